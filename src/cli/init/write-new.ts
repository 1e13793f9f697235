import { constants, copyFileSync, linkSync, rmSync } from 'node:fs';
import { writeBeside } from '../export/write-beside.ts';

/** Some disks know no second name of a file; there, whoever is killed may leave a half. */
function copyNew(whole: string, path: string): void {
  try {
    copyFileSync(whole, path, constants.COPYFILE_EXCL);
  } catch (error) {
    // On a full disk a half would be left, which nobody overwrites.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Writes a file that is not there yet, whole or not at all.
 * @param path of the file; its folder is there
 * @throws what the disk throws, and EEXIST when there is such a file: it stays as it is
 */
export function writeNew(path: string, text: string): void {
  writeBeside(path, text, (whole) => {
    try {
      linkSync(whole, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      copyNew(whole, path);
    }
  });
}
