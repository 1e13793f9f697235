import { join } from 'node:path';
import type { SiteSource } from '../site/site.ts';
import type { Address } from './edition/pages.ts';
import { type EditionPlan, planEditions } from './edition/plan.ts';
import { type Loaded, loadEdition } from './load.ts';
import type { Beside } from './publishing/assets.ts';
import { siteData } from './site-data.ts';

/** Where a site lies and where it is served, as the command says it. */
export interface Place {
  /** The content folder, absolute. */
  content: string;
  /** With a slash at both ends. */
  base: string;
  /** Where it is published; else `hub.yaml` may say so. */
  site: string | undefined;
  /** Where what was compiled and drawn is kept. */
  cache: string;
}

/** `/some/path` and `/some/path/` mean the same. */
export const withSlash = (base: string | undefined): string => (base ?? '/').replace(/(?<!\/)\/*$/, '/');

/**
 * What today's site is rendered from, and its sealed editions.
 * @param loaded the whole hub
 * @param place where it is
 * @param built ids of the editions whose pages are made; all without it
 * @returns the source; what is published beside its pages; plans of the editions, oldest first; what their banners need to know of the site around them
 */
export async function todaysSource(
  loaded: Loaded,
  { content, base, site: named, cache }: Place,
  built?: ReadonlySet<string>,
): Promise<{ source: SiteSource; beside: Beside; plans: EditionPlan[]; around: Address }> {
  const { config } = loaded.content;
  const site = named ?? config.site;
  const { data, entries, hub, editions, beside } = await siteData(loaded, content, cache, { built });
  return {
    source: { data, entries, base, site },
    beside,
    plans: planEditions(editions, data.comparisons, hub, { base, site }),
    around: { base, origin: site ? new URL(site).origin : null, language: config.language },
  };
}

/**
 * What a sealed edition is rendered from: a whole site below its own base.
 * @param plan of the edition
 * @param place of the site around it
 * @returns the source, and what is published beside its pages
 * @throws UsageError when its seal does not hold any more
 */
export async function editionSource(
  { edition, seal, audience, site }: EditionPlan,
  { content, base, cache }: Pick<Place, 'content' | 'base' | 'cache'>,
): Promise<{ source: SiteSource; beside: Beside }> {
  const folder = join(content, 'editions', edition.id);
  const loaded = await loadEdition(content, edition.id, seal, audience, cache);
  const { data, entries, beside } = await siteData(loaded, folder, cache, { edition });
  return { source: { data, entries, base: `${base}editions/${edition.id}/`, site }, beside };
}
