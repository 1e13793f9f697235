import { hasReached } from '../kinds/stages.ts';
import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { isOpen, orderOf } from './cost-of-delay/backlog.ts';
import { drawRatios } from './cost-of-delay/score.ts';
import { isTied } from './cost-of-delay/ties.ts';

export type Initiative = Entry<'initiatives'>;

/** One way in which the order of two initiatives contradicts that one must come first. */
export type Reason =
  /** What must come first is declined, so it never comes. */
  | { why: 'declined' }
  /** In production, while what must come first is an idea or in conception. */
  | { why: 'stage' }
  /** Its window begins before that of the other ends. */
  | { why: 'window'; begins: string; ends: string }
  /** It surely ranks before the other, which nobody has begun. */
  | { why: 'rank'; place: number; otherPlace: number };

/** An initiative and one that must come before it, in an order that cannot hold. */
export interface Contradiction {
  entry: Initiative;
  /** What must come first. */
  needs: Initiative;
  /** At least one, the gravest first. */
  reasons: readonly Reason[];
}

/**
 * Initiatives that must come before one, as it names them; those that are not there, or not for this audience, are
 * left out.
 * @param hub the graph
 * @param key of the initiative that waits
 */
export function neededBy(hub: Hub, key: string): Initiative[] {
  const keys = hub.from(key).flatMap(({ field, to }) => (field === 'dependsOn' && to !== key ? [to] : []));
  return ofKind(
    [...new Set(keys)].flatMap((each) => hub.get(each) ?? []),
    'initiatives',
  );
}

/** Of an audience that no ranks are shown to. */
const without: Ranks = { places: new Map(), areTied: () => true };

/** The order of a backlog, and which two of it cannot be told apart; places from 1. */
interface Ranks {
  places: ReadonlyMap<string, number>;
  areTied(place: number, otherPlace: number): boolean;
}

/**
 * The ranks of a hub as far as dependencies ask for them: who cannot be told apart is worked out for those two alone.
 * @param hub the graph, for one audience and one day
 */
export function ranksOf(hub: Hub): Ranks {
  const { order } = orderOf(hub);
  const sampleOf = (place: number) => ({
    sample: drawRatios((order[place - 1] as (typeof order)[number]).means).sort(),
  });
  return {
    places: new Map(order.map(({ entry }, at) => [entry.key, at + 1])),
    areTied: (place, otherPlace) => isTied(sampleOf(place), sampleOf(otherPlace)),
  };
}

function reasonsFor(entry: Initiative, needs: Initiative, ranks: Ranks, today: string): Reason[] {
  const [own, other] = [entry.data, needs.data];
  if (other.stage === 'declined') return [{ why: 'declined' }];
  // What is released is there already, whatever was planned for it.
  if (!isOpen(needs, today)) return [];
  const [place, otherPlace] = [ranks.places.get(entry.key), ranks.places.get(needs.key)];
  const reasons: Reason[] = [];
  if (own.stage === 'production' && !hasReached(other.stage, 'prioritised')) reasons.push({ why: 'stage' });
  if (own.window && other.window && own.window.from < other.window.to)
    reasons.push({ why: 'window', begins: own.window.from, ends: other.window.to });
  if (
    place !== undefined &&
    otherPlace !== undefined &&
    place < otherPlace &&
    other.stage !== 'production' &&
    !ranks.areTied(place, otherPlace)
  )
    reasons.push({ why: 'rank', place, otherPlace });
  return reasons;
}

/**
 * Orders of open initiatives that contradict what they depend on. A window may begin on the day on which another ends;
 * a rank that is unknown contradicts nothing. Circles are another matter: there no order holds at all.
 * @param hub the graph
 * @param ranks its ranks; without them ranks are not looked at
 */
export function contradictions(hub: Hub, ranks: Ranks = without): Contradiction[] {
  return hub
    .of('initiatives')
    .filter((entry) => isOpen(entry, hub.today))
    .flatMap((entry) =>
      neededBy(hub, entry.key)
        .map((needs) => ({ entry, needs, reasons: reasonsFor(entry, needs, ranks, hub.today) }))
        .filter(({ reasons }) => reasons.length > 0),
    );
}

/**
 * Initiatives in layers: each stands one layer after the last of those among them that it depends on. In a circle, the
 * way that closes it counts for nothing.
 * @param hub the graph
 * @param list in the order that each layer keeps
 */
export function layersOf(hub: Hub, list: readonly Initiative[]): Initiative[][] {
  const among = new Set(list.map(({ key }) => key));
  const depths = new Map<string, number>();
  for (const { key: start } of list) {
    // By hand, not by calls: a chain may be as long as the backlog.
    const way = [{ key: start, rest: neededBy(hub, start), depth: 0 }];
    const onWay = new Set([start]);
    for (let last = way.at(-1); last && !depths.has(start); last = way.at(-1)) {
      const next = last.rest.pop();
      if (!next) {
        depths.set(last.key, last.depth);
        onWay.delete(last.key);
        way.pop();
        const above = way.at(-1);
        if (above) above.depth = Math.max(above.depth, last.depth + 1);
      } else if (among.has(next.key) && !onWay.has(next.key)) {
        const known = depths.get(next.key);
        if (known !== undefined) last.depth = Math.max(last.depth, known + 1);
        else {
          way.push({ key: next.key, rest: neededBy(hub, next.key), depth: 0 });
          onWay.add(next.key);
        }
      }
    }
  }
  const layers: Initiative[][] = [];
  for (const entry of list) {
    const depth = depths.get(entry.key) ?? 0;
    while (layers.length <= depth) layers.push([]);
    layers[depth]?.push(entry);
  }
  return layers;
}
