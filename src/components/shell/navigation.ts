import { escapeText } from '../../format/html.ts';
import { memoize } from '../../model/memoize.ts';
import { type Group, groups } from '../../site/page-line.ts';
import { everyEdition, has, type Line, list, listsOf, pagesUnder, titleOf } from '../../site/pages.ts';
import type { Site } from '../../site/site.ts';
import { shellWords } from './words.ts';

/** A link of the navigation. */
export interface Place {
  label: string;
  href: string;
  /** The folder of a kind, or a page: what pages say that they belong to. */
  section: string;
  /** Pages that belong to it. */
  below: readonly { label: string; href: string }[];
}

/** A link, as the reader of a page finds it. */
export interface PlaceSeen extends Place, Seen {
  below: readonly (Place['below'][number] & Seen)[];
}

interface Seen {
  /** `page` when the reader is there, `true` when below it. */
  current: 'page' | 'true' | undefined;
}

/** A step on the way to a page; the name of a group leads nowhere. */
export interface Step {
  label: string;
  href?: string;
}

/** What a line leads to. */
function placesOf(site: Site, line: Line): Place[] {
  if ('each' in line) return [];
  const below = (section: string) =>
    pagesUnder(section).flatMap(({ page, label }) => (has(site, page) ? [{ label, href: site.to({ page }) }] : []));
  const place = (section: string, label: string, href: string) => ({ label, href, section, below: below(section) });
  if ('page' in line)
    return has(site, line.page)
      ? [place(line.page, line.label ?? titleOf(line.page), site.to({ page: line.page }))]
      : [];
  return listsOf(line).map(({ folder, many }) => place(folder, many, site.to({ list: folder })));
}

const groupOf = (line: Line) => ('each' in line ? undefined : line.group);

/** The links of each group, and those beside the groups, which are the last. */
const placesOfAll = memoize((site: Site) =>
  ([...groups, 'apart'] as const).map((group): { group: Group | 'apart'; places: readonly Place[] } => ({
    group,
    places: list.filter((line) => groupOf(line) === group).flatMap((line) => placesOf(site, line)),
  })),
);

/**
 * The links at the head of every page, by group.
 * @param site the site
 * @param path of the page below the base
 * @param section what it belongs to: the folder of a kind, or a page
 */
export function navigation(
  site: Site,
  path: string,
  section: string | undefined,
): { group: Group | 'apart'; places: PlaceSeen[] }[] {
  const here = `${site.to({ page: 'home' })}${path}`;
  return placesOfAll(site).map(({ group, places }) => ({
    group,
    places: places.map((place) => ({
      ...place,
      current: here === place.href ? 'page' : section === place.section ? 'true' : undefined,
      below: place.below.map((one) => ({ ...one, current: here === one.href ? 'page' : undefined })),
    })),
  }));
}

const linkHtml = ({ label, href, current }: PlaceSeen | PlaceSeen['below'][number]) =>
  `<a href="${escapeText(href)}"${current ? ` aria-current="${current}"` : ''}>${escapeText(label)}</a>`;

/** What belongs to a page stands below it, on as few lines as it needs. */
const belowHtml = ({ below }: PlaceSeen) =>
  below.length === 0 ? '' : `<ul>${below.map((one) => `<li>${linkHtml(one)}`).join('')}</ul>`;

/**
 * The navigation as HTML: on a desk a button for each group opens its list; on a phone one button opens all of them.
 * Browsers do that by themselves, so it works without a script. It stands on every page, so it says nothing twice: ends
 * of items are left out, as HTML allows.
 * @param site the site
 * @param path of the page below the base
 * @param section what it belongs to
 */
export function navigationHtml(site: Site, path: string, section: string | undefined): string {
  const say = shellWords(site.hub.config.language);
  return navigation(site, path, section)
    .filter(({ places }) => places.length > 0)
    .map(({ group, places }) => {
      if (group === 'apart') return places.map(linkHtml).join('');
      const name = escapeText(say.groups[group]);
      const items = places.map((place) => `<li>${linkHtml(place)}${belowHtml(place)}`).join('');
      return `<button popovertarget="page.${group}">${name}</button><ul id="page.${group}" popover aria-label="${name}">${items}</ul>`;
    })
    .join('');
}

/**
 * The way from home to a page, the page itself left out. Empty for the home page.
 * @param site the site
 * @param path of the page below the base
 * @param section what it belongs to: the folder of a kind, or a page
 */
export function trailOf(site: Site, path: string, section: string | undefined): Step[] {
  if (path === '') return [];
  const home = site.to({ page: 'home' });
  const found = placesOfAll(site).find(({ places }) => places.some((place) => place.section === section));
  const place = found?.places.find((one) => one.section === section);
  const { groups: names } = shellWords(site.hub.config.language);
  return [
    { label: site.hub.config.title, href: home },
    ...(found && found.group !== 'apart' ? [{ label: names[found.group] }] : []),
    ...(place && place.href !== `${home}${path}` ? [{ label: place.label, href: place.href }] : []),
  ];
}

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
