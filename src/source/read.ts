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
}

/** Files of text or data that content is made of; the rest are assets. */
export const textFile = /\.(md|mdx|yaml)$/;

/** Assets whose bytes are looked at while reading; the others are read when a page shows them. */
export const drawing = /\.svg$/i;

/**
 * Reads a content folder. Names that begin with `_` or `.` are left out with all below them, and so is
 * `editions/`, whose files are read by edition.
 * @param directory the content folder
 * @throws when the folder cannot be read
 */
export function readContentFolder(directory: string): ContentFolder {
  const files: RawFile[] = [];
  const links: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const found of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = folder === '' ? found.name : `${folder}/${found.name}`;
      if (found.name.startsWith('_') || found.name.startsWith('.') || path === 'editions') continue;
      if (found.isSymbolicLink()) links.push(path);
      else if (found.isDirectory()) pending.push(path);
      else if (found.isFile())
        files.push({
          path,
          bytes:
            textFile.test(found.name) || drawing.test(found.name)
              ? readFileSync(join(directory, path))
              : new Uint8Array(),
        });
    }
  }
  // Folder order differs between systems; the same content must give the same bytes.
  const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return { files: files.sort((a, b) => byPath(a.path, b.path)), links: links.sort(byPath) };
}
