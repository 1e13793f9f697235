import { bands, chanceBefore, compare } from './order.ts';
import { type Case, type Score, score } from './score.ts';

/** An initiative in its place. */
export interface Ranked {
  score: Score;
  /** From 1. */
  place: number;
  /** From 1. */
  band: number;
  /** Probability that it rightly comes before the next one; null for the last. */
  beforeNext: number | null;
  /** Probability that the first of its band rightly comes before it; null for that first one. */
  behindFirst: number | null;
}

/**
 * Puts scored initiatives in their order. Whoever changes one estimate scores that one anew and keeps the others.
 * @param scores in any order, each id once
 */
export function rankScores(scores: readonly Score[]): Ranked[] {
  const order = [...scores].sort(compare);
  const openers = bands(order);
  let band = 0;
  return order.map((each, place) => {
    const opener = openers[place] as number;
    const next = order[place + 1];
    if (opener === place) band += 1;
    return {
      score: each,
      place: place + 1,
      band,
      beforeNext: next ? chanceBefore(each, next) : null,
      behindFirst: opener === place ? null : chanceBefore(order[opener] as Score, each),
    };
  });
}

/**
 * Scores initiatives and puts them in their order.
 * @param cases in any order, each id once
 */
export const rank = (cases: readonly Case[]): Ranked[] => rankScores(cases.map(score));
