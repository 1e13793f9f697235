import { resolve } from 'node:path';
import { openSite } from '../site/open.ts';
import type { Site } from '../site/site.ts';
import { type Loaded, load } from './load.ts';
import type { Machine } from './machine.ts';
import type { Options } from './options.ts';
import { siteData } from './site-data.ts';

/**
 * The site of a hub, for answers that are no pages.
 * @param options where the hub is, for whom, on which day, and where the site is published
 * @returns null when `hub.yaml` has errors: nobody can say who may see what
 * @throws UsageError when the folder cannot be read or the audience is not known
 */
export async function openSiteOf(options: Options, machine: Machine): Promise<{ site: Site; loaded: Loaded } | null> {
  const loaded = await load(options, machine);
  if (loaded.content.configUnread) return null;
  const { data, entries } = await siteData(loaded, resolve(options.content), machine.cache, { built: new Set() });
  const published = options.site ?? loaded.content.config.site;
  return { site: openSite({ data, entries, base: options.base ?? '/', site: published }, []), loaded };
}
