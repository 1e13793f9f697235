import { chanceAgainst } from './against.ts';
import { type Estimate, estimatesOf, rangeOf, withRange } from './estimates.ts';
import { type Direction, nearest } from './nearest.ts';
import { compare, minimumProbability, toldApart } from './order.ts';
import { mapRange, type Range } from './range.ts';
import type { Ranked } from './rank.ts';
import { drawRatios, type Expected, expected, type Score } from './score.ts';

/** A change of a single estimate that moves an initiative to another group. */
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
 * The first of the groups above, at and below an initiative's in a backlog without it. Groups are made from the
 * top, so those above do not depend on it.
 */
function firstsAround(ranking: readonly Ranked[], subject: Ranked) {
  const firstOf = (rankGroup: number) => ranking.find((each) => each.rankGroup === rankGroup)?.score;
  const above = firstOf(subject.rankGroup - 1);
  if (subject.behindFirst !== null)
    return { above, own: firstOf(subject.rankGroup), below: firstOf(subject.rankGroup + 1) };
  const after = ranking.slice(subject.place).map((each) => each.score);
  const own = above ? after.find((each) => toldApart(above, each)) : after[0];
  const below = own && after.slice(after.indexOf(own)).find((each) => toldApart(own, each));
  return { above, own, below };
}

/** How far a factor is from 1, the same for doubling and halving. */
const distance = ({ factor }: Move): number => Math.abs(Math.log(factor));

const isBefore = (one: Expected, other: Expected): boolean => compare(one, other) < 0;

/** What its CD3 must be multiplied by, spread as it is, until something holds of the sample; 1 where nothing does. */
function scaleUntil({ sample }: Score, direction: Direction, holds: (sample: Float32Array) => boolean): number {
  // Every eighth case will do to say where to look.
  const some = sample.filter((_, place) => place % 8 === 4);
  return nearest(direction, (by) => holds(some.map((value) => value * by))) ?? 1;
}

/** Changes in one direction, the smallest first. */
function find(
  subject: Score,
  direction: Direction,
  moves: (changed: Expected) => boolean,
  likely: (ratio: number) => boolean,
): Move[] {
  return estimatesOf(subject)
    .flatMap((estimate) => {
      const range = rangeOf(subject.case, estimate);
      const changed = (factor: number) => mapRange(range, (value) => value * factor);
      const means = (factor: number) => expected(withRange(subject.case, estimate, changed(factor)));
      // Less of the duration does what more of the value does.
      const turned: Direction = (estimate === 'duration') === (direction === 'more') ? 'less' : 'more';
      const factor = nearest(
        turned,
        (by) => moves(means(by)),
        (by) => likely(means(by).ratio),
      );
      return factor === null ? [] : [{ estimate, factor, to: changed(factor) }];
    })
    .sort((one, other) => distance(one) - distance(other));
}

/**
 * What would move an initiative at least one group up or down, all else as it is: for each estimate the smallest
 * change of the whole range up or down to tenfold, to about 2%.
 *
 * The means decide most; only what they leave open is worth a sample. Where to look first is told by the present
 * sample, stretched.
 * @param ranking as `rank` gives it
 * @param subject one of it
 */
export function whatMoves(ranking: readonly Ranked[], subject: Ranked): Moves {
  const { score } = subject;
  const { above, own, below } = firstsAround(ranking, subject);
  const moves: Moves = { up: [], down: [] };
  if (above) {
    const chance = chanceAgainst(above.sample);
    const isOpen = (sample: Float32Array) => chance(sample) < minimumProbability;
    const rises = (changed: Expected) =>
      (own === undefined || isBefore(changed, own)) && (isBefore(changed, above) || isOpen(drawRatios(changed)));
    const enough = Math.max(own?.ratio ?? 0, score.ratio * scaleUntil(score, 'more', isOpen));
    moves.up = find(score, 'more', rises, (ratio) => ratio >= enough);
  }
  if (own) {
    const chance = chanceAgainst(own.sample);
    const isSure = (sample: Float32Array) => chance(sample) >= minimumProbability;
    const falls = (changed: Expected) =>
      isBefore(own, changed) && ((below !== undefined && isBefore(below, changed)) || isSure(drawRatios(changed)));
    const enough = Math.min(own.ratio, score.ratio * scaleUntil(score, 'less', isSure));
    moves.down = find(score, 'less', falls, (ratio) => ratio <= enough);
  }
  return moves;
}
