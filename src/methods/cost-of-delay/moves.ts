import { type Estimate, estimatesOf, rangeOf, withRange } from './estimates.ts';
import { compare, toldApart } from './order.ts';
import { mapRange, type Range } from './range.ts';
import type { Ranked } from './rank.ts';
import { type Score, score } from './score.ts';

/** A change of a single estimate that moves an initiative to another band. */
export interface Move {
  estimate: Estimate;
  /** Low, likely and high are all multiplied by it. */
  factor: number;
  /** The range then. */
  to: Range;
}

/** Changes that move an initiative, the smallest first. Empty where no single estimate does within tenfold. */
export interface Moves {
  up: Move[];
  down: Move[];
}

/**
 * Those who open the bands above, at and below an initiative's band in a backlog without it. Bands are told from the
 * top, so those above do not depend on it.
 */
function openersAround(ranking: readonly Ranked[], subject: Ranked) {
  const opens = (band: number) => ranking.find((each) => each.band === band)?.score;
  const above = opens(subject.band - 1);
  if (subject.behindFirst !== null) return { above, own: opens(subject.band), below: opens(subject.band + 1) };
  const after = ranking.slice(subject.place).map((each) => each.score);
  const own = above ? after.find((each) => toldApart(above, each)) : after[0];
  const below = own && after.slice(after.indexOf(own)).find((each) => toldApart(own, each));
  return { above, own, below };
}

/** Halvings of a tenfold change: the last one leaves less than 2 %. */
const steps = 7;

/** The factor nearest to 1 that moves, between 1, which does not, and `end`; null when `end` does not either. */
function nearest(moves: (factor: number) => boolean, end: number): number | null {
  if (!moves(end)) return null;
  let [stays, goes] = [1, end];
  for (let step = 0; step < steps; step += 1) {
    const middle = Math.sqrt(stays * goes);
    if (moves(middle)) goes = middle;
    else stays = middle;
  }
  return goes;
}

/** How far a factor is from 1, the same for doubling and halving. */
const distance = ({ factor }: Move): number => Math.abs(Math.log(factor));

/**
 * What would move an initiative at least one band up or down, all else as it is: for each estimate the smallest
 * change of the whole range up or down to tenfold, to about 2 %.
 * @param ranking as `rank` gives it
 * @param subject one of it
 */
export function whatMoves(ranking: readonly Ranked[], subject: Ranked): Moves {
  const { above, own, below } = openersAround(ranking, subject);
  const { case: estimates } = subject.score;
  const isBefore = (one: Score, other: Score) => compare(one, other) < 0;
  const goesUp = (changed: Score) =>
    above !== undefined &&
    (own === undefined || isBefore(changed, own)) &&
    (isBefore(changed, above) || !toldApart(above, changed));
  const goesDown = (changed: Score) =>
    own !== undefined &&
    isBefore(own, changed) &&
    ((below !== undefined && isBefore(below, changed)) || toldApart(own, changed));
  const find = (moves: (changed: Score) => boolean, up: boolean): Move[] =>
    estimatesOf(subject.score)
      .flatMap((estimate) => {
        const range = rangeOf(estimates, estimate);
        const changed = (factor: number) => mapRange(range, (value) => value * factor);
        const end = (estimate === 'duration') === up ? 0.1 : 10;
        const factor = nearest((by) => moves(score(withRange(estimates, estimate, changed(by)))), end);
        return factor === null ? [] : [{ estimate, factor, to: changed(factor) }];
      })
      .sort((one, other) => distance(one) - distance(other));
  return { up: find(goesUp, true), down: find(goesDown, false) };
}
