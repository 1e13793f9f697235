import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { openToReaders } from './hosting.ts';
import type { Output } from './output.ts';
import { leftFolders, runFolder } from './run-folder.ts';
import { UsageError } from './usage-error.ts';

/** A folder that appears whole or not at all. */
export interface Staging {
  /** Where to write. */
  folder: string;
  /** Another folder to write to, which is not published; gone after `publish`, too. */
  aside(name: string): string;
  /** Puts what was written in the place of the old folder. */
  publish(): void;
  /** Removes what was written; does nothing after `publish`. */
  discard(): void;
}

const within = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** What lies in a folder; nothing in one that another build has just moved aside. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** How often another build of the same folder may come between. */
const mostSwaps = 20;

/** Begins the name of a folder that was moved aside for another. */
const aside = 'old-';
const isAside = (name: string) => name.startsWith(aside);

/**
 * Puts a folder in the place of another, which is moved aside; another build may be about the same place. No system call
 * that Node knows changes two folders for each other, so for a moment there is none: whoever dies in it leaves what
 * `restoreSite` finds.
 */
function swap(whole: string, target: string, landing: string): void {
  for (let time = 1; ; time += 1) {
    const old = join(landing, `${aside}${time}`);
    try {
      if (existsSync(target)) renameSync(target, old);
      renameSync(whole, target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const between = code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST';
      if (between && time < mostSwaps && existsSync(whole)) continue;
      if (existsSync(old) && !existsSync(target)) renameSync(old, target);
      throw error;
    }
  }
}

const isSite = (names: readonly string[]) => names.includes('index.html') && names.includes('_assets');

/** Tells one folder from another one of the same name. */
function markOf(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino} ${found.ctimeMs}` : null;
}

/**
 * Whether a folder holds something that is no site. One that another build moves aside and clears away while its names
 * are read shows some of them only; then those of the next are read.
 */
function holdsOther(folder: string): boolean {
  for (let time = 1; time <= mostSwaps; time += 1) {
    const mark = markOf(folder);
    if (mark === null) return false;
    const names = namesIn(folder);
    if (names.length === 0 || isSite(names)) return false;
    if (markOf(folder) === mark) return true;
  }
  return false;
}

/** Begins the names of folders beside the target. */
const purposeOf = (target: string) => `.${basename(target)}`;

/**
 * Puts the last site back where a build was killed after it had moved that away, and before the new one was there.
 * @param out the output folder
 * @returns whether it did
 */
export function restoreSite(out: string): boolean {
  const target = resolve(out);
  const parent = dirname(target);
  // What else is wrong with the place is said by whoever writes or reads there.
  if (existsSync(target) || !existsSync(parent) || !statSync(parent).isDirectory()) return false;
  const old = leftFolders(parent, purposeOf(target))
    .flatMap((landing) =>
      namesIn(landing)
        .filter(isAside)
        .map((name) => join(landing, name)),
    )
    .filter((path) => isSite(namesIn(path)))
    // Renamed last: what the readers had.
    .sort((one, other) => statSync(other).ctimeMs - statSync(one).ctimeMs);
  try {
    if (old[0] !== undefined) renameSync(old[0], target);
  } catch (error) {
    // Another command may have done the same.
    if (!existsSync(target)) throw error;
    return false;
  }
  return old.length > 0;
}

/**
 * Says what `restoreSite` did.
 * @param out the output folder
 * @param output hears one sentence when the site was put back, and nothing otherwise
 */
export function tellRestored(out: string, output: Output): void {
  if (restoreSite(out))
    output.err(
      `A build was killed while it put its site in place; "${out}" holds the site again that was there before.\n`,
    );
}

/** A folder beside the target. Made at once: a place that cannot be written is told before the work, not after it. */
function landingBeside(target: string, out: string): string {
  try {
    return runFolder(dirname(target), purposeOf(target));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`Nothing can be written to "${out}" (${code}); name another folder with --out.`);
  }
}

/**
 * Prepares the writing of a site, in a folder of its own beside the place where it shall be: on the same disk, so that
 * it goes there in one step.
 * @param out the output folder
 * @param kept folders that must not be replaced, such as the content folder
 * @throws UsageError when `out` holds something that is no site of ours
 */
export function stage(out: string, kept: readonly string[]): Staging {
  const target = resolve(out);
  for (const folder of kept)
    if (within(resolve(folder), target))
      throw new UsageError(`--out "${out}" would replace "${folder}"; name a folder of its own.`);
  if (holdsOther(target))
    throw new UsageError(`"${out}" holds files that are no site; empty it or name another folder with --out.`);
  const landing = landingBeside(target, out);
  const [folder, beside] = [join(landing, 'site'), join(landing, 'beside')];
  try {
    for (const one of [folder, beside]) mkdirSync(one);
  } catch (error) {
    rmSync(landing, { recursive: true, force: true });
    throw error;
  }
  const clear = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  return {
    folder,
    aside: (name) => join(beside, name),
    publish() {
      openToReaders(folder);
      swap(folder, target, landing);
      // Another build may move the new one away at this moment, for its own: that one puts it back where it fails.
      clear(landing);
    },
    discard() {
      // The only site there is, where neither the new one nor the old could be put in place: `restoreSite` tries again.
      const last = !existsSync(target) && namesIn(landing).some(isAside);
      for (const one of last ? [folder, beside] : [landing]) clear(one);
    },
  };
}
