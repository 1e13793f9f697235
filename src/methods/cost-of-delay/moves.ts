import { chanceAgainst } from './against.ts';
import { leftOf } from './distribution.ts';
import { type Estimate, estimatesOf, rangeOf, withRange } from './estimates.ts';
import { type Direction, nearest, nearestOfAll } from './nearest.ts';
import { chanceBefore, minimumProbability } from './order.ts';
import { mapRange, type Range } from './range.ts';
import type { Ranked } from './rank.ts';
import { drawRatios, type Expected, expected, type Score } from './score.ts';
import { manualWorkKind } from './value.ts';

/** A change of a single estimate after which two initiatives cannot be told apart any more. */
export interface Move {
  estimate: Estimate;
  /** Low, likely and high are all multiplied by it. */
  factor: number;
  /** The range then. */
  to: Range;
}

/** The nearest initiative that is surely ahead, or behind, and the changes that would catch up with it or fall back to it. */
export interface Reachable<One extends Ranked> {
  rival: One;
  /** The smallest first. Empty where no single estimate does it within tenfold. */
  moves: Move[];
}

/** What would change the place of an initiative; null on a side where nobody can be told apart from it. */
export interface Moves<One extends Ranked> {
  up: Reachable<One> | null;
  down: Reachable<One> | null;
}

/** How far a factor is from 1, the same for doubling and halving. */
const distance = ({ factor }: Move): number => Math.abs(Math.log(factor));

/** What its CD3 must be multiplied by, spread as it is, until something holds of the sample; 1 where nothing does. */
function scaleUntil({ sample }: Score, direction: Direction, holds: (sample: Float32Array) => boolean): number {
  // Every eighth case will do to say where to look.
  const some = sample.filter((_, place) => place % 8 === 4);
  return nearest(direction, (by) => holds(some.map((value) => value * by))) ?? 1;
}

/**
 * Whether a larger change may undo what a smaller one does, so that no step says what the next does. Of begun work a
 * longer duration may leave less, given that it is not finished; hours by hand that are lowered give way to an operation
 * that they contained.
 */
const mayTurn = ({ case: { parts, elapsed }, contained }: Score, estimate: Estimate, direction: Direction): boolean =>
  estimate === 'duration'
    ? elapsed > 0
    : direction === 'less' && parts[estimate]?.kind === manualWorkKind && contained.length > 0;

/** Changes in one direction until something holds of the sample, the smallest first. */
function find(subject: Score, direction: Direction, holds: (sample: Float32Array) => boolean): Move[] {
  const enough = subject.ratio * scaleUntil(subject, direction, holds);
  const likely = ({ ratio }: Expected) => (direction === 'more' ? ratio >= enough : ratio <= enough);
  return estimatesOf(subject)
    .flatMap((estimate): Move[] => {
      const range = rangeOf(subject.case, estimate);
      const changed = (factor: number) => mapRange(range, (value) => value * factor);
      const means = (factor: number) => expected(withRange(subject.case, estimate, changed(factor)));
      // Less of the duration does what more of the value does.
      const turned: Direction = (estimate === 'duration') === (direction === 'more') ? 'less' : 'more';
      const isLeft = (by: number) => leftOf(changed(by), subject.case.elapsed) !== null;
      const factor = mayTurn(subject, estimate, turned)
        ? nearestOfAll(turned, (by) => (estimate !== 'duration' || isLeft(by)) && holds(drawRatios(means(by))))
        : nearest(
            turned,
            (by) => holds(drawRatios(means(by))),
            (by) => likely(means(by)),
          );
      return factor === null ? [] : [{ estimate, factor, to: changed(factor) }];
    })
    .sort((one, other) => distance(one) - distance(other));
}

/**
 * What would change the place of an initiative, all else as it is: for each estimate the smallest change of the whole
 * range up or down to tenfold, to about 2%, after which it cannot be told apart any more from the nearest one above
 * that is surely ahead of it, or from the nearest one below that is surely behind it. Each is a matter of two
 * initiatives alone.
 * @param ranking as `rank` gives it
 * @param subject one of it
 */
export function whatMoves<One extends Ranked>(ranking: readonly One[], subject: One): Moves<One> {
  const { score, place } = subject;
  const ties = new Set(subject.ties);
  const isSure = (first: Ranked, later: Ranked) => chanceBefore(first.score, later.score) >= minimumProbability;
  const above = ranking.slice(0, place - 1).findLast((each) => !ties.has(each.place) && isSure(each, subject));
  const below = ranking.slice(place).find((each) => !ties.has(each.place) && isSure(subject, each));
  const reach = (rival: One, direction: Direction): Reachable<One> => {
    const ahead = chanceAgainst(rival.score.sample);
    const isOpen = (sample: Float32Array) =>
      direction === 'more' ? ahead(sample) < minimumProbability : 1 - ahead(sample) < minimumProbability;
    return { rival, moves: find(score, direction, isOpen) };
  };
  return { up: above ? reach(above, 'more') : null, down: below ? reach(below, 'less') : null };
}
