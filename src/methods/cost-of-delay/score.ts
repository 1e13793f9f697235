import { type Distribution, leftOf, meanOf } from './distribution.ts';
import { endsOf, type Interval } from './ends.ts';
import { draw, drawCases, points } from './lattice.ts';
import { mapRange, mean, type Range, type Reach } from './range.ts';
import { meanShare, peakOf, shareFor, type Urgency } from './urgency.ts';
import { type DelayCost, independentRanges, withoutDoubles } from './value.ts';

/** The estimates of one initiative: all that its score depends on. Plain data, so that a page can carry it. */
export interface Case {
  id: string;
  /** At least one. */
  parts: readonly DelayCost[];
  /** Weeks that one team needs, from the first to the last; above zero. */
  duration: Range;
  urgency: Urgency;
  /** Weeks since it began to be built, fewer than the high of the duration; 0 when it has not. */
  elapsed: number;
}

/** What an initiative comes to in the mean: by this it is ordered. Nothing in it depends on another one. */
export interface Expected {
  case: Case;
  /** Parts that are summed, and parts contained in them (hours by hand, stated twice). */
  counted: readonly DelayCost[];
  contained: readonly DelayCost[];
  /** Weeks of one team that are left. */
  left: Distribution;
  /** Expected money per week of waiting, before urgency. */
  value: number;
  /** Share of it that urgency leaves on average, 0 to 1. */
  share: number;
  /** Expected money per week that a peak adds, which would be lost; 0 without one. */
  peak: number;
  /** Expected cost of delay: `value` times `share`, and the peak; money per week. */
  costOfDelay: number;
  /** Expected weeks that are left. */
  duration: number;
  /** CD3, the figure of the order: `costOfDelay` divided by `duration`. */
  ratio: number;
}

/** The arithmetic of one initiative, with how uncertain it is. */
export interface Score extends Expected {
  /** Interval of cost of delay divided by duration. */
  interval: Interval;
  /** That quotient in each case, in rising order; in single precision, so that rounding errors decide no tie. */
  sample: Float32Array;
}

const byWeight = (one: Range, other: Range): number =>
  Math.fround(mean(other)) - Math.fround(mean(one)) || other.high - one.high || other.low - one.low;

/** Independent ranges of parts in one order: that of the entry must not matter. */
export const ordered = (parts: readonly DelayCost[]): Range[] => independentRanges(parts).sort(byWeight);

/** Each range in each case; dimension 0 is the duration's. */
const drawAll = (ranges: readonly Range[]): Float64Array[] => ranges.map((range, place) => draw(range, place + 1));

const sumOf = (parts: readonly DelayCost[], value: (range: Range) => number): number =>
  parts.reduce((sum, { perWeek }) => sum + value(perWeek), 0);

/**
 * The interval of a sum of parts, money per week, under two assumptions. The score takes parts without a common cause to
 * vary independently; the other shows what that leaves out.
 * @returns `apart`: independent; `together`: all low together and all high together, the sums of the lows and the highs
 */
export const spread = (parts: readonly DelayCost[]): { apart: Interval; together: Interval } => ({
  apart: endsOf(ordered(parts)),
  together: { low: sumOf(parts, ({ low }) => low), high: sumOf(parts, ({ high }) => high) },
});

/**
 * What some parts come to together, money per week: means add up, and the ends are those of independent causes.
 * @param parts at least one
 */
export const together = (parts: readonly DelayCost[]): Reach => ({
  expected: sumOf(parts, mean),
  ...endsOf(ordered(parts)),
});

/** What urgency makes of the sum of the parts, and of a peak, for each number of weeks. */
function urgencyOf(means: Expected) {
  const lost = peakOf(means.case.urgency, means);
  return {
    shareAt: shareFor(means.case.urgency, means),
    peak: lost && { perWeek: lost.perWeek, inTimeAt: (weeks: number) => (lost.isInTime(weeks) ? 1 : 0) },
  };
}

/**
 * The cost of delay of an initiative as every page tells it, money per week: what its parts come to together, times the
 * share that urgency leaves, and the peak that would be lost. Where that share hangs on the weeks that are left, so do
 * the ends: of work that misses its deadline in half of the cases, low is nothing.
 * @param means as `expected` or `score` gives it
 */
