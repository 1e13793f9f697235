import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../kinds/index.ts';
import { assetTypeOf } from './assets/types.ts';
import { isContent, isHidden, isJunk, misnamedFolder } from './content-root.ts';

/** A file of the content folder as bytes. */
export interface RawFile {
  /** Path below the content folder, with `/`. */
  path: string;
  /** All of them; of an image or another file beside the text its beginning. */
  bytes: Uint8Array;
  /** Reads all of them where `bytes` are but the beginning; null when they are not to be had any more. */
  whole?: () => Uint8Array | null;
  /** SHA-256 of the bytes, hexadecimal, where it is known already. */
  digest?: string;
}

/** What lies in a content folder. */
export interface ContentFolder {
  /** `hub.yaml` and texts beside it, and what lies in the folders of the kinds. */
  files: RawFile[];
  /** A file that lies elsewhere below the content folder; null where there is none. Its name may have another Unicode form. */
  elsewhere?: (path: string) => RawFile | null;
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
export interface EditionsListing {
  /** Names of the folders that are not hidden, in order. */
  ids: string[];
  /** What else is there and not hidden, in words, by its path below the content folder. */
  strays: Map<string, string>;
}

/** Files of text or data that content is made of; the rest are assets. */
export const textFile = /\.(md|mdx|yaml)$/;

/** Tables, which an entry may take measurements from. */
export const tableFile = /\.(csv|json)$/i;

/** Assets whose bytes are looked at while reading; the others are read when a page shows them. */
export const drawing = /\.svg$/i;

/** So much of a file beside the text tells of what type it is. */
export const beginning = 4096;

export const link = 'a symbolic link';
export const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const closed = (code: string) => `a file or folder that the system keeps closed (${code})`;

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
function list(directory: string, takes: (path: string, found: Dirent) => boolean): Listed {
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
        if (!takes(path, each)) continue;
        if (each.isSymbolicLink()) listed.links.push(path);
        else if (each.isDirectory()) pending.push(path);
        else (each.isFile() ? listed.files : listed.others).push(path);
      }
  }
  for (const paths of [listed.files, listed.links, listed.others]) paths.sort(byPath);
  return listed;
}

/** What a file or folder is, as the disk or a commit has it. */
export type Found = Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>;

/** Whether something is part of a hub: at the root only what could be `hub.yaml`, a text, or the folder of a kind. */
export function isRead(path: string, found: Found): boolean {
  if (!isContent(path)) return false;
  if (path.includes('/')) return true;
  if (found.isDirectory()) return kindOf(path) !== undefined || misnamedFolder(path) !== undefined;
  if (found.isSymbolicLink()) return path === 'hub.yaml' || kindOf(path) !== undefined;
  return /\.(md|mdx|ya?ml)$/i.test(path);
}

/** The beginning of a file. */
function readBeginning(file: string): Uint8Array {
  const open = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(beginning);
    return bytes.subarray(0, readSync(open, bytes));
  } finally {
    closeSync(open);
  }
}

/** Whether all of a file is wanted when the hub is read. */
export const isWanted = (path: string): boolean => textFile.test(path) || drawing.test(path) || !path.includes('/');

/** Finds files by the names that folders have, whatever the disk takes for equal. */
function finder(directory: string): (path: string) => string | null {
  const listed = new Map<string, Dirent[]>();
  const namesIn = (folder: string) => {
    const known =
      listed.get(folder) ?? unlessClosed(() => readdirSync(join(directory, folder), { withFileTypes: true }));
    const names = known === null || 'code' in known ? [] : known;
    listed.set(folder, names);
    return names;
  };
  return (path) => {
    let at = '';
    const names = path.split('/');
    for (const [index, name] of names.entries()) {
      const all = namesIn(at);
      const same = all.filter((each) => each.name.normalize('NFC') === name.normalize('NFC'));
      const found = all.find((each) => each.name === name) ?? (same.length === 1 ? same[0] : undefined);
      if (!found || !(index === names.length - 1 ? found.isFile() : found.isDirectory())) return null;
      at = at === '' ? found.name : `${at}/${found.name}`;
    }
    return at;
  };
}

/**
 * Reads a content folder: `hub.yaml` and the folders of the kinds. Names that begin with `_` or `.` and what systems
 * leave behind are left out with all below them, and so is `editions/`, whose files are read by edition. What else
 * lies there is looked at when an entry uses it.
 * @param directory the content folder
 * @param read reads one file
 * @throws when the folder itself cannot be read
 */
export function readContentFolder(
  directory: string,
  read: (file: string) => Uint8Array = (file) => readFileSync(file),
): ContentFolder {
  const { files: paths, links, unreadable } = list(directory, isRead);
  const readOne = (path: string) =>
    unlessClosed(() => {
      const file = join(directory, path);
      if (isWanted(path)) return read(file);
      return assetTypeOf(path) ? readBeginning(file) : new Uint8Array();
    });
  const wholeOf = (path: string) => {
    const bytes = unlessClosed(() => read(join(directory, path)));
    return bytes instanceof Uint8Array ? bytes : null;
  };
  const files: RawFile[] = [];
  for (const path of paths) {
    const bytes = readOne(path);
    if (bytes instanceof Uint8Array)
      files.push(tableFile.test(path) ? { path, bytes, whole: () => wholeOf(path) } : { path, bytes });
    else if (bytes !== null) unreadable.push({ path, code: bytes.code });
  }
  const find = finder(directory);
  return {
    files,
    links,
    elsewhere: (path) => {
      const found = isContent(path) ? find(path) : null;
      const bytes = found === null ? null : readOne(found);
      return found !== null && bytes instanceof Uint8Array ? { path: found, bytes } : null;
    },
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
export function listEditions(directory: string): EditionsListing {
  const listing: EditionsListing = { ids: [], strays: new Map() };
  const folder = editionsFolder(directory);
  const found = unlessClosed(() =>
    lstatSync(folder).isSymbolicLink() ? link : readdirSync(folder, { withFileTypes: true }),
  );
  if (found === null) return listing;
  if (found === link) {
    listing.strays.set('editions', link);
    return listing;
  }
  if ('code' in found) {
    listing.strays.set('editions', found.code === 'ENOTDIR' ? 'a file' : closed(found.code));
    return listing;
  }
  for (const each of found) {
    if (isHidden(each.name) || isJunk(each.name)) continue;
    if (each.isDirectory()) listing.ids.push(each.name);
    else listing.strays.set(`editions/${each.name}`, each.isSymbolicLink() ? link : 'a file');
  }
  listing.ids.sort(byPath);
  return listing;
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
