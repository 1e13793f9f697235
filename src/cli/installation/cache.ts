import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isSource, root } from '../root.ts';
import { runFolder } from '../run-folder.ts';

/** What of a process says where its user keeps what can be made again. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** Home folder of the user; throws where there is none. */
  home(): string;
}

/** Where the user of this machine lets programs keep what can be made again; null without a home folder. */
export function userCache({ platform, env, home }: Surroundings): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : platform === 'darwin' ? undefined : env.XDG_CACHE_HOME;
  // A path that leads elsewhere with every working directory is to be ignored: that is the rule of XDG.
  if (named && isAbsolute(named)) return join(named, 'sextant');
  try {
    const below = { win32: 'AppData/Local', darwin: 'Library/Caches' }[platform as string] ?? '.cache';
    const folder = home();
    // An empty HOME is what Node gives as it stands: the cache would lie in whatever folder a command runs in.
    return isAbsolute(folder) ? join(folder, below, 'sextant') : null;
  } catch {
    return null;
  }
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of some folders that can be written to, made where it is missing.
 * @param folders in order; null for one that there is not
 * @returns null when nothing can be kept
 */
export const firstWritable = (folders: readonly (string | null)[]): string | null =>
  folders.find((folder) => folder !== null && isWritable(folder)) ?? null;

/**
 * A folder for this run alone, for who can keep nothing; it is gone when the run ends. Where the system lets us write
 * nowhere at all, as in a container that is read-only, there is none: nothing is kept, and who must write says so.
 */
export function folderForThisRun(): string {
  try {
    const folder = runFolder(tmpdir(), 'sextant-cache');
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    return join(tmpdir(), `sextant-cache-${randomUUID()}`);
  }
}

let lasting: string | null | undefined;

/**
 * Where code and other things are kept between runs: in the repository beside its packages, of a package, which is never
 * written to, in the cache folder of the user.
 * @returns null when nothing can be kept
 */
export function lastingCache(): string | null {
  if (lasting === undefined)
    lasting = firstWritable([
      isSource ? join(root, 'node_modules', '.cache', 'sextant') : null,
      userCache({ platform: process.platform, env: process.env, home: homedir }),
    ]);
  return lasting;
}

let own: string | undefined;

/** Where the compiler keeps code: where it lasts, or as long as this run. */
export function codeCache(): string {
  own ??= lastingCache() ?? folderForThisRun();
  return own;
}

/**
 * Where runs keep what later runs may use: the folder that `SEXTANT_CACHE` names, else where code is kept.
 * @param environment of the process
 */
export const cacheFolder = (environment: { SEXTANT_CACHE?: string | undefined } = process.env): string =>
  environment.SEXTANT_CACHE || codeCache();
