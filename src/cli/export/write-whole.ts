import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Writes a file, whole or not at all; one that is there is replaced.
 * @throws UsageError where a folder is
 */
export function writeWhole(path: string, bytes: string | Uint8Array): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`"${path}" is a folder; --out takes a file.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}
