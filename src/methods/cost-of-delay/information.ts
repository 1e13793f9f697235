import { type Estimate, estimatesOf, rangeOf } from './estimates.ts';
import { draw, drawCases } from './lattice.ts';
import { mean } from './range.ts';
import type { Ranked } from './rank.ts';
import type { Expected, Score } from './score.ts';
import { shareFor } from './urgency.ts';

/** An estimate of an initiative, and what it is worth to know it exactly. */
export interface WorthKnowing {
  estimate: Estimate;
  /** Money that it would save on average, by an order put right in time. */
  saves: number;
}

/** An order by its sums: what all before a place cost per week of waiting, and how long they take. */
export interface Sums {
  costs: Float64Array;
  weeks: Float64Array;
  ratios: Float64Array;
}

/**
 * The sums of an order, worked out once for all that is asked of it.
 * @param ranking in its order
 */
export function sumsOf(ranking: readonly { score: Pick<Expected, 'costOfDelay' | 'duration' | 'ratio'> }[]): Sums {
  const count = ranking.length;
  const sums = {
    costs: new Float64Array(count + 1),
    weeks: new Float64Array(count + 1),
    ratios: new Float64Array(count),
  };
  for (const [at, { score }] of ranking.entries()) {
    sums.costs[at + 1] = (sums.costs[at] as number) + score.costOfDelay;
    sums.weeks[at + 1] = (sums.weeks[at] as number) + score.duration;
    sums.ratios[at] = score.ratio;
  }
  return sums;
}

/** How many of an order, without one of them, have a larger ratio. */
function placeFor(ratio: number, ratios: Float64Array): number {
  let [low, high] = [0, ratios.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ratios[middle] as number) > ratio) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Expected value of knowing one estimate exactly, for the order of the whole backlog (R. A. Howard, "Information Value
 * Theory", 1966). Once known, the initiative is moved to its right place: each one that it passes saves what Smith's
 * exchange of two neighbours says, (cost of delay of the one × duration of the other) − (the other way round), in the
 * mean. One team, one after the other; the others stay as they are estimated.
 * @param sums of the order
 * @param place of the initiative, from 1
 * @returns money; 0 when no value within the range moves it
 */
export function valueOfKnowing(sums: Sums, place: number, subject: Score, estimate: Estimate): number {
  const { case: estimates, left } = subject;
  const range = rangeOf(estimates, estimate);
  const isDuration = estimate === 'duration';
  const shareAt = isDuration ? shareFor(estimates.urgency, subject) : () => subject.share;
  const values = isDuration && estimates.elapsed > 0 ? drawCases(left) : draw(range, 0);
  const at = place - 1;
  let saved = 0;
  for (const value of values) {
    const perWeek = isDuration
      ? subject.value * shareAt(value) + subject.peak
      : (subject.value - mean(range) + value) * subject.share + subject.peak;
    const weeks = isDuration ? value : subject.duration;
    const ratio = perWeek === 0 ? 0 : perWeek / weeks;
    const right = placeFor(ratio, sums.ratios);
    // Up it passes those from its right place to its own, down those behind itself.
    const [from, to] = right <= at ? [right, at] : [at + 1, Math.max(at + 1, right)];
    const costs = (sums.costs[to] as number) - (sums.costs[from] as number);
    const length = (sums.weeks[to] as number) - (sums.weeks[from] as number);
    saved += Math.abs(perWeek * length - costs * weeks);
  }
  return saved / values.length;
}

/**
 * The estimates of an initiative by what it is worth to know them.
 * @param sums of the order that `rank` gives
 * @param subject one of it
 * @returns those that save something, the most first
 */
export const worthKnowing = (sums: Sums, { place, score }: Pick<Ranked, 'place' | 'score'>): WorthKnowing[] =>
  estimatesOf(score)
    .map((estimate) => ({ estimate, saves: valueOfKnowing(sums, place, score, estimate) }))
    .filter(({ saves }) => saves > 0)
    .sort((one, other) => other.saves - one.saves);
