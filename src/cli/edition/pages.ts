import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placePage } from '../../components/editions/edition-banner.ts';
import type { EntryToday } from '../../components/editions/edition-today.ts';
import type { EditionPlan } from './plan.ts';
import { filesBelow, keptPages } from './store.ts';

const page = /(^|\/)index\.html$/;

/** Address below a base, encoded as `href()` does it. */
const addressOf = (file: string): string => file.replace(page, '$1').split('/').map(encodeURIComponent).join('/');

/** Where the site is served and published. */
export interface Address {
  base: string;
  origin: string | null;
  language: string;
}

/** The pages of one edition by their address, and what became of its entries. */
interface KeptEdition {
  plan: EditionPlan;
  files: readonly string[];
  addresses: ReadonlySet<string>;
  /** By their address in the edition. */
  entries: ReadonlyMap<string, EntryToday>;
  /** Address in the edition by that of today's page. */
  byToday: ReadonlyMap<string, string>;
}

const keptEdition = (plan: EditionPlan): KeptEdition => {
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
const sameIn = ({ addresses, byToday }: KeptEdition, address: string, entry: EntryToday | null): string | null =>
  (entry?.todayPath ? byToday.get(entry.todayPath) : undefined) ?? (addresses.has(address) ? address : null);

/** A file that goes to its place. */
interface Placing {
  own: KeptEdition;
  file: string;
  /** Address of a page; null for other files. */
  at: string | null;
  entry: EntryToday | null;
}

/** How many files are under way at once: as many as Node has threads for them. */
const atOnce = 4;

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The pages of editions on their way into a site. */
export interface EditionPages {
  /** Places what needs to know nothing of today's pages: the pages of entries, and files that are no pages. */
  placeEntries(): Promise<void>;
  /**
   * Places the other pages.
   * @param isToday whether today's site has a file
   */
  placeRest(isToday: (file: string) => boolean): Promise<void>;
}

/**
 * Puts the kept pages of editions into a folder, each with its banner.
 * @param folder below which each edition gets a folder of its id
 * @param plans of the editions, oldest first; all are kept
 * @param address where the site is served
 */
export function editionPages(folder: string, plans: readonly EditionPlan[], address: Address): EditionPages {
  const editions = plans.map(keptEdition);
  const newestFirst = [...editions].reverse();
  const all = editions.flatMap((own) =>
    own.files.map((file): Placing => {
      const at = file.endsWith('.html') ? addressOf(file) : null;
      return { own, file, at, entry: at === null ? null : (own.entries.get(at) ?? null) };
    }),
  );
  const isRest = ({ at, entry }: Placing) => at !== null && entry === null;
  const place =
    (isToday: (file: string) => boolean) =>
    async ({ own, file, at, entry }: Placing): Promise<void> => {
      const { edition } = own.plan;
      const from = join(keptPages(own.plan), file);
      const to = join(folder, edition.id, file);
      await mkdir(dirname(to), { recursive: true });
      if (at === null) return copyFile(from, to);
      const others = newestFirst.flatMap((other) => {
        const path = other === own ? null : sameIn(other, at, entry);
        const { id, title } = other.plan.edition;
        return path === null ? [] : [{ title, path: `editions/${id}/${path}` }];
      });
      const todayPath = entry === null && isToday(file) ? at : null;
      const html = await readFile(from, 'utf8');
      await writeFile(to, placePage(html, { ...address, edition, entry, todayPath, others }, address.origin));
    };
  return {
    placeEntries: () =>
      inTurns(
        all.filter((one) => !isRest(one)),
        place(() => false),
      ),
    placeRest: (isToday) => inTurns(all.filter(isRest), place(isToday)),
  };
}
