import { lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from './installation/make-folder.ts';

/** What a run of another machine, over a shared disk, has not touched for so long is left over. */
const leftAfter = 24 * 60 * 60 * 1000;

/** The machine, as it stands in names of files. */
const here = hostname().replace(/[^a-z0-9]+/gi, '_') || 'host';

/** Whether a process of this machine runs, whosever it is. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a folder or file of this name belongs to a run that is no more. */
function isLeft(path: string, name: string, prefix: string, now: number): boolean {
  const [, host, pid] = /^(\w+)-(\d+)-\w+$/.exec(name.slice(prefix.length)) ?? [];
  if (host === undefined) return false;
  if (host === here) return !runs(Number(pid));
  return now - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > leftAfter;
}

/**
 * Folders that runs have left which were killed. Those of runs that go on are none.
 * @param parent where they lie
 * @param purpose what their names begin with, as `runFolder` took it
 * @param now in milliseconds since 1970
 * @returns their paths
 */
export function leftFolders(parent: string, purpose: string, now = Date.now()): string[] {
  const prefix = `${purpose}-`;
  return readdirSync(parent).flatMap((name) => {
    const path = join(parent, name);
    return name.startsWith(prefix) && isLeft(path, name, prefix, now) ? path : [];
  });
}

/**
 * Takes away what runs that were killed have left.
 * @see leftFolders
 */
export function clearLeft(parent: string, purpose: string): void {
  for (const path of leftFolders(parent, purpose)) {
    // Another run may be about it as well; what stays is tried again by the next.
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    } catch {}
  }
}

/**
 * Takes over the folders of runs that were killed, for whoever still needs what they hold: each goes to one run.
 * @see leftFolders
 * @returns their paths, which are others now
 */
export function adoptLeft(parent: string, purpose: string): string[] {
  return leftFolders(parent, purpose).flatMap((path) => {
    const own = folderOfRun(parent, purpose);
    rmSync(own, { recursive: true });
    try {
      renameSync(path, own);
      return own;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // Another run has taken it.
      return [];
    }
  });
}

/**
 * A folder for this run alone, empty; only its owner may look into it. What killed runs have left beside it stays.
 * @param parent where it lies
 * @param purpose begins its name
 * @returns its path
 * @throws when the system does not let it be made
 */
export function folderOfRun(parent: string, purpose: string): string {
  try {
    return mkdtempSync(join(parent, `${purpose}-${here}-${process.pid}-`));
  } catch (error) {
    // Of a folder that was never made, nobody knows the name.
    throw Object.assign(error as Error, { path: resolve(parent) });
  }
}

/**
 * A folder for this run alone, empty; only its owner may look into it. What killed runs have left beside it is taken
 * away.
 * @param parent where it lies; made when it is missing
 * @param purpose begins its name
 * @returns its path
 * @throws when the system does not let it be made
 */
export function runFolder(parent: string, purpose: string): string {
  makeFolder(parent);
  clearLeft(parent, purpose);
  return folderOfRun(parent, purpose);
}
