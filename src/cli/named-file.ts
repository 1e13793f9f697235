import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * Reads a file that somebody named, or that lies where we keep one. Of a folder in its place the system does not say
 * which one it is.
 * @throws UsageError where a folder is
 */
export function readNamed(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    throw new UsageError(`"${path}" is a folder where a file was expected.`);
  }
}