export function costOfDelayOf(means: Expected): Reach {
  const { counted, left, costOfDelay } = means;
  const { shareAt, peak } = urgencyOf(means);
  const ranges = ordered(counted);
  const [least, most] = [left[0]?.from ?? 0, left.at(-1)?.to ?? 0];
  const [share, inTime] = [shareAt(most), peak?.inTimeAt(most) ?? 0];
  if (share === shareAt(least) && inTime === (peak?.inTimeAt(least) ?? 0)) {
    const scaled = ranges.map((range) => mapRange(range, (value) => value * share));
    return { expected: costOfDelay, ...endsOf(peak && inTime === 1 ? [...scaled, peak.perWeek] : scaled) };
  }
  const weighed = {
    weeks: drawLeft(means),
    left,
    factorAt: shareAt,
    peak: peak && { perWeek: peak.perWeek, factorAt: peak.inTimeAt },
  };
  return { expected: costOfDelay, ...endsOf(ranges, weighed) };
}

/** Nothing is left of it: the time has overtaken the estimate. */
const overtaken: Distribution = [{ from: 0, to: 0, share: 1 }];

/**
 * What an initiative comes to in the mean. Cheap beside `score`, and enough to say which of two goes first. Of work that
 * the time has overtaken nothing is left, and its ratio has no end: `caseOf` lets none of it in.
 */
export function expected(subject: Case): Expected {
  const { counted, contained } = withoutDoubles(subject.parts);
  const left = leftOf(subject.duration, subject.elapsed) ?? overtaken;
  const duration = subject.elapsed > 0 ? meanOf(left) : mean(subject.duration);
  const finish = { left, duration };
  const value = sumOf(counted, mean);
  const share = meanShare(subject.urgency, finish);
  const lost = peakOf(subject.urgency, finish);
  const peak = lost ? mean(lost.perWeek) * lost.inTime : 0;
  const costOfDelay = value * share + peak;
  const ratio = costOfDelay === 0 ? 0 : costOfDelay / duration;
  return { case: subject, counted, contained, left, value, share, peak, costOfDelay, duration, ratio };
}

/** Weeks that are left in each case. */
const drawLeft = ({ case: { duration, elapsed }, left }: Expected): Float64Array =>
  elapsed === 0 ? draw(duration, 0) : drawCases(left);

/**
 * Cost of delay divided by duration in each case.
 * @returns unsorted, in single precision
 */
export function drawRatios(means: Expected): Float32Array {
  const shareAt = shareFor(means.case.urgency, means);
  const lost = peakOf(means.case.urgency, means);
  const parts = drawAll(ordered(means.counted));
  const peak = lost && draw(lost.perWeek, parts.length + 1);
  const ratios = new Float32Array(points);
  for (const [index, weeks] of drawLeft(means).entries()) {
    let sum = 0;
    for (const values of parts) sum += values[index] as number;
    sum *= shareAt(weeks);
    if (peak && lost.isInTime(weeks)) sum += peak[index] as number;
    ratios[index] = sum === 0 ? 0 : sum / weeks;
  }
  return ratios;
}

function intervalOf(means: Expected): Interval {
  const { shareAt, peak } = urgencyOf(means);
  return endsOf(ordered(means.counted), {
    weeks: drawLeft(means),
    left: means.left,
    factorAt: (weeks) => shareAt(weeks) / weeks,
    peak: peak && { perWeek: peak.perWeek, factorAt: (weeks) => peak.inTimeAt(weeks) / weeks },
  });
}

/**
 * Scores an initiative by itself: expected cost of delay divided by expected duration, the order of least expected
 * cost (W. E. Smith, 1956; for uncertain durations M. H. Rothkopf, 1966), and how uncertain that is. Both places of
 * the duration take what is left of it: what was spent is spent.
 */
export function score(subject: Case): Score {
  const means = expected(subject);
  return { ...means, interval: intervalOf(means), sample: drawRatios(means).sort() };
}
