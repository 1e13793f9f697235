import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../installation/make-folder.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Writes a file, whole or not at all; one that is there is replaced.
 * @param path of the file
 * @param bytes what it holds
 * @param option that names it, for messages: `--out`
 * @throws UsageError where no file can be
 */
export function writeWhole(path: string, bytes: string | Uint8Array, option: string): void {
  if (path === '') throw new UsageError(`${option} takes a file, and nothing stands behind it.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`"${path}" is a folder; ${option} takes a file.`);
  const begun = `${path}.new`;
  try {
    makeFolder(dirname(path));
    writeFileSync(begun, bytes);
    renameSync(begun, path);
  } catch (error) {
    if (existsSync(begun)) rmSync(begun, { force: true });
    // Whoever named a file knows it by that name.
    if (error instanceof Error && 'path' in error && error.path === begun) error.path = path;
    throw error;
  }
}
