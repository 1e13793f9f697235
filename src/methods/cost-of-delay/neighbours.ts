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
