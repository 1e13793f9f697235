import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** An hour in milliseconds: nothing that a run keeps takes as long to be written, and no build as long to use it. */
const hour = 3_600_000;

/** Length of a SHA-256 digest in bytes. */
const length = 32;

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** A name beside a file or folder that no other run takes, in this container or in another one. */
export const asideOf = (path: string): string => `${path}.${process.pid}-${randomBytes(6).toString('hex')}`;

/**
 * Removes what runs that were killed left behind, and what is of no use any more, once it has not been touched for an
 * hour: until then a run may be using it.
 * @param folder in which it lies
 * @param isOld whether something of that name may go
 * @param now in milliseconds since 1970
 */
export function clearKept(folder: string, isOld: (name: string) => boolean, now = Date.now()): void {
  for (const name of readdirSync(folder).filter(isOld))
    try {
      if (now - statSync(join(folder, name)).mtimeMs > hour)
        rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another run was quicker.
    }
}

/**
 * What an earlier run kept in a file.
 * @param file written by `writeKept`
 * @param madeBy what the file must have been made by: the digest of the code
 * @returns null when there is nothing, or when it is cut short, changed, or made by something else
 */
export function readKept<T>(file: string, madeBy: string): T | null {
  try {
    const bytes = readFileSync(file);
    const own = bytes.subarray(length);
    if (!digestOf(own).equals(bytes.subarray(0, length))) return null;
    const kept = deserialize(own) as { madeBy: string; value: T };
    return kept.madeBy === madeBy ? kept.value : null;
  } catch {
    return null;
  }
}

/**
 * Keeps something for later runs, whole or not at all. Where nothing can be kept, nothing is.
 * @param file where
 * @param madeBy as in `readKept`
 * @param value data without functions
 */
export function writeKept(file: string, madeBy: string, value: unknown): void {
  const beside = asideOf(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    clearKept(dirname(file), (name) => name.startsWith(`${basename(file)}.`));
    const own = serialize({ madeBy, value });
    writeFileSync(beside, Buffer.concat([digestOf(own), own]));
    renameSync(beside, file);
  } catch {
    try {
      rmSync(beside, { force: true });
    } catch {
      // There is no such folder.
    }
  }
}
