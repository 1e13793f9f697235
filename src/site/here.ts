import type { Destination } from './href.ts';
import type { Site } from './site.ts';

/** What a page is rendered with: the site, and which of its pages is asked for. */
export interface PageLocals {
  site: Site;
  here: Destination;
}

/** What of all destinations has a key. */
type With<Key extends string> = Destination extends infer One
  ? One extends Record<Key, unknown>
    ? One
    : never
  : never;

/**
 * Which of its pages a page file is asked for.
 * @param locals of the page
 * @param key of the destinations that lead to this file
 * @throws TypeError for any other destination: the list of pages and the files in `pages/` would disagree
 */
export function hereIs<Key extends string>({ here }: PageLocals, key: Key): With<Key> {
  if (!(key in here)) throw new TypeError(`${JSON.stringify(here)} is no destination with "${key}".`);
  return here as With<Key>;
}
