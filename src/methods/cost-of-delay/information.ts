import { type Estimate, estimatesOf } from './estimates.ts';
import { draw, drawCases } from './lattice.ts';
import { mean } from './range.ts';
import type { Ranked } from './rank.ts';
import type { Expected, Score } from './score.ts';
import { meanShare, peakOf } from './urgency.ts';
import { type DelayCost, independentRanges } from './value.ts';

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

/** What an initiative comes to in the mean, once an estimate is known. */
interface Known {
  /** Money per week of waiting. */
  perWeek: number;
  weeks: number;
}

/** With each of its durations: slack, and whether a day is met, are then those of that duration. */
const knownDurations = ({ case: { urgency }, left, value }: Score): Known[] =>
  Array.from(drawCases(left), (weeks) => {
    const finish = { left: [{ from: weeks, to: weeks, share: 1 }], duration: weeks };
    const lost = peakOf(urgency, finish);
    const peak = lost ? mean(lost.perWeek) * lost.inTime : 0;
    return { perWeek: value * meanShare(urgency, finish) + peak, weeks };
  });

/** With each value of a part: whoever knows one of a cause knows all that rise and fall with it. */
function knownValues({ case: { parts }, counted, value, share, peak, duration }: Score, place: number): Known[] {
  const part = parts[place] as DelayCost;
  const same = counted.filter((each) => each === part || (part.cause !== undefined && each.cause === part.cause));
  return independentRanges(same).flatMap((range) =>
    Array.from(draw(range, 0), (perWeek) => ({
      perWeek: (value - mean(range) + perWeek) * share + peak,
      weeks: duration,
    })),
  );
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
  const cases = estimate === 'duration' ? knownDurations(subject) : knownValues(subject, estimate);
  const at = place - 1;
  let saved = 0;
  for (const { perWeek, weeks } of cases) {
    const ratio = perWeek === 0 ? 0 : perWeek / weeks;
    const right = placeFor(ratio, sums.ratios);
    // Up it passes those from its right place to its own, down those behind itself.
    const [from, to] = right <= at ? [right, at] : [at + 1, Math.max(at + 1, right)];
    const costs = (sums.costs[to] as number) - (sums.costs[from] as number);
    const length = (sums.weeks[to] as number) - (sums.weeks[from] as number);
    saved += Math.abs(perWeek * length - costs * weeks);
  }
  return saved / cases.length;
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
