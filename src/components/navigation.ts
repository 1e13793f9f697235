import { kindOf, kinds } from '../kinds/index.ts';
import type { Destination, Page } from '../model/href.ts';
import type { Site } from './site.ts';

/** A link of the navigation. */
export interface Place {
  label: string;
  href: string;
  /** `page` when the reader is there, `true` when below it. */
  current: 'page' | 'true' | undefined;
}

const main: readonly {
  kind?: string;
  page?: 'map' | 'roadmap' | 'customers' | 'health';
  label?: string;
  covers?: readonly string[];
}[] = [
  { kind: 'north-star' },
  { page: 'map', label: 'Map' },
  { kind: 'inputs' },
  { kind: 'strategy' },
  { kind: 'initiatives' },
  { page: 'roadmap', label: 'Roadmap' },
  { kind: 'decisions' },
  { kind: 'signals' },
  { page: 'customers', label: 'Customers', covers: ['personas'] },
  { page: 'health', label: 'Health' },
];

/**
 * The links at the head of every page.
 * @param site the site
 * @param path of the page below the base
 * @param section folder of the kind it belongs to
 */
export function mainPlaces(site: Site, path: string, section: string | undefined): Place[] {
  const home = site.to({ page: 'home' });
  return main.map(({ kind, page, label, covers = [] }) => {
    const href = site.to(kind ? { list: kind } : { page: page as 'health' });
    const here = href === home + path;
    const below = section !== undefined && [kind, page, ...covers].includes(section);
    return {
      label: label ?? kindOf(kind as string)?.many ?? '',
      href,
      current: here ? 'page' : below ? 'true' : undefined,
    };
  });
}

/** The links at the foot of every page: every list that the head does not name, and the pages about the hub. */
export function footPlaces(site: Site): { label: string; href: string }[] {
  const named = new Set(main.map(({ kind }) => kind));
  const to = (label: string, destination: Destination) => ({ label, href: site.to(destination) });
  return [
    to('How to read and write this hub', { page: 'method' }),
    ...kinds.filter(({ folder }) => !named.has(folder)).map((kind) => to(kind.many, { list: kind.folder })),
    to('Operations', { page: 'operations' }),
    to('Digest', { page: 'digest' }),
    // An edition leads to no other and to no changes.
    ...(site.edition ? [] : [to('Changes', { page: 'changes' }), to('Editions', { page: 'editions' })]),
    to('Brief for executives', { page: 'brief' }),
    to('Balance', { page: 'balance' }),
    to('Health', { page: 'health' }),
    to('Search', { page: 'search' }),
    // Only a site that knows its address has one.
    ...(site.origin === null || site.edition ? [] : [to('Sitemap', { page: 'sitemap' })]),
  ];
}

/** Pages that every hub has, whatever is in it; those of entries have a history of their own. */
const pages: readonly Page[] = [
  'home',
  'map',
  'backlog-board',
  'roadmap',
  'roadmap-timeline',
  'roadmap-executives',
  'roadmap-engineering',
  'roadmap-customers',
  'customers',
  'balance',
  'operations',
  'digest',
  'health',
  'brief',
];
const everywhere: readonly Destination[] = [
  ...pages.map((page) => ({ page })),
  ...kinds.filter(({ single }) => !single).map(({ folder }) => ({ list: folder })),
];

/** How many editions a page names; the shelf has all. */
const fewEditions = 3;

/**
 * The same page in sealed editions, newest first. None for a page that they may not have, and inside an edition.
 * @param site the site
 * @param path of the page below the base
 */
export function editionPlaces(site: Site, path: string): { label: string; href: string }[] {
  const address = site.to({ page: 'home' }) + path;
  const page = everywhere.find((destination) => site.to(destination) === address);
  if (!page) return [];
  const built = site.editions.filter((edition) => edition.built).slice(-fewEditions);
  return built.reverse().map(({ id, title }) => ({ label: title, href: site.to({ edition: id, to: page }) }));
}
