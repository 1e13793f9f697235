import { chanceBefore, compare, groupsOf, toldApart } from './order.ts';
import { type Case, type Score, score } from './score.ts';

/** An initiative in its place. */
export interface Placed {
  score: Score;
  /** From 1. */
  place: number;
  /** From 1. */
  rankGroup: number;
}

/** The same with how sure its place is. */
export interface Ranked extends Placed {
  /** Probability that it rightly comes before the next one; null for the last. */
  beforeNext: number | null;
  /** Probability that the first of its group rightly comes before it; null for that first one. */
  behindFirst: number | null;
}

/**
 * Puts scored initiatives in their order. Whoever changes one estimate scores that one anew and keeps the others.
 * @param scores in any order, each id once
 * @param isApart `toldApart`, or that with a memory for those who place the same scores again and again
 */
export function placeScores(scores: readonly Score[], isApart: typeof toldApart = toldApart): Placed[] {
  const order = [...scores].sort(compare);
  let rankGroup = 0;
  return groupsOf(order, isApart).map((first, place) => {
    if (first === place) rankGroup += 1;
    return { score: order[place] as Score, place: place + 1, rankGroup };
  });
}

/**
 * Puts scored initiatives in their order, and says how sure it is.
 * @param scores in any order, each id once
 */
export function rankScores(scores: readonly Score[]): Ranked[] {
  const placed = placeScores(scores);
  let first = placed[0];
  return placed.map((each, index) => {
    if (first?.rankGroup !== each.rankGroup) first = each;
    const next = placed[index + 1];
    return {
      ...each,
      beforeNext: next ? chanceBefore(each.score, next.score) : null,
      behindFirst: first === each ? null : chanceBefore(first.score, each.score),
    };
  });
}

/**
 * Scores initiatives and puts them in their order.
 * @param cases in any order, each id once
 */
export const rank = (cases: readonly Case[]): Ranked[] => rankScores(cases.map(score));
