import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../source/digest.ts';
import { asideOf } from './kept.ts';

/** What lies beside kept files: what they were made from, and the digest of each by its path. */
interface Label {
  madeFrom: string;
  files: Record<string, string>;
}

const labelOf = (place: string) => join(place, 'made.json');

/** Where the files of a kept folder lie. */
export const keptFiles = (place: string): string => join(place, 'files');

/**
 * Paths of all files below a folder, in order.
 * @param folder absolute
 */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) =>
      join(found.parentPath, found.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((file) => [file, digestOf(readFileSync(join(folder, file)))]));

/**
 * Whether files were made already: from just what is named, whole, and unchanged since. A folder of the right name is
 * not enough.
 * @param place where they would be kept
 * @param madeFrom all that they are made from, as text
 */
export function isFolderKept(place: string, madeFrom: string): boolean {
  try {
    const label = JSON.parse(readFileSync(labelOf(place), 'utf8')) as Label;
    if (label.madeFrom !== madeFrom) return false;
    if (JSON.stringify(digestsOf(keptFiles(place))) !== JSON.stringify(label.files)) return false;
  } catch {
    // Not there, cut short, or taken away meanwhile: the files are made once more.
    return false;
  }
  try {
    // What is in use is not cleared.
    utimesSync(place, new Date(), new Date());
  } catch {
    // It belongs to somebody else, who clears it or not.
  }
  return true;
}

/** Moves a folder, to another disk as well. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    try {
      rmSync(from, { recursive: true, force: true });
    } catch {
      // It is there twice, for as long as its disk says no.
    }
  }
}

/**
 * Keeps files for later runs, whole or not at all.
 * @param place where
 * @param madeFrom all that they are made from, as text
 * @param made folder of the files; it is gone afterwards
 * @throws what the system says where nothing can be kept; then the folder is as it was
 */
export function keepFolder(place: string, madeFrom: string, made: string): void {
  mkdirSync(dirname(place), { recursive: true });
  const label: Label = { madeFrom, files: digestsOf(made) };
  const [beside, spoiled] = [asideOf(place), asideOf(place)];
  try {
    mkdirSync(beside);
    writeFileSync(labelOf(beside), JSON.stringify(label));
    move(made, keptFiles(beside));
    if (existsSync(place) && !isFolderKept(place, madeFrom)) renameSync(place, spoiled);
    renameSync(beside, place);
  } catch (error) {
    // Another run kept the same meanwhile.
    const isKept = isFolderKept(place, madeFrom);
    if (!isKept && !existsSync(made)) move(keptFiles(beside), made);
    if (!isKept) throw error;
    rmSync(made, { recursive: true, force: true });
  } finally {
    for (const left of [beside, spoiled]) rmSync(left, { recursive: true, force: true });
  }
}
