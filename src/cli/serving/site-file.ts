import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site, read whole: what a later build does to it no longer matters. */
export interface SiteFile {
  bytes: Uint8Array;
  /** Differs where the file was written anew. */
  mark: string;
}

const isNone = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'ENXIO']);

/**
 * Reads a file of a built site.
 * @param folder the site
 * @param path of the file below it
 * @returns null where there is none, or what stands there is no file
 * @throws what the system says of a file that it does not let be read
 */
export function siteFile(folder: string, path: string): SiteFile | null {
  let file: number | undefined;
  try {
    // A pipe of that name would let us wait for ever otherwise.
    file = openSync(join(folder, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    return found.isFile() ? { bytes: readFileSync(file), mark: `W/"${found.size}-${found.mtimeMs}"` } : null;
  } catch (error) {
    if (isNone.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
