import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSource, root } from '../root.ts';

/** Folder of the package with all that was made when it was packed. */
export const made = join(root, 'lib');

/** What the list of the package's files says of each, by its path below `lib/`. */
export type PackedFiles = Record<string, { bytes: number; digest: string }>;

/** File that lists them. */
export const listOfFiles = 'files.json';

/** The list as it lies there; its digest changes with every file. */
export const readList = (folder = made): string => readFileSync(join(folder, listOfFiles), 'utf8');

/**
 * Files of a package that are not as they were packed.
 * @param folder in which they lie
 * @param isAsked which are looked at, by their paths; all without it
 * @param closely reads them; else their sizes are looked at
 * @returns their paths
 * @throws when the list cannot be read
 */
export function changedFiles(folder: string, isAsked: (path: string) => boolean, closely: boolean): string[] {
  const changed = ([path, { bytes, digest }]: [string, PackedFiles[string]]): boolean => {
    const file = join(folder, path);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || found.size !== bytes) return true;
    return closely && createHash('sha256').update(readFileSync(file)).digest('hex') !== digest;
  };
  return Object.entries(JSON.parse(readList(folder)) as PackedFiles)
    .filter(([path]) => isAsked(path))
    .filter(changed)
    .map(([path]) => path);
}

/**
 * What is wrong with the installed package, as one sentence. The repository has nothing to be held against.
 * @param closely reads every file; else their sizes are looked at, which takes a few milliseconds
 * @returns null when nothing is
 */
export function damage({ folder = made, packed = !isSource, below = '', closely = false } = {}): string | null {
  if (!packed) return null;
  const again = 'install the package again';
  try {
    const [first, ...others] = changedFiles(folder, (path) => path.startsWith(below), closely);
    if (first === undefined) return null;
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    return `The package is not as it was packed: ${again}. What is missing or changed: ${join(folder, first)}${more}.`;
  } catch {
    return `The package is not whole: ${again}. ${join(folder, listOfFiles)} cannot be read.`;
  }
}
