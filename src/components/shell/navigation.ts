import { memoize } from '../../model/memoize.ts';
import { everyEdition, has, type Line, list, listsOf, titleOf } from '../../site/pages.ts';
import type { Site } from '../../site/site.ts';

/** A link of the navigation. */
export interface Place {
  label: string;
  href: string;
  /** `page` when the reader is there, `true` when below it. */
  current: 'page' | 'true' | undefined;
}

/** What a line leads to, with the sections that belong to it. */
function placesOf(site: Site, line: Line): { label: string; href: string; sections: readonly string[] }[] {
  if ('each' in line) return [];
  if ('page' in line)
    return has(site, line.page)
      ? [
          {
            label: line.label ?? titleOf(line.page),
            href: site.to({ page: line.page }),
            sections: [line.page, ...(line.covers ?? [])],
          },
        ]
      : [];
  return listsOf(line).map(({ folder, many }) => ({
    label: many,
    href: site.to({ list: folder }),
    sections: [folder],
  }));
}

const placesAtHead = memoize((site: Site) =>
  list.filter((line) => 'head' in line && line.head).flatMap((line) => placesOf(site, line)),
);

/**
 * The links at the head of every page.
 * @param site the site
 * @param path of the page below the base
 * @param section what it belongs to: the folder of a kind, or a page
 */
export function mainPlaces(site: Site, path: string, section: string | undefined): Place[] {
  const here = `${site.to({ page: 'home' })}${path}`;
  return placesAtHead(site).map(({ label, href, sections }) => ({
    label,
    href,
    current: here === href ? 'page' : section !== undefined && sections.includes(section) ? 'true' : undefined,
  }));
}

/** The links at the foot of every page: every list that the head does not name, and the pages about the hub. */
export const footPlaces: (site: Site) => readonly { label: string; href: string }[] = memoize((site) =>
  list
    .filter((line) => 'foot' in line && line.foot)
    .flatMap((line) => placesOf(site, line))
    .map(({ label, href }) => ({ label, href })),
);

/** Pages that every edition has, by their address today. */
const pagesOfEditions = memoize((site: Site) => new Map(everyEdition.map((page) => [site.to(page), page])));

/** How many editions a page names; their list has all. */
const fewEditions = 3;

/**
 * The same page in sealed editions, newest first. None for a page that they may not have, and inside an edition.
 * @param site the site
 * @param path of the page below the base
 */
export function editionPlaces(site: Site, path: string): { label: string; href: string }[] {
  const page = pagesOfEditions(site).get(`${site.to({ page: 'home' })}${path}`);
  if (!page) return [];
  const built = site.editions.filter((edition) => edition.built).slice(-fewEditions);
  return built.reverse().map(({ id, title }) => ({ label: title, href: site.to({ edition: id, to: page }) }));
}
