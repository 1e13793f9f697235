import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { openToReaders } from './hosting.ts';
import { UsageError } from './options.ts';
import { root } from './root.ts';
import { runFolder } from './run-folder.ts';

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

/** Moves a folder, to another disk as well. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

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

/** Puts a folder in the place of another, which is moved aside; another build may be about the same place. */
function swap(whole: string, target: string, aside: string): void {
  for (let time = 1; ; time += 1) {
    try {
      if (existsSync(target)) renameSync(target, `${aside}-${time}`);
      renameSync(whole, target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const between = code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST';
      if (!between || time === mostSwaps || !existsSync(whole)) throw error;
    }
  }
}

/** A folder beside the target. Made at once: a place that cannot be written is told before the work, not after it. */
function landingBeside(target: string, out: string): string {
  try {
    return runFolder(dirname(target), `.${basename(target)}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`Nothing can be written to "${out}" (${code}); name another folder with --out.`);
  }
}

/**
 * Prepares the writing of a site. It is written below the repository's own `.astro/`, where the code that Astro puts
 * beside it finds its packages, and every build has a folder of its own there.
 * @param out the output folder
 * @param kept folders that must not be replaced, such as the content folder
 * @throws UsageError when `out` holds something that is no site of ours
 */
export function stage(out: string, kept: readonly string[]): Staging {
  const target = resolve(out);
  for (const folder of kept)
    if (within(resolve(folder), target))
      throw new UsageError(`--out "${out}" would replace "${folder}"; name a folder of its own.`);
  if (existsSync(target)) {
    const names = namesIn(target);
    if (names.length > 0 && !(names.includes('index.html') && names.includes('_assets')))
      throw new UsageError(`"${out}" holds files that are no site; empty it or name another folder with --out.`);
  }
  const landing = landingBeside(target, out);
  let own: string;
  try {
    own = runFolder(join(root, '.astro'), 'site');
  } catch (error) {
    rmSync(landing, { recursive: true, force: true });
    throw error;
  }
  const [folder, beside] = [join(own, 'site'), join(own, 'beside')];
  for (const one of [folder, beside]) mkdirSync(one);
  const discard = () => {
    for (const one of [own, landing]) rmSync(one, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    folder,
    aside: (name) => join(beside, name),
    publish() {
      const whole = join(landing, 'site');
      const old = join(landing, 'old');
      move(folder, whole);
      openToReaders(whole);
      swap(whole, target, old);
      discard();
    },
    discard,
  };
}
