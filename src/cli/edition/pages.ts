import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placePage } from '../../components/editions/edition-banner.ts';
import type { EntryToday } from '../../components/editions/edition-today.ts';
import { filesBelow } from '../keep-folder.ts';
import type { EditionPlan } from './plan.ts';

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
export interface OpenEdition {
  plan: EditionPlan;
  addresses: ReadonlySet<string>;
  /** By their address in the edition. */
  entries: ReadonlyMap<string, EntryToday>;
  /** Address in the edition by that of today's page. */
  byToday: ReadonlyMap<string, string>;
}

/**
 * What is known of an edition's pages, so that they can lead to one another.
 * @param plan of the edition
 * @param addresses of its pages, below its base
 */
export const openEdition = (plan: EditionPlan, addresses: Iterable<string>): OpenEdition => ({
  plan,
  addresses: new Set(addresses),
  entries: new Map(plan.entries.map((entry) => [entry.path, entry])),
  byToday: new Map(plan.entries.flatMap(({ path, todayPath }) => (todayPath === null ? [] : [[todayPath, path]]))),
});

/** The page of an edition that shows what a page of another one shows; null when there is none. */
const sameIn = ({ addresses, byToday }: OpenEdition, address: string, entry: EntryToday | null): string | null =>
  (entry?.todayPath ? byToday.get(entry.todayPath) : undefined) ?? (addresses.has(address) ? address : null);

/**
 * Puts into a page of an edition what only the site around it knows: its banner and the canonical address.
 * @param html as it was rendered
 * @param at its address in the edition
 * @param own the edition
 * @param editions all editions, oldest first
 * @param isToday whether today's site has a page at that address
 * @param around where the site is served
 */
export function placed(
  html: string,
  at: string,
  own: OpenEdition,
  editions: readonly OpenEdition[],
  isToday: boolean,
  around: Address,
): string {
  const entry = own.entries.get(at) ?? null;
  const others = editions.toReversed().flatMap((other) => {
    const path = other === own ? null : sameIn(other, at, entry);
    const { id, title } = other.plan.edition;
    return path === null ? [] : [{ title, path: `editions/${id}/${path}` }];
  });
  const links = {
    ...around,
    edition: own.plan.edition,
    entry,
    todayPath: entry === null && isToday ? at : null,
    others,
  };
  return placePage(html, links, around.origin);
}

/** A file that goes to its place. */
interface Placing {
  own: OpenEdition;
  file: string;
  /** Address of a page; null for other files. */
  at: string | null;
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
 * Puts the pages of editions into a folder, each with its banner.
 * @param folder below which each edition gets a folder of its id
 * @param plans of the editions, oldest first
 * @param address where the site is served
 * @param pagesOf folder of the pages of an edition
 */
export function editionPages(
  folder: string,
  plans: readonly EditionPlan[],
  address: Address,
  pagesOf: (plan: EditionPlan) => string,
): EditionPages {
  const files = plans.map((plan) => filesBelow(pagesOf(plan)));
  const editions = plans.map((plan, place) =>
    openEdition(plan, (files[place] ?? []).filter((file) => page.test(file)).map(addressOf)),
  );
  const all = editions.flatMap((own, place) =>
    (files[place] ?? []).map((file): Placing => ({ own, file, at: file.endsWith('.html') ? addressOf(file) : null })),
  );
  const isRest = ({ own, at }: Placing) => at !== null && !own.entries.has(at);
  const place =
    (isToday: (file: string) => boolean) =>
    async ({ own, file, at }: Placing): Promise<void> => {
      const from = join(pagesOf(own.plan), file);
      const to = join(folder, own.plan.edition.id, file);
      await mkdir(dirname(to), { recursive: true });
      if (at === null) return copyFile(from, to);
      const html = await readFile(from, 'utf8');
      await writeFile(to, placed(html, at, own, editions, isToday(file), address));
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
