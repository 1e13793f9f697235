import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFolderKept, keepFolder, keptFiles } from '../keep-folder.ts';
import { clearKept } from '../kept.ts';
import type { EditionPlan } from './plan.ts';

const storeIn = (cache: string) => join(cache, 'editions');
const placeOf = ({ key }: EditionPlan, cache: string): string => join(storeIn(cache), key);

/** Where the pages of an edition are kept from one build to the next. */
export const keptPages = (plan: EditionPlan, cache: string): string => keptFiles(placeOf(plan, cache));

/**
 * Whether the pages of an edition were made already.
 * @param plan of the edition
 * @param cache where runs keep things
 */
export const isKept = (plan: EditionPlan, cache: string): boolean => isFolderKept(placeOf(plan, cache), plan.madeFrom);

/**
 * Keeps the pages of an edition. What another engine made is taken away once nobody uses it.
 * @param plan of the edition
 * @param cache where runs keep things
 * @param pages folder of its pages as they were made; it is gone afterwards, unless nothing can be kept
 * @returns the folder where they are now
 */
export function keepPages(plan: EditionPlan, cache: string, pages: string): string {
  const store = storeIn(cache);
  // The page for what is not there is that of the whole site.
  rmSync(join(pages, '404.html'), { force: true });
  try {
    mkdirSync(store, { recursive: true });
    clearKept(store, (name) => !name.startsWith(`${plan.engine}-`) || name.includes('.'));
    keepFolder(placeOf(plan, cache), plan.madeFrom, pages);
    return keptPages(plan, cache);
  } catch {
    // The disk is full, or belongs to somebody else: the next build makes them again.
    return pages;
  }
}
