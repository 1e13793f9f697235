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

/** Those that an initiative is held against. */
export interface Neighbours {
  /** Those around it, itself among them. */
  near: Neighbour[];
  /** Of the others, all of which it cannot be told apart from, the nearest. */
  rest: RankedInitiative[];
  /** How many others there are, those in `rest` among them. */
  others: number;
}

/**
 * Those that an initiative is held against: the one before and the one after it, and all that it cannot be told apart
 * from.
 * @param ranking the backlog in its order
 * @param ranked one of it
 * @param each how many before it, and how many after it, are near; at least one
 * @param named how many of the others are named
 * @returns both in their order
 */
export function neighboursOf(
  ranking: readonly RankedInitiative[],
  ranked: RankedInitiative,
  each = Number.POSITIVE_INFINITY,
  named = Number.POSITIVE_INFINITY,
): Neighbours {
  const ties = new Set(ranked.ties);
  const places = new Set([ranked.place - 1, ranked.place, ranked.place + 1, ...ranked.ties]);
  const all = ranking.filter(({ place }) => places.has(place));
  const itself = all.indexOf(ranked);
  const isNear = (_: RankedInitiative, at: number) => Math.abs(at - itself) <= each;
  const held = (other: RankedInitiative): Neighbour => {
    const isTied = ties.has(other.place);
    if (other === ranked) return { ranked: other, side: 'itself', chance: null, isTied };
    const side = other.place < ranked.place ? 'before' : 'after';
    const [first, later] = side === 'before' ? [other, ranked] : [ranked, other];
    return { ranked: other, side, chance: chanceBefore(first.score, later.score), isTied };
  };
  const others = all.filter((one, at) => !isNear(one, at));
  const rest = nearestInOrder(ranking, { place: ranked.place, ties: others.map(({ place }) => place) }, named);
  return { near: all.filter(isNear).map(held), rest, others: others.length };
}

/**
 * Of those that an initiative cannot be told apart from, the nearest in the order; of two that are as near, the earlier.
 * @param ranking the backlog in its order
 * @param ranked one of it
 * @param count how many at most
 */
export function nearestTies<One extends Pick<RankedInitiative, 'place' | 'ties'>>(
  ranking: readonly One[],
  { place, ties }: Pick<RankedInitiative, 'place' | 'ties'>,
  count: number,
): One[] {
  const byDistance = [...ties].sort((one, other) => Math.abs(one - place) - Math.abs(other - place) || one - other);
  return byDistance.slice(0, count).flatMap((each) => ranking[each - 1] ?? []);
}

/**
 * The nearest of those that an initiative cannot be told apart from, in the order of the backlog.
 * @see nearestTies
 */
export const nearestInOrder = <One extends Pick<RankedInitiative, 'place' | 'ties'>>(
  ranking: readonly One[],
  ranked: Pick<RankedInitiative, 'place' | 'ties'>,
  count: number,
): One[] => nearestTies(ranking, ranked, count).sort((one, other) => one.place - other.place);
