import type { RankedInitiative } from './backlog.ts';
import { chanceBefore } from './order.ts';

/** An initiative and one that it is held against. */
export interface Neighbour {
  ranked: RankedInitiative;
  side: 'before' | 'itself' | 'after';
  /** Probability that the two stand in the right order, 0 to 1; null for itself. */
  chance: number | null;
  /** Whether the two cannot be told apart. */
  isTied: boolean;
}

/**
 * Those that an initiative is held against: the one before and the one after it, and all that it cannot be told apart
 * from.
 * @param ranking the backlog in its order
 * @param ranked one of it
 * @returns in their order, itself among them
 */
export function neighboursOf(ranking: readonly RankedInitiative[], ranked: RankedInitiative): Neighbour[] {
  const ties = new Set(ranked.ties);
  const places = new Set([ranked.place - 1, ranked.place, ranked.place + 1, ...ranked.ties]);
  return ranking
    .filter(({ place }) => places.has(place))
    .map((each) => {
      const isTied = ties.has(each.place);
      if (each === ranked) return { ranked: each, side: 'itself', chance: null, isTied };
      const side = each.place < ranked.place ? 'before' : 'after';
      const [first, later] = side === 'before' ? [each, ranked] : [ranked, each];
      return { ranked: each, side, chance: chanceBefore(first.score, later.score), isTied };
    });
}

/**
 * Of those that an initiative cannot be told apart from, the nearest in the order; of two that are as near, the earlier.
 * @param ranking the backlog in its order
 * @param ranked one of it
 * @param count how many at most
 */
export function nearestTies<One extends Pick<RankedInitiative, 'place' | 'ties'>>(
  ranking: readonly One[],
  { place, ties }: One,
  count: number,
): One[] {
  const byDistance = [...ties].sort((one, other) => Math.abs(one - place) - Math.abs(other - place) || one - other);
  return byDistance.slice(0, count).flatMap((each) => ranking[each - 1] ?? []);
}

/**
 * Parts those that an initiative is held against into few that stand around it and the rest.
 * @param neighbours as `neighboursOf` gives them
 * @param each how many before it, and how many after it, at most
 * @returns both in their order; `near` has the initiative itself
 */
export function aroundIt(
  neighbours: readonly Neighbour[],
  each: number,
): { near: readonly Neighbour[]; rest: readonly Neighbour[] } {
  const itself = neighbours.findIndex(({ side }) => side === 'itself');
  const isNear = (_: Neighbour, at: number) => Math.abs(at - itself) <= each;
  return { near: neighbours.filter(isNear), rest: neighbours.filter((one, at) => !isNear(one, at)) };
}
