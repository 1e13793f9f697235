import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { isOpen, type RankedInitiative, standingOf } from '../cost-of-delay/backlog.ts';
import { neededBy } from '../dependencies.ts';

/** What waits for an initiative. */
export interface Unlocked {
  /** Ranked ones, in their order. */
  ranked: readonly RankedInitiative[];
  /** Open ones without a rank: what they cost is not known. */
  unknown: readonly Entry<'initiatives'>[];
  /** Expected money per week of waiting, of the ranked ones together; never part of the initiative's own score. */
  costOfDelay: number;
}

const waiting = memoize((hub: Hub) => {
  const after = new Map<string, Entry<'initiatives'>[]>();
  for (const entry of hub.of('initiatives'))
    if (isOpen(entry, hub.today))
      for (const { key } of neededBy(hub, entry.key)) after.set(key, [...(after.get(key) ?? []), entry]);
  return after;
});

/**
 * What waits for an initiative, directly or through others: all of it costs its weeks of waiting until this one is
 * finished.
 * @param hub the graph, for one audience and one day
 * @param key of the initiative
 */
export function unlockedBy(hub: Hub, key: string): Unlocked {
  const found = new Map<string, Entry<'initiatives'>>();
  const next = [...(waiting(hub).get(key) ?? [])];
  for (let entry = next.pop(); entry; entry = next.pop()) {
    if (entry.key === key || found.has(entry.key)) continue;
    found.set(entry.key, entry);
    next.push(...(waiting(hub).get(entry.key) ?? []));
  }
  // Few wait for each: looking through the whole backlog for each would take the square of it.
  const standing = [...found.keys()].map((each) => standingOf(hub, each));
  const ranked = standing
    .filter((each): each is RankedInitiative => each !== undefined && 'score' in each)
    .sort((one, other) => one.place - other.place);
  const known = new Set(ranked.map(({ entry }) => entry.key));
  return {
    ranked,
    unknown: [...found.values()].filter((entry) => !known.has(entry.key)),
    costOfDelay: ranked.reduce((sum, { costOfDelay }) => sum + costOfDelay.expected, 0),
  };
}
