import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runFolder } from '../run-folder.ts';

/** Begins the name of the folder in which a file grows: hidden, so that no hub has it. */
const purpose = '.writing';

/**
 * Writes a file beside its place and then puts it there: whoever is killed leaves no half of it. What killed runs have
 * left beside it is taken away.
 * @param path its place
 * @param bytes what it holds
 * @param put puts it there, from where it was written
 * @throws what the system says, of the place
 */
export function writeBeside(path: string, bytes: string | Uint8Array, put: (whole: string) => void): void {
  const folder = dirname(path);
  try {
    const own = runFolder(folder, purpose);
    try {
      const whole = join(own, 'file');
      writeFileSync(whole, bytes);
      put(whole);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  } catch (error) {
    // Whoever named a file knows it by that name; what is said of an open file names none.
    const { path: found, syscall } = error as NodeJS.ErrnoException;
    if (
      found === undefined ? syscall !== undefined : found === resolve(folder) || found.startsWith(join(folder, purpose))
    )
      Object.assign(error as Error, { path });
    throw error;
  }
}
