import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder as bytes. */
export interface RawFile {
  /** Path below the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** What lies in a content folder. */
export interface ContentFolder {
  files: RawFile[];
  /** Symbolic links: they are not followed, since they may lead out of the folder or in circles. */
  links: string[];
  /** Files that the system does not let us read, with its code for why; left out when there are none. */
  unreadable?: { path: string; code: string }[];
}

/** Files of text or data that content is made of; the rest are assets. */
export const textFile = /\.(md|mdx|yaml)$/;

/** Assets whose bytes are looked at while reading; the others are read when a page shows them. */
export const drawing = /\.svg$/i;

/** Bytes of a file; a file that went away since the folder was listed, as when an editor saves, is null. */
function bytesOf(file: string, read: (file: string) => Uint8Array): Uint8Array | { code: string } | null {
  try {
    return read(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT' ? null : { code };
  }
}

/**
 * Reads a content folder. Names that begin with `_` or `.` are left out with all below them, and so is
 * `editions/`, whose files are read by edition.
 * @param directory the content folder
 * @param read reads one file
 * @throws when a folder cannot be read
 */
export function readContentFolder(
  directory: string,
  read: (file: string) => Uint8Array = (file) => readFileSync(file),
): ContentFolder {
  const files: RawFile[] = [];
  const links: string[] = [];
  const unreadable: { path: string; code: string }[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const found of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = folder === '' ? found.name : `${folder}/${found.name}`;
      if (found.name.startsWith('_') || found.name.startsWith('.') || path === 'editions') continue;
      if (found.isSymbolicLink()) links.push(path);
      else if (found.isDirectory()) pending.push(path);
      else if (found.isFile()) {
        const wanted = textFile.test(found.name) || drawing.test(found.name);
        const bytes = wanted ? bytesOf(join(directory, path), read) : new Uint8Array();
        if (bytes instanceof Uint8Array) files.push({ path, bytes });
        else if (bytes !== null) unreadable.push({ path, code: bytes.code });
      }
    }
  }
  // Folder order differs between systems; the same content must give the same bytes.
  const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    files: files.sort((a, b) => byPath(a.path, b.path)),
    links: links.sort(byPath),
    ...(unreadable.length > 0 ? { unreadable: unreadable.sort((a, b) => byPath(a.path, b.path)) } : {}),
  };
}
