import type { Site } from './site.ts';

/**
 * Below so many entries the index of the search is one. Pagefind puts an index together at once: it takes memory, and
 * the last one is waited for when all pages are rendered, while each is another request to readers who search. As many
 * parts as the root of the entries let both grow slowly: two at 1,000 entries, six at 10,000.
 */
const inOne = 300;

/**
 * In how many parts the search index of a site stands; readers ask all of them as one.
 * @param site whose index
 */
export const searchParts = ({ hub }: Pick<Site, 'hub'>): number =>
  Math.max(1, Math.ceil(Math.sqrt(hub.written.length / inOne)));

/**
 * The same for pages, which say so only where there are several: undefined of one.
 * @param site whose index
 */
export function severalSearchParts(site: Pick<Site, 'hub'>): number | undefined {
  const parts = searchParts(site);
  return parts === 1 ? undefined : parts;
}

/**
 * Pages by the part of the index that they are in. Each part has some of every kind, so that a word is as rare in one as
 * in the others.
 * @param addresses in their order
 * @param parts how many
 */
export const inParts = (addresses: readonly string[], parts: number): string[][] =>
  Array.from({ length: parts }, (_, part) => addresses.filter((_, place) => place % parts === part));

/** Where a part of the index lies, below that of the first. */
export const partAt = (part: number): string => (part === 0 ? '' : `${part + 1}/`);
