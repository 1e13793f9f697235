import { kindOf } from '../kinds/index.ts';
import type { Entry } from '../source/entry.ts';
import type { Destination } from './href.ts';
import { href } from './href.ts';
import type { Holding } from './page-line.ts';
import { listedPages } from './pages.ts';

/** Where the Markdown of a page stands: beside it. */
export const markdownAt = (address: string): string => `${address}index.md`;

/** The page beside which a Markdown file stands; null for any other address. */
export const pageBeside = (address: string): string | null =>
  /(^|\/)index\.md$/.test(address) ? address.slice(0, -'index.md'.length) : null;

/**
 * Addresses of the pages that stand beside them as Markdown, below the base: those that search engines may list. A
 * sealed edition has none.
 * @param site whose pages
 */
export const pagesInMarkdown = (site: Holding): ReadonlySet<string> =>
  new Set(site.edition === null ? listedPages(site).map(({ to }) => href(to, '')) : []);

/**
 * The entry that a page shows.
 * @param site whose page
 * @param here which of its pages
 * @returns undefined for a page of another sort
 */
export function entryAt({ hub }: Pick<Holding, 'hub'>, here: Destination): Entry | undefined {
  if ('entry' in here) return here.formerly === undefined ? hub.get(here.entry) : undefined;
  if (!('list' in here) || !kindOf(here.list)?.single) return undefined;
  return hub.entries.find(({ kind }) => kind === here.list);
}
