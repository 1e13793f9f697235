import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placePage } from '../components/edition-banner.ts';
import type { EntryToday } from '../components/edition-today.ts';
import type { EditionPlan } from './edition-plan.ts';
import { codeCache } from './root.ts';

const store = () => join(process.env.SEXTANT_CACHE ?? codeCache, 'editions');

/** Where the pages of an edition are kept from one build to the next. */
export const keptPages = ({ key }: EditionPlan): string => join(store(), key);

/** Whether its pages were made already. */
export const isKept = (plan: EditionPlan): boolean => existsSync(keptPages(plan));

/**
 * Keeps the pages of an edition, whole or not at all. What another engine made is taken away.
 * @param plan of the edition
 * @param folder its pages as they were made; it is gone afterwards
 */
export function keepPages(plan: EditionPlan, folder: string): void {
  mkdirSync(store(), { recursive: true });
  for (const name of readdirSync(store()))
    if (!name.startsWith(`${plan.engine}-`)) rmSync(join(store(), name), { recursive: true, force: true });
  // The page for what is not there is that of the whole site.
  rmSync(join(folder, '404.html'), { force: true });
  const beside = `${keptPages(plan)}.${process.pid}`;
  // Another disk may hold it.
  cpSync(folder, beside, { recursive: true });
  try {
    renameSync(beside, keptPages(plan));
  } catch (error) {
    // Another build kept the same pages meanwhile.
    rmSync(beside, { recursive: true, force: true });
    if (!isKept(plan)) throw error;
  }
  rmSync(folder, { recursive: true, force: true });
}

const page = /(^|\/)index\.html$/;

/** Address below a base, encoded as `href()` does it. */
const addressOf = (file: string): string => file.replace(page, '$1').split('/').map(encodeURIComponent).join('/');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) =>
      join(found.parentPath, found.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Where the site is served and published. */
export interface Address {
  base: string;
  origin: string | null;
  language: string;
}

/** The pages of one edition by their address, and what became of its entries. */
interface Shelved {
  plan: EditionPlan;
  files: readonly string[];
  addresses: ReadonlySet<string>;
  /** By their address in the edition. */
  entries: ReadonlyMap<string, EntryToday>;
  /** Address in the edition by that of today's page. */
  byToday: ReadonlyMap<string, string>;
}

const shelve = (plan: EditionPlan): Shelved => {
  const files = filesBelow(keptPages(plan));
  return {
    plan,
    files,
    addresses: new Set(files.filter((file) => page.test(file)).map(addressOf)),
    entries: new Map(plan.entries.map((entry) => [entry.path, entry])),
    byToday: new Map(plan.entries.flatMap(({ path, todayPath }) => (todayPath === null ? [] : [[todayPath, path]]))),
  };
};

/** The page of an edition that shows what a page of another one shows; null when there is none. */
const sameIn = ({ addresses, byToday }: Shelved, address: string, entry: EntryToday | null): string | null =>
  (entry?.todayPath ? byToday.get(entry.todayPath) : undefined) ?? (addresses.has(address) ? address : null);

/**
 * Puts the kept pages of editions into a site, each with its banner.
 * @param site folder of the site
 * @param plans of the editions, oldest first; all are kept
 * @param address where the site is served
 * @param isToday whether today's site has a file
 */
export function placeEditions(
  site: string,
  plans: readonly EditionPlan[],
  address: Address,
  isToday: (file: string) => boolean,
): void {
  const shelf = plans.map(shelve);
  for (const own of shelf) {
    const { edition } = own.plan;
    const target = join(site, 'editions', edition.id);
    for (const file of own.files) {
      const from = join(keptPages(own.plan), file);
      const to = join(target, file);
      mkdirSync(dirname(to), { recursive: true });
      if (!file.endsWith('.html')) {
        cpSync(from, to);
        continue;
      }
      const at = addressOf(file);
      const entry = own.entries.get(at) ?? null;
      const others = [...shelf].reverse().flatMap((other) => {
        const path = other === own ? null : sameIn(other, at, entry);
        return path === null
          ? []
          : [{ title: other.plan.edition.title, path: `editions/${other.plan.edition.id}/${path}` }];
      });
      const todayPath = entry || !isToday(file) ? null : at;
      const html = readFileSync(from, 'utf8');
      writeFileSync(to, placePage(html, { ...address, edition, entry, todayPath, others }, address.origin));
    }
  }
}
