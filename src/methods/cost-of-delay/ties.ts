import { chanceBefore, minimumProbability } from './order.ts';
import type { Score } from './score.ts';

/** The least and the greatest value of each run of neighbouring cases, in rising order. */
interface Runs {
  lows: Float32Array;
  highs: Float32Array;
}

/** A sample with short forms of it, for bounds at little cost. */
interface Bounded {
  sample: Float32Array;
  /** From the coarsest on. */
  levels: readonly Runs[];
}

/** Cases in a run: with 128 of them a bound is within a quarter, with 32 within a sixteenth, with 8 within a sixtieth. */
const lengths = [128, 32, 8];

const runsOf = (sample: Float32Array, length: number): Runs => ({
  lows: sample.filter((_, place) => place % length === 0),
  highs: sample.filter((_, place) => place % length === length - 1),
});

const kept = new WeakMap<Float32Array, Bounded>();

function boundedOf({ sample }: Pick<Score, 'sample'>): Bounded {
  let bounded = kept.get(sample);
  if (!bounded) {
    bounded = { sample, levels: lengths.map((length) => runsOf(sample, length)) };
    kept.set(sample, bounded);
  }
  return bounded;
}

/** Whether two are tied by a bound of the chance of either order; null where the bound does not say. */
function byBound(one: Runs, other: Runs): boolean | null {
  const count = one.lows.length;
  let [below, upTo, before, behind] = [0, 0, 0, 0];
  for (let run = 0; run < count; run += 1) {
    const [low, high] = [one.lows[run] as number, one.highs[run] as number];
    while (below < count && (other.highs[below] as number) < low) below += 1;
    while (upTo < count && (other.lows[upTo] as number) <= high) upTo += 1;
    // Runs that lie wholly below, and wholly above.
    before += below;
    behind += count - upTo;
  }
  const enough = minimumProbability * count * count;
  if (before >= enough || behind >= enough) return false;
  return count * count - before < enough && count * count - behind < enough ? true : null;
}

function areTied(one: Bounded, other: Bounded): boolean {
  for (const [level, runs] of one.levels.entries()) {
    const tied = byBound(runs, other.levels[level] as Runs);
    if (tied !== null) return tied;
  }
  const chance = chanceBefore(one, other);
  return chance < minimumProbability && 1 - chance < minimumProbability;
}

/**
 * Whether two initiatives cannot be told apart: neither should come before the other in 80 of 100 cases or more. It is a
 * matter of these two alone, whichever is named first.
 */
export const isTied = (one: Pick<Score, 'sample'>, other: Pick<Score, 'sample'>): boolean =>
  areTied(boundedOf(one), boundedOf(other));

/**
 * For each of an order, the places of those that it cannot be told apart from.
 * @param order scores in their order
 * @returns places from 1, in rising order
 */
export function tiesOf(order: readonly Pick<Score, 'sample'>[]): number[][] {
  const bounded = order.map(boundedOf);
  const ties = order.map((): number[] => []);
  for (const [later, other] of bounded.entries())
    for (let first = 0; first < later; first += 1)
      if (areTied(bounded[first] as Bounded, other)) {
        ties[first]?.push(later + 1);
        ties[later]?.push(first + 1);
      }
  return ties;
}
