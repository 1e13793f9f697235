import { buildHub } from '../model/hub.ts';
import { href } from '../site/href.ts';
import { type OfferedSite, offeredSite } from '../site/offered.ts';
import type { Site, SiteData } from '../site/site.ts';
import { handbookAddresses } from './handbook.ts';

function siteOf({ data, entries, base: path, site: published }: OfferedSite): Site {
  const base = path.replace(/\/?$/, '/');
  const origin = published ? new URL(published).origin : null;
  return {
    hub: buildHub(data.config, entries, Object.entries(data.files), data.today),
    audience: data.audience,
    narrowest: data.narrowest,
    widest: data.widest,
    several: data.several,
    problems: data.problems,
    waived: data.waived,
    edition: data.edition,
    editions: data.editions,
    comparisons: data.comparisons,
    images: new Map(Object.entries(data.images)),
    diagrams: new Map(Object.entries(data.diagrams)),
    handbook: handbookAddresses,
    origin,
    to: (destination) => href(destination, base),
  };
}

let kept: { of: SiteData; site: Site } | null = null;

/** The site that all pages are rendered from: the same for all until another one is offered, as while writing. */
export async function site(): Promise<Site> {
  const offered = await offeredSite();
  if (kept?.of !== offered.data) kept = { of: offered.data, site: siteOf(offered) };
  return kept.site;
}
