import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import type { Move } from './body.ts';

/** Whether a folder has exactly this name: some disks take capitals for small letters, and one form of a letter for another. */
function isNamed(folder: string, path: string): boolean {
  try {
    return readdirSync(join(folder, dirname(path))).includes(basename(path));
  } catch {
    return false;
  }
}

/** Whether a file has been moved. */
export const isMoved = (folder: string, { from, to }: Move): boolean => isNamed(folder, to) && !isNamed(folder, from);

/**
 * Moves a file; folders that only held it go with it, up to that of its kind.
 * @param folder below which it lies
 * @throws UsageError when something lies in the way
 */
export function moveFile(folder: string, { from, to }: Move): void {
  const target = join(folder, to);
  const source = join(folder, from);
  // A disk that takes capitals for small letters finds the file itself there.
  const there = statSync(target, { throwIfNoEntry: false });
  if (there && there.ino !== statSync(source).ino) throw new UsageError(`${to} exists already.`);
  const made = mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(source, target);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  }
  for (let at = dirname(from); at.includes('/'); at = dirname(at)) {
    try {
      rmdirSync(join(folder, at));
    } catch {
      // Not empty, as usual.
      break;
    }
  }
}
