import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../source/editions/manifest.ts';
import { asideOf, clearKept } from '../kept.ts';
import { move } from '../output-folder.ts';
import { cacheFolder } from '../root.ts';
import type { EditionPlan } from './plan.ts';

/** What lies beside kept pages: what they were made from, and the digest of each by its path. */
interface Label {
  madeFrom: string;
  files: Record<string, string>;
}

const store = () => join(cacheFolder(), 'editions');
const keptFolder = ({ key }: EditionPlan): string => join(store(), key);
const labelOf = (folder: string) => join(folder, 'made.json');

/** Where the pages of an edition are kept from one build to the next. */
export const keptPages = (plan: EditionPlan): string => join(keptFolder(plan), 'pages');

/**
 * Paths of all files below a folder, in order.
 * @param folder absolute
 */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) =>
      join(found.parentPath, found.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((file) => [file, digestOf(readFileSync(join(folder, file)))]));

/**
 * Whether the pages of an edition were made already: from just what the plan names, whole, and unchanged since. A
 * folder of the right name is not enough.
 * @param plan of the edition
 */
export function isKept(plan: EditionPlan): boolean {
  const folder = keptFolder(plan);
  try {
    const label = JSON.parse(readFileSync(labelOf(folder), 'utf8')) as Label;
    if (label.madeFrom !== plan.madeFrom) return false;
    if (JSON.stringify(digestsOf(keptPages(plan))) !== JSON.stringify(label.files)) return false;
    // What is in use is not cleared.
    utimesSync(folder, new Date(), new Date());
    return true;
  } catch {
    // Not there, cut short, or taken away meanwhile: the pages are made once more.
    return false;
  }
}

/**
 * Keeps the pages of an edition, whole or not at all. What another engine made is taken away once nobody uses it.
 * @param plan of the edition
 * @param pages folder of its pages as they were made; it is gone afterwards
 */
export function keepPages(plan: EditionPlan, pages: string): void {
  const folder = keptFolder(plan);
  mkdirSync(store(), { recursive: true });
  clearKept(store(), (name) => !name.startsWith(`${plan.engine}-`) || name.includes('.'));
  // The page for what is not there is that of the whole site.
  rmSync(join(pages, '404.html'), { force: true });
  const beside = asideOf(folder);
  mkdirSync(beside);
  move(pages, join(beside, 'pages'));
  const label: Label = { madeFrom: plan.madeFrom, files: digestsOf(join(beside, 'pages')) };
  writeFileSync(labelOf(beside), JSON.stringify(label));
  const spoiled = asideOf(folder);
  try {
    if (existsSync(folder) && !isKept(plan)) renameSync(folder, spoiled);
    renameSync(beside, folder);
  } catch (error) {
    // Another build kept the same pages meanwhile.
    rmSync(beside, { recursive: true, force: true });
    if (!isKept(plan)) throw error;
  } finally {
    rmSync(spoiled, { recursive: true, force: true });
  }
}
