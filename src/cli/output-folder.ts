import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from './options.ts';

/** A folder that appears whole or not at all. */
export interface Staging {
  /** Where to write. */
  folder: string;
  /** Puts what was written in the place of the old folder. */
  publish(): void;
  /** Removes what was written. */
  discard(): void;
}

const within = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/**
 * Prepares the writing of a site beside the place where it shall lie.
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
    const names = readdirSync(target);
    if (names.length > 0 && !(names.includes('index.html') && names.includes('_assets')))
      throw new UsageError(`"${out}" holds files that are no site; empty it or name another folder with --out.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  return {
    folder,
    publish() {
      const old = `${folder}-old`;
      if (existsSync(target)) renameSync(target, old);
      renameSync(folder, target);
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
