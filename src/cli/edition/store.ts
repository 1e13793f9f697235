import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFolderKept, keepFolder, keptFiles } from '../keep-folder.ts';
import { clearKept } from '../kept.ts';
import { cacheFolder } from '../root.ts';
import type { EditionPlan } from './plan.ts';

const store = () => join(cacheFolder(), 'editions');
const placeOf = ({ key }: EditionPlan): string => join(store(), key);

/** Where the pages of an edition are kept from one build to the next. */
export const keptPages = (plan: EditionPlan): string => keptFiles(placeOf(plan));

/**
 * Whether the pages of an edition were made already.
 * @param plan of the edition
 */
export const isKept = (plan: EditionPlan): boolean => isFolderKept(placeOf(plan), plan.madeFrom);

/**
 * Keeps the pages of an edition. What another engine made is taken away once nobody uses it.
 * @param plan of the edition
 * @param pages folder of its pages as they were made; it is gone afterwards
 */
export function keepPages(plan: EditionPlan, pages: string): void {
  mkdirSync(store(), { recursive: true });
  clearKept(store(), (name) => !name.startsWith(`${plan.engine}-`) || name.includes('.'));
  // The page for what is not there is that of the whole site.
  rmSync(join(pages, '404.html'), { force: true });
  keepFolder(placeOf(plan), plan.madeFrom, pages);
}
