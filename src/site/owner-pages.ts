import { ownersOfWork } from '../methods/presence-behind.ts';
import type { Hub } from '../model/hub.ts';

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

/**
 * Names of owners in the addresses of the pages behind their work: each once, whatever signs they are written with.
 * @param hub the graph
 * @returns by owner; only who owns a strategy or an initiative has one
 */
export function ownerPages(hub: Hub): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ownersOfWork(hub).map((owner) => {
      const slug = slugOf(owner);
      let name = slug;
      for (let again = 2; taken.has(name); again += 1) name = `${slug}-${again}`;
      taken.add(name);
      return [owner, name] as const;
    }),
  );
}
