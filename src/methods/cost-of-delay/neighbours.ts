import type { RankedInitiative } from './backlog.ts';

/** An initiative and one beside it in the order. */
export interface Neighbour {
  ranked: RankedInitiative;
  side: 'before' | 'itself' | 'after';
  /** Probability that the two stand in the right order, 0 to 1; null for itself. */
  chance: number | null;
}

/** Those around an initiative in the order of the backlog. */
export interface Neighbours {
  /** The one before, itself, the one after; at the ends fewer. */
  around: readonly Neighbour[];
  /** The first of its group. */
  firstOfGroup: RankedInitiative;
  /** The first of the group above; undefined in the first group. */
  above: RankedInitiative | undefined;
}

/**
 * Who stands around an initiative.
 * @param ranking the backlog in its order
 * @param ranked one of it
 */
export function neighboursOf(ranking: readonly RankedInitiative[], ranked: RankedInitiative): Neighbours {
  const { place, rankGroup } = ranked;
  const firstOf = (wanted: number) => ranking.find((each) => each.rankGroup === wanted);
  const sideOf = (each: RankedInitiative) =>
    each.place < place ? 'before' : each.place > place ? 'after' : ('itself' as const);
  return {
    around: ranking.slice(Math.max(0, place - 2), place + 1).map((each) => {
      const side = sideOf(each);
      const chance = side === 'itself' ? null : ((side === 'before' ? each : ranked).beforeNext ?? 0);
      return { ranked: each, side, chance };
    }),
    firstOfGroup: firstOf(rankGroup) as RankedInitiative,
    above: firstOf(rankGroup - 1),
  };
}
