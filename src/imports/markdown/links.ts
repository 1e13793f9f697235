import { assetTypeOf } from '../../source/assets/types.ts';
import { attachment, reference } from '../imported.ts';
import type { Change } from './change.ts';
import { nodesIn, type Read, span } from './tree.ts';

/** What an address leads to. */
export type Target =
  | { sort: 'outside'; url: string }
  | { sort: 'here'; anchor: string }
  | { sort: 'entry'; key: string; anchor: string }
  | { sort: 'file'; path: string }
  | { sort: 'nowhere'; why: string };

/** Files of a source, and which of them become entries. */
export interface Places {
  /** All files, by their path in small letters and composed. */
  files: ReadonlyMap<string, string>;
  /** Source keys of the notes, by path. */
  keys: ReadonlyMap<string, string>;
  /** Paths of the files that have a name, by it, with and without extension. */
  byName: ReadonlyMap<string, readonly string[]>;
}

export const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/** A path without `.` and `..`; null where it leaves the folder. */
function plainPath(from: string, path: string): string | null {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/'))
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file at a path, with what site generators leave out of one. */
function fileAt(path: string, { files }: Places): string | undefined {
  const plain = path.replace(/\/$/, '');
  for (const name of [
    plain,
    `${plain}.md`,
    `${plain}.mdx`,
    `${plain.replace(/\.html?$/, '')}.md`,
    `${plain}/index.md`,
    `${plain}/_index.md`,
    `${plain}/README.md`,
  ]) {
    const found = files.get(folded(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

const toFile = (path: string, anchor: string, { keys }: Places): Target => {
  const key = keys.get(path);
  if (key !== undefined) return { sort: 'entry', key, anchor };
  return assetTypeOf(path) ? { sort: 'file', path } : { sort: 'nowhere', why: 'a link to a file that did not come in' };
};

/**
 * What an address in a text leads to.
 * @param url as written
 * @param from path of the text
 * @param places files of the source
 */
export function targetOf(url: string, from: string, places: Places): Target {
  const plain = url.trim();
  if (/^(?:https?:\/\/|mailto:)\S/i.test(plain)) return { sort: 'outside', url: plain };
  if (plain.startsWith('//')) return { sort: 'outside', url: `https:${plain}` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return { sort: 'nowhere', why: 'a link that only one program follows' };
  const [before = '', anchor = ''] = plain.split('#', 2);
  const path = decoded(before.split('?', 1)[0] ?? '').replaceAll('\\', '/');
  if (path === '') return { sort: 'here', anchor };
  const whole = plainPath(from, path);
  if (whole === null) return { sort: 'nowhere', why: 'a link that leaves the folder' };
  // Some generators count a page as a folder.
  const beside = plainPath(`${from.replace(/\.\w+$/, '')}/x`, path);
  const found = fileAt(whole, places) ?? (beside === null ? undefined : fileAt(beside, places));
  if (found === undefined) return { sort: 'nowhere', why: 'a link to a file that is not in the folder' };
  return toFile(found, anchor, places);
}

/**
 * What a name between double brackets leads to: a path, or the name of a file anywhere.
 * @param name without what stands behind `#` and `|`
 * @param anchor behind `#`
 */
export function wikiTarget(name: string, anchor: string, from: string, places: Places): Target {
  if (name === '') return { sort: 'here', anchor };
  const plain = fileAt(name, places) ?? fileAt(plainPath(from, name) ?? '', places);
  const [one, ...more] = places.byName.get(folded(name.split('/').at(-1) ?? '')) ?? [];
  const found =
    plain ?? (more.length === 0 ? one : ([one, ...more].find((path) => path && sameFolder(path, from)) ?? one));
  return found === undefined
    ? { sort: 'nowhere', why: 'a link to a note that is not in the folder' }
    : toFile(found, anchor, places);
}

const sameFolder = (one: string, other: string) =>
  one.slice(0, one.lastIndexOf('/') + 1) === other.slice(0, other.lastIndexOf('/') + 1);

/** Words as they stand between the brackets of a link. */
export const inBrackets = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]\\]/g, '\\$&');

/** An anchor as headings have it. */
const anchorOf = (anchor: string): string => (anchor === '' || anchor.startsWith('^') ? '' : `#${decoded(anchor)}`);

/** The address that is written for a target; null where there is none. */
export function addressOf(target: Target): string | null {
  if (target.sort === 'outside') return target.url;
  if (target.sort === 'entry') return `${reference(target.key)}${slugged(anchorOf(target.anchor))}`;
  if (target.sort === 'file') return attachment(target.path);
  return target.sort === 'here' ? slugged(anchorOf(target.anchor)) || null : null;
}

/** Headings' ids are small letters and hyphens, whatever a wiki writes. */
const slugged = (anchor: string): string =>
  anchor === ''
    ? ''
    : `#${encodeURIComponent(
        anchor
          .slice(1)
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}_\- ]+/gu, '')
          .replace(/ /g, '-'),
      )}`;

const lastName = (path: string): string =>
  decoded(path.split(/[/?#]/).filter(Boolean).at(-1) ?? 'image').replace(/\.\w{1,5}$/, '');

/**
 * An image as it comes in.
 * @param src its address
 * @param alt what it shows, as its writer said
 * @param target of the address
 * @param linked whether it stands in a link, which holds no other
 * @returns Markdown, and the file that it shows
 */
export function imageText(src: string, alt: string, target: Target, linked: boolean): { text: string; asset?: string } {
  const words = inBrackets(alt || lastName(src)) || 'image';
  if (target.sort === 'file') {
    const image = assetTypeOf(target.path)?.image === true;
    if (image) return { text: `![${words}](${attachment(target.path)})`, asset: target.path };
    return linked ? { text: words } : { text: `[${words}](${attachment(target.path)})`, asset: target.path };
  }
  const address = linked ? null : addressOf(target);
  return { text: address === null ? words : `[${words}](${address})` };
}

/** What links become, and the files that they show. */
export interface Linked {
  changes: Change[];
  assets: Set<string>;
}

/**
 * What leads links and images to where their targets come in. A link that leads nowhere leaves its words.
 * @param read the text
 * @param from path of it
 * @param places files of the source
 */
export function linkChanges({ root, text }: Read, from: string, places: Places): Linked {
  const changes: Change[] = [];
  const assets = new Set<string>();
  const lost = new Map<string, string>();
  const why = (target: Target) => (target.sort === 'nowhere' ? { left: target.why } : {});
  for (const { node } of nodesIn(root)) {
    if (node.type !== 'definition') continue;
    const { start, end } = span(node);
    const target = targetOf(node.url, from, places);
    const address = addressOf(target);
    if (target.sort === 'file') assets.add(target.path);
    if (address === node.url) continue;
    const place = /\]:\s*(?:<[^<>\n]*>|\S+)/.exec(text.slice(start, end));
    if (address !== null && place && target.sort !== 'entry' && target.sort !== 'file')
      changes.push({ start: start + place.index, end: start + place.index + place[0].length, text: `]: ${address}` });
    else {
      changes.push({ start, end, text: '', ...why(target) });
      lost.set(node.identifier, address ?? '');
    }
  }
  for (const { node, around } of nodesIn(root)) {
    const { start, end } = span(node);
    const linked = around.some(({ type }) => type === 'link' || type === 'linkReference');
    if (node.type === 'image') {
      const target = targetOf(node.url, from, places);
      const { text: next, asset } = imageText(node.url, node.alt ?? '', target, linked);
      if (asset !== undefined) assets.add(asset);
      changes.push({ start, end, text: next, ...why(target) });
    } else if (node.type === 'imageReference') {
      const definition = [...nodesIn(root)].find(
        ({ node: other }) => other.type === 'definition' && other.identifier === node.identifier,
      )?.node;
      const url = definition?.type === 'definition' ? definition.url : '';
      const target = targetOf(url, from, places);
      const { text: next, asset } = imageText(url, node.alt ?? '', target, linked);
      if (asset !== undefined) assets.add(asset);
      changes.push({ start, end, text: next });
    } else if (node.type === 'linkReference' && lost.has(node.identifier)) {
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (!first || !last) continue;
      const address = lost.get(node.identifier) ?? '';
      if (address === '') changes.push({ start, end: span(first).start, text: '' });
      changes.push({ start: span(last).end, end, text: address === '' ? '' : `](${address})` });
    } else if (node.type === 'link') {
      const target = targetOf(node.url, from, places);
      const address = addressOf(target);
      if (target.sort === 'outside' && address === node.url) continue;
      if (address === node.url) continue;
      const [first, last] = [node.children[0], node.children.at(-1)];
      // An address that is its own words.
      if (text[start] !== '[') continue;
      if (target.sort === 'file') assets.add(target.path);
      if (!first || !last)
        changes.push({
          start,
          end,
          text: address === null ? '' : `[${lastName(node.url)}](${address})`,
          ...why(target),
        });
      else if (address === null) {
        changes.push({ start, end: span(first).start, text: '' });
        changes.push({
          start: span(last).end,
          end,
          text: '',
          left: target.sort === 'nowhere' ? target.why : 'a link to no heading',
        });
      } else changes.push({ start: span(last).end, end, text: `](${address})` });
    }
  }
  return { changes, assets };
}
