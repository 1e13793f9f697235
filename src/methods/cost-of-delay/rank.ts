import { chanceBefore, compare } from './order.ts';
import { type Places, placesOf } from './places.ts';
import { type Case, type Score, score } from './score.ts';
import { isTied, tiesOf } from './ties.ts';

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
  /** Probability that it rightly comes before the next one, 0 to 1; null for the last. */
  beforeNext: number | null;
  /** Places of those that it cannot be told apart from, in rising order. */
  ties: readonly number[];
  /** Between which places it stands in 80 of 100 drawn cases. */
  places: Places;
}

/**
 * Puts scored initiatives in their order, and neighbours that cannot be told apart in groups: who follows belongs to a
 * group while it is tied with everybody who is in it already. So each two of a group are tied, and the groups lie one
 * after the other. Not all that is tied is in one group: being tied is not transitive, so no cut into groups can say it.
 *
 * Whoever changes one estimate scores that one anew and keeps the others.
 * @param scores in any order, each id once
 * @param tied `isTied`, or that with a memory for those who place the same scores again and again
 */
export function placeScores(scores: readonly Score[], tied: typeof isTied = isTied): Placed[] {
  let group: Score[] = [];
  let rankGroup = 0;
  return [...scores].sort(compare).map((each, place) => {
    if (place === 0 || !group.every((other) => tied(other, each))) {
      group = [];
      rankGroup += 1;
    }
    group.push(each);
    return { score: each, place: place + 1, rankGroup };
  });
}

/**
 * Puts scored initiatives in their order, and says how sure it is.
 * @param scores in any order, each id once
 */
export function rankScores(scores: readonly Score[]): Ranked[] {
  const order = [...scores].sort(compare);
  const ties = tiesOf(order);
  const atOf = new Map<Pick<Score, 'sample'>, number>(order.map((each, at) => [each, at]));
  const placed = placeScores(order, (one, other) =>
    (ties[atOf.get(one) ?? 0] ?? []).includes((atOf.get(other) ?? 0) + 1),
  );
  const places = placesOf(order);
  return placed.map((each, at) => {
    const next = placed[at + 1];
    return {
      ...each,
      beforeNext: next ? chanceBefore(each.score, next.score) : null,
      ties: ties[at] ?? [],
      places: places[at] as Places,
    };
  });
}

/**
 * Scores initiatives and puts them in their order.
 * @param cases in any order, each id once
 */
export const rank = (cases: readonly Case[]): Ranked[] => rankScores(cases.map(score));
