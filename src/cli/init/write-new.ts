import { rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that is not there yet, whole or not at all.
 * @param path of the file; its folder is there
 * @throws what the disk throws, and EEXIST when there is such a file: it stays as it is
 */
export function writeNew(path: string, text: string): void {
  writeFileSync(path, '', { flag: 'wx' });
  // From here on it is ours: on a full disk an empty file would be left, which nobody overwrites.
  try {
    writeFileSync(path, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
