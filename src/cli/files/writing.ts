import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files below a folder, one after the other.
 * @param folder made where there is none
 * @returns writes a file, whose folder is made where there is none; throws what the system says where it cannot
 */
export function writingBelow(folder: string): (file: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, bytes);
  };
}
