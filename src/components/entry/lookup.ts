import { type Freshness, freshness } from '../../methods/freshness.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';

const places = memoize((hub: Hub) => {
  const next = new Map<string, number>();
  return new Map(
    hub.entries.map(({ key, kind }) => {
      const place = next.get(kind) ?? 0;
      next.set(kind, place + 1);
      return [key, place] as const;
    }),
  );
});

/**
 * Entries of the same kind around one, in the order of their list.
 * @param hub the graph
 * @param entry the one in the middle
 * @param limit how many at most, itself included
 */
export function siblingsOf(hub: Hub, entry: Entry, limit: number) {
  const all = hub.of(entry.kind);
  const place = places(hub).get(entry.key) ?? 0;
  const start = Math.max(0, Math.min(place - Math.floor(limit / 2), all.length - limit));
  return { around: all.slice(start, start + limit), total: all.length, before: all[place - 1], after: all[place + 1] };
}

const problemsByFile = memoize((site: Site) => Map.groupBy(site.problems, ({ file }) => file));

/** Problems of one file. */
export const problemsOf = (site: Site, file: string): readonly Problem[] => problemsByFile(site).get(file) ?? [];

const askByOwner = memoize(({ config }: Hub) => new Map((config.owners ?? []).map(({ name, ask }) => [name, ask])));

/** How to ask an owner; undefined when the hub does not say. */
export const askOf = (hub: Hub, owner: string): string | undefined => askByOwner(hub).get(owner);

/** Freshness of an entry's review. */
export const freshnessOf = (hub: Hub, { data }: Entry): Freshness =>
  freshness(data.reviewed, data.reviewEvery, hub.today);

/** Where a file is edited; null where nobody says so, and for what is sealed. */
export function editAddress({ hub, edition }: Site, file: string): string | null {
  const { repository } = hub.config;
  if (!repository || edition) return null;
  return `${repository.replace(/\/$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
