import { handbookAddresses } from '../layouts/handbook.ts';
import { buildHub } from '../model/hub.ts';
import { href } from '../site/href.ts';
import type { Site, SiteSource } from '../site/site.ts';

/**
 * The site that pages are rendered from.
 * @param source what is rendered, and where it is served
 */
export function siteOf({ data, entries, base, site: published }: SiteSource): Site {
  return {
    hub: buildHub(data.config, entries, Object.entries(data.files), data.today),
    audience: data.audience,
    narrowest: data.narrowest,
    widest: data.widest,
    several: data.several,
    problems: data.problems,
    unfinished: data.unfinished,
    waived: data.waived,
    maturing: data.maturing,
    edition: data.edition,
    editions: data.editions,
    comparisons: data.comparisons,
    estimates: data.estimates,
    images: new Map(Object.entries(data.images)),
    diagrams: new Map(Object.entries(data.diagrams)),
    handbook: handbookAddresses,
    origin: published ? new URL(published).origin : null,
    to: (destination) => href(destination, base),
  };
}
