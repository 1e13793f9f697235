import type { Entry } from '../source/entry.ts';
import type { SiteData } from './site.ts';

/** What pages are rendered from, and where the site is served. */
export interface OfferedSite {
  data: SiteData;
  entries: readonly Entry[];
  /** Path, with or without a slash at its end. */
  base: string;
  /** Where it is published, if that is known. */
  site: string | undefined;
}

const place = Symbol.for('sextant.offered-site');
const holder = globalThis as { [place]?: () => Promise<OfferedSite> };

/**
 * Offers a site to the pages that this process renders. It never leaves the process: on the way through a file, two
 * commands of one checkout could read each other's.
 * @param give is asked for the site whenever pages need it
 */
export function offerSite(give: () => Promise<OfferedSite>): void {
  holder[place] = give;
}

/**
 * The site that was offered. Pages are compiled apart from the command, so they cannot share a variable with it.
 * @throws Error when none was
 */
export function offeredSite(): Promise<OfferedSite> {
  const give = holder[place];
  if (!give) throw new Error('No site was offered: astro.config.mjs must list the sextant integration.');
  return give();
}
