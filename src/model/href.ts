import { kindOf } from '../kinds/index.ts';

/**
 * What an address leads to.
 * @typeParam Page ids of the pages that a site has once; none where only content is pointed to
 */
export type Destination<Page extends string = never> =
  | { page: Page; anchor?: string }
  | { list: string; query?: Record<string, string> }
  /** An entry or a draft; with `formerly`, the address that it had under that id. */
  | { entry: string; anchor?: string | null; formerly?: string; draft?: boolean }
  | { check: string }
  | { method: string; anchor?: string }
  /** The JSON Schema of a kind, by its folder, or of `hub.yaml`, by the name `hub`. */
  | { schema: string }
  /** One of the files that hold the cards of entries. */
  | { cards: string }
  /** A month of the digest, `YYYY-MM`. */
  | { digest: string }
  /** What customers said behind the work of an owner, by the name in its address. */
  | { behind: string }
  /** The feed of an owner, by the name in its address. */
  | { letters: string }
  /** What changed from an edition to another, or to today; with `chapter`, how the entries of one of its chapters differ. */
  | { changesFrom: string; to: string | null; chapter?: string; part?: number; anchor?: string }
  /** A page of a sealed edition, seen from today's. */
  | { edition: string; to: Destination<Page> }
  | { asset: string };

const encode = (path: string) =>
  // Most paths are made of what stays as it is.
  /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
const hash = (anchor: string | null | undefined) => (anchor ? `#${encodeURIComponent(anchor)}` : '');

function pathOf<Page extends string>(to: Destination<Page>, addressOf: (page: Page) => string): string {
  if ('page' in to) return addressOf(to.page);
  if ('check' in to) return `method/checks/${to.check}/`;
  if ('method' in to) return to.method === '' ? 'method/' : `method/${to.method}/`;
  if ('schema' in to) return `method/kinds/${to.schema}.schema.json`;
  if ('cards' in to) return `cards/${to.cards}.json`;
  if ('digest' in to) return `digest/${to.digest}/`;
  if ('behind' in to) return `customers/${encode(to.behind)}/`;
  if ('letters' in to) return `letters/${encode(to.letters)}.xml`;
  if ('changesFrom' in to) {
    const chapter = to.chapter === undefined ? '' : `${to.chapter}/${(to.part ?? 1) > 1 ? `${to.part}/` : ''}`;
    return `changes/${to.changesFrom}/${to.to ?? 'today'}/${chapter}`;
  }
  if ('edition' in to) return `editions/${to.edition}/${pathOf(to.to, addressOf)}`;
  if ('asset' in to) return `assets/${encode(to.asset)}`;
  if ('list' in to) return `${kindOf(to.list)?.list ?? to.list}/`;
  const folder = to.entry.slice(0, to.entry.indexOf('/'));
  if (to.formerly !== undefined) return `${folder}/${encode(to.formerly)}/`;
  const kind = kindOf(folder);
  // The draft of what a hub has once takes no place of it.
  return kind?.single && !to.draft ? `${kind.list}/` : `${encode(to.entry)}/`;
}

/**
 * The only maker of URLs. Called when a page is rendered; its result is never stored.
 * @param to where to
 * @param base path under which the site is served, with a slash at both ends
 * @param addressOf address of a page that a site has once, below the base; `site/pages.ts` has them
 * @returns a path from the root of the server
 */
export function href<Page extends string>(
  to: Destination<Page>,
  base: string,
  addressOf: (page: Page) => string,
): string {
  const query = 'list' in to && to.query ? `?${new URLSearchParams(to.query)}` : '';
  const anchor = 'anchor' in to ? hash(to.anchor) : '';
  return `${base}${pathOf(to, addressOf)}${query}${anchor}`;
}
