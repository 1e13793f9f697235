import { ownersOfWork } from '../methods/presence-behind.ts';
import type { Hub } from '../model/hub.ts';
import { findPlaceholder } from '../source/words/placeholder.ts';

/** A name of a folder stays below 255 bytes, four to a letter, with a number behind. */
const longestSlug = 60;

const slugOf = (name: string): string =>
  [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  ]
    .slice(0, longestSlug)
    .join('')
    .replace(/^-+|(?<!-)-+$/g, '') || 'owner';

/** A name in an address for each of some names, whatever signs they are written with. */
function addressed(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((owner) => {
      const slug = slugOf(owner);
      let name = slug;
      for (let again = 2; taken.has(name); again += 1) name = `${slug}-${again}`;
      taken.add(name);
      return [owner, name] as const;
    }),
  );
}

/**
 * Names of owners in the addresses of the pages behind their work: each once.
 * @param hub the graph
 * @returns by owner; only who owns a strategy or an initiative has one
 */
export const ownerPages = (hub: Hub): ReadonlyMap<string, string> => addressed(ownersOfWork(hub));

/**
 * Names of owners in the addresses of their feeds; whose work has a page is called there as here.
 * @param hub the graph
 * @returns by owner of anything; who is not named yet has none
 */
export const ownerFeeds = (hub: Hub): ReadonlyMap<string, string> => {
  const { compare } = new Intl.Collator(hub.config.language);
  const owners = [...new Set(hub.entries.map(({ data }) => data.owner))]
    .filter((owner) => !findPlaceholder(owner))
    .sort(compare);
  return addressed([...new Set([...ownersOfWork(hub), ...owners])]);
};
