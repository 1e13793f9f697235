/** A place below the content folder that a link leads to. */
export type LinkTarget =
  | { type: 'external'; url: string }
  | { type: 'anchor'; anchor: string }
  /** A file below the content folder, whether it exists or not. */
  | { type: 'file'; file: string; anchor: string | null }
  /** What no link of a content file may say, and why. */
  | { type: 'refused'; why: 'scheme' | 'machine' | 'absolute' | 'outside' | 'backslash' | 'encoding' };

const publicScheme = /^(https?|mailto):/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;

/** A path as a link writes it: what would end it or begin something else is encoded. */
const written = (path: string): string =>
  path.replace(/[%?#\s()<>\\]/gu, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );

/**
 * The path that a link in one file writes to name another.
 * @param from file of the link, below the content folder
 * @param to file below the content folder
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same).map(written)].join('/');
}

const usual = /^[\w.-][\w./-]*(?:#[\w.-]*)?$/;

/** The file at a path, seen from another one. */
function fileFrom(from: string, path: string, anchor: string | null): LinkTarget {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return { type: 'refused', why: 'outside' };
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return { type: 'file', file: parts.join('/'), anchor };
}

/**
 * Reads a link as code hosts and editors do: relative to the file it stands in.
 * @param from file of the link, below the content folder
 * @param url as written
 */
export function readLink(from: string, url: string): LinkTarget {
  // Most links are made of what means itself, in every address and on every disk.
  if (usual.test(url)) {
    const [path = '', anchor = null] = url.split('#', 2);
    return fileFrom(from, path, anchor);
  }
  // Browsers skip control characters and spaces in a scheme; so must whoever looks for one.
  const plain = url.replace(/[\0- ]+/g, '');
  if (publicScheme.test(plain)) return { type: 'external', url };
  if (/^(?:file:|[a-z]:(?:[\\/]|%5c))/i.test(plain)) return { type: 'refused', why: 'machine' };
  if (anyScheme.test(plain)) return { type: 'refused', why: 'scheme' };
  if (plain.startsWith('/') || plain.startsWith('\\')) return { type: 'refused', why: 'absolute' };
  const [path = '', anchor] = url.split('#', 2);
  let decoded: string;
  let target: string | null = null;
  try {
    decoded = decodeURIComponent(path.split('?', 1)[0] ?? '');
    // Headings have ids in composed characters, whatever the keyboard or the disk gives.
    if (anchor !== undefined) target = decodeURIComponent(anchor).normalize('NFC');
  } catch {
    return { type: 'refused', why: 'encoding' };
  }
  if (decoded === '') return { type: 'anchor', anchor: target ?? '' };
  // Browsers read a backslash as a slash, code hosts do not.
  if (decoded.includes('\\')) return { type: 'refused', why: 'backslash' };
  return fileFrom(from, decoded, target);
}

/**
 * The file that a link would lead to were all of it a name: in an address `#` and `?` begin something else, and `%` an
 * encoded character, but names may hold them.
 * @param from file of the link, below the content folder
 * @param url as written
 */
export function asName(from: string, url: string): string {
  let name = url;
  try {
    name = decodeURIComponent(url);
  } catch {
    // What cannot be decoded is a name already.
  }
  return from.slice(0, from.lastIndexOf('/') + 1) + name;
}

/**
 * Whether a page can have an id in its address: browsers and servers read some characters as marks of an address, drop
 * `.` and `..`, and know letters in their composed form.
 * @param id of an entry
 */
export const hasAddress = (id: string): boolean =>
  id === id.normalize('NFC') && !/[%?#\\\p{Cc}]/u.test(id) && !id.split('/').some((part) => /^\.*$/.test(part));
