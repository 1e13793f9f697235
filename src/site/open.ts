import { buildHub } from '../model/hub.ts';
import { href } from './href.ts';
import type { Site, SiteSource } from './site.ts';

/**
 * The site that pages are rendered from, and that other answers are taken from.
 * @param source what is rendered, and where it is served
 * @param handbook addresses of the handbook's pages below `/method/`
 */
export function openSite({ data, entries, base, site: published }: SiteSource, handbook: readonly string[]): Site {
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
    events: data.events,
    images: new Map(Object.entries(data.images)),
    diagrams: new Map(Object.entries(data.diagrams)),
    handbook,
    origin: published ? new URL(published).origin : null,
    to: (destination) => href(destination, base),
  };
}
