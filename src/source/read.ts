import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder as bytes. */
export interface RawFile {
  /** Path below the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal, where it is known already. */
  digest?: string;
}

/** What lies in a content folder. */
export interface ContentFolder {
  files: RawFile[];
  /** Symbolic links: they are not followed, since they may lead out of the folder or in circles. */
  links: string[];
  /** What the system does not let us read, with its code for why; left out when there is none. */
  unreadable?: { path: string; code: string }[];
}

/** What lies in the folder of an edition: everything, hidden files too, since its seal covers all. */
export interface EditionFolder {
  /** Bytes of each file by its path below the folder. */
  files: ReadonlyMap<string, Uint8Array>;
  /** What is no file that can be read, in words, by its path. Symbolic links are not followed. */
  odd: ReadonlyMap<string, string>;
}

/** What lies directly in `editions/`. */
export interface Shelf {
  /** Names of the folders that are not hidden, in order. */
  ids: string[];
  /** What else is there and not hidden, in words, by its path below the content folder. */
  strays: Map<string, string>;
}

/** Files of text or data that content is made of; the rest are assets. */
export const textFile = /\.(md|mdx|yaml)$/;

/** Assets whose bytes are looked at while reading; the others are read when a page shows them. */
export const drawing = /\.svg$/i;

const link = 'a symbolic link';
const isHidden = (name: string) => name.startsWith('_') || name.startsWith('.');
const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const closed = (code: string) => `a file or folder that the system keeps closed (${code})`;

/** Whether a file is part of a hub: neither it nor a folder above it is hidden, and it is in no edition. */
export const isContent = (path: string): boolean =>
  !path.split('/').some(isHidden) && path !== 'editions' && !path.startsWith('editions/');

/** What `read` gives; what went away since the folder was listed, as when an editor saves, is null. */
function unlessClosed<T>(read: () => T): T | { code: string } | null {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT' ? null : { code };
  }
}

interface Listed {
  files: string[];
  links: string[];
  /** Pipes, sockets and devices: reading one may never end. */
  others: string[];
  unreadable: { path: string; code: string }[];
}

/** Everything below a folder but what is left out, in the order of the paths, since folders differ between systems. */
function list(directory: string, takes: (path: string) => boolean): Listed {
  const listed: Listed = { files: [], links: [], others: [], unreadable: [] };
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const open = folder;
    const entries = () => readdirSync(join(directory, open), { withFileTypes: true });
    const found = open === '' ? entries() : unlessClosed(entries);
    if (found !== null && 'code' in found) listed.unreadable.push({ path: open, code: found.code });
    else
      for (const each of found ?? []) {
        const path = open === '' ? each.name : `${open}/${each.name}`;
        if (!takes(path)) continue;
        if (each.isSymbolicLink()) listed.links.push(path);
        else if (each.isDirectory()) pending.push(path);
        else (each.isFile() ? listed.files : listed.others).push(path);
      }
  }
  for (const paths of [listed.files, listed.links, listed.others]) paths.sort(byPath);
  return listed;
}

/**
 * Paths of the files of a hub, in order: neither hidden ones nor those of editions.
 * @param directory the content folder
 * @throws when the folder cannot be read
 */
export const filesOfHub = (directory: string): string[] => list(directory, isContent).files;

/**
 * Reads a content folder. Names that begin with `_` or `.` are left out with all below them, and so is
 * `editions/`, whose files are read by edition.
 * @param directory the content folder
 * @param read reads one file
 * @throws when the folder itself cannot be read
 */
export function readContentFolder(
  directory: string,
  read: (file: string) => Uint8Array = (file) => readFileSync(file),
): ContentFolder {
  const { files: paths, links, unreadable } = list(directory, isContent);
  const files: RawFile[] = [];
  for (const path of paths) {
    const wanted = textFile.test(path) || drawing.test(path);
    const bytes = wanted ? unlessClosed(() => read(join(directory, path))) : new Uint8Array();
    if (bytes instanceof Uint8Array) files.push({ path, bytes });
    else if (bytes !== null) unreadable.push({ path, code: bytes.code });
  }
  return {
    files,
    links,
    ...(unreadable.length > 0 ? { unreadable: unreadable.sort((a, b) => byPath(a.path, b.path)) } : {}),
  };
}

/** Folder of the editions in a content folder. */
export const editionsFolder = (directory: string): string => join(directory, 'editions');

/** Folder of an edition. */
export const editionFolder = (directory: string, id: string): string => join(editionsFolder(directory), id);

/**
 * Lists what lies directly in `editions/`. Never throws for what is there.
 * @param directory the content folder
 */
export function readShelf(directory: string): Shelf {
  const shelf: Shelf = { ids: [], strays: new Map() };
  const folder = editionsFolder(directory);
  const found = unlessClosed(() =>
    lstatSync(folder).isSymbolicLink() ? link : readdirSync(folder, { withFileTypes: true }),
  );
  if (found === null) return shelf;
  if (found === link) {
    shelf.strays.set('editions', link);
    return shelf;
  }
  if ('code' in found) {
    shelf.strays.set('editions', found.code === 'ENOTDIR' ? 'a file' : closed(found.code));
    return shelf;
  }
  for (const each of found) {
    if (isHidden(each.name)) continue;
    if (each.isDirectory()) shelf.ids.push(each.name);
    else shelf.strays.set(`editions/${each.name}`, each.isSymbolicLink() ? link : 'a file');
  }
  shelf.ids.sort(byPath);
  return shelf;
}

/**
 * Reads the folder of an edition whole. Never throws for what is there.
 * @param folder of the edition
 * @param read reads one file
 */
export function readEditionFolder(
  folder: string,
  read: (file: string) => Uint8Array = (file) => readFileSync(file),
): EditionFolder {
  const files = new Map<string, Uint8Array>();
  const odd = new Map<string, string>();
  const listed = unlessClosed(() => list(folder, () => true));
  if (listed === null) return { files, odd };
  if ('code' in listed) return { files, odd: odd.set('', closed(listed.code)) };
  for (const path of listed.files) {
    const bytes = unlessClosed(() => read(join(folder, path)));
    if (bytes instanceof Uint8Array) files.set(path, bytes);
    else if (bytes !== null) odd.set(path, closed(bytes.code));
  }
  for (const { path, code } of listed.unreadable) odd.set(path, closed(code));
  for (const path of listed.links) odd.set(path, link);
  for (const path of listed.others) odd.set(path, 'a pipe, a socket or a device');
  return { files, odd };
}
