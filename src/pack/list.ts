import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOfFiles, type PackedFiles } from '../cli/installation/package.ts';
import { filesBelow } from '../cli/keep-folder.ts';

/**
 * Writes the list that an installed package is held against.
 * @param folder of its files
 */
export function writeList(folder: string): void {
  const files: PackedFiles = {};
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    files[path] = { bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
  }
  writeFileSync(join(folder, listOfFiles), `${JSON.stringify(files, null, 1)}\n`);
}
