import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and all that is missing above it, each for itself: Node's own way tries without end where the system
 * makes none, as below `/proc`.
 * @param folder that somebody named
 * @returns the first that was made; nothing where all of them were there
 * @throws what the system says, where it does not make one
 */
export function makeFolder(folder: string): string | undefined {
  if (existsSync(folder) && statSync(folder).isDirectory()) return undefined;
  const above = dirname(folder);
  const first = above === folder ? undefined : makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process was first.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
  return first ?? folder;
}
