import { renameSync, statSync, writeFileSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import { writeBeside } from './write-beside.ts';

/**
 * Writes a file, whole or not at all; one that is there is replaced.
 * @param path of the file
 * @param bytes what it holds
 * @param option that names it, for messages: `--out`
 * @throws UsageError where no file can be
 */
export function writeWhole(path: string, bytes: string | Uint8Array, option: string): void {
  if (path === '') throw new UsageError(`${option} takes a file, and nothing stands behind it.`);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`"${path}" is a folder; ${option} takes a file.`);
  // A pipe or a device takes what it is given: another file in its place would be none.
  if (there && !there.isFile()) writeFileSync(path, bytes);
  else writeBeside(path, bytes, (whole) => renameSync(whole, path));
}
