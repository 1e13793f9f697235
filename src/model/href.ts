import { kindOf } from '../kinds/index.ts';

/** Pages that are not an entry, a list or a handbook page. */
export type Page =
  | 'home'
  | 'map'
  | 'map-file'
  | 'backlog-board'
  | 'backlog-csv'
  | 'backlog-json'
  | 'backlog-cases'
  | 'roadmap'
  | 'roadmap-timeline'
  | 'roadmap-executives'
  | 'roadmap-engineering'
  | 'roadmap-customers'
  | 'roadmap-csv'
  | 'roadmap-json'
  | 'customers'
  | 'balance'
  | 'operations'
  | 'digest'
  | 'digest-feed'
  | 'changes'
  | 'changes-feed'
  | 'editions'
  | 'brief'
  | 'reviews-calendar'
  | 'reviews-json'
  | 'health'
  | 'search'
  | 'method'
  | 'sitemap';

/** What an address leads to. */
export type Destination =
  | { page: Page; anchor?: string }
  | { list: string; query?: Record<string, string> }
  | { entry: string; anchor?: string | null }
  | { check: string }
  | { method: string; anchor?: string }
  /** A month of the digest, `YYYY-MM`. */
  | { digest: string }
  /** What customers said behind the work of an owner, by the name in its address. */
  | { behind: string }
  /** What changed from an edition to another, or to today. */
  | { changesFrom: string; to: string | null; anchor?: string }
  /** A page of a sealed edition, seen from today's. */
  | { edition: string; to: Destination }
  | { asset: string };

const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const hash = (anchor: string | null | undefined) => (anchor ? `#${encodeURIComponent(anchor)}` : '');

/** Pages whose address is not their name. */
const files: Partial<Record<Page, string>> = {
  home: '',
  sitemap: 'sitemap.xml',
  'map-file': 'map/input-map.svg',
  'backlog-board': 'backlog/board/',
  'backlog-csv': 'backlog/backlog.csv',
  'backlog-json': 'backlog/backlog.json',
  'backlog-cases': 'backlog/cases.json',
  'roadmap-timeline': 'roadmap/timeline/',
  'roadmap-executives': 'roadmap/executives/',
  'roadmap-engineering': 'roadmap/engineering/',
  'roadmap-customers': 'roadmap/customers/',
  'roadmap-csv': 'roadmap/roadmap.csv',
  'roadmap-json': 'roadmap/roadmap.json',
  'changes-feed': 'changes/feed.xml',
  'digest-feed': 'digest/feed.xml',
  'reviews-calendar': 'health/reviews.ics',
  'reviews-json': 'health/reviews.json',
};

function pathOf(to: Destination): string {
  if ('page' in to) return files[to.page] ?? `${to.page}/`;
  if ('check' in to) return `method/checks/${to.check}/`;
  if ('method' in to) return to.method === '' ? 'method/' : `method/${to.method}/`;
  if ('digest' in to) return `digest/${to.digest}/`;
  if ('behind' in to) return `customers/${encode(to.behind)}/`;
  if ('changesFrom' in to) return `changes/${to.changesFrom}/${to.to ?? 'today'}/`;
  if ('edition' in to) return `editions/${to.edition}/${pathOf(to.to)}`;
  if ('asset' in to) return `assets/${encode(to.asset)}`;
  if ('list' in to) return `${kindOf(to.list)?.list ?? to.list}/`;
  const folder = to.entry.slice(0, to.entry.indexOf('/'));
  const kind = kindOf(folder);
  return kind?.single ? `${kind.list}/` : `${encode(to.entry)}/`;
}

/**
 * The only maker of URLs. Called when a page is rendered; its result is never stored.
 * @param to where to
 * @param base path under which the site is served, with a slash at both ends
 * @returns a path from the root of the server
 */
export function href(to: Destination, base: string): string {
  const query = 'list' in to && to.query ? `?${new URLSearchParams(to.query)}` : '';
  const anchor = 'anchor' in to ? hash(to.anchor) : '';
  return `${base}${pathOf(to)}${query}${anchor}`;
}
