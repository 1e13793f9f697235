import { draw, interval, points } from './lattice.ts';
import { mean, type Range, type Reach } from './range.ts';
import { finishOf, meanShare, shareFor, type Urgency } from './urgency.ts';
import { type DelayCost, withoutDoubles } from './value.ts';

/** The estimates of one initiative: all that its score depends on. Plain data, so that a page can carry it. */
export interface Case {
  id: string;
  /** At least one. */
  parts: readonly DelayCost[];
  /** Weeks that one team needs; above zero. */
  duration: Range;
  urgency: Urgency;
  /** Weeks since it began to be built; 0 when it has not. */
  elapsed: number;
}

/** P10 and P90. */
export interface Interval {
  low: number;
  high: number;
}

/** What an initiative comes to in the mean: by this it is ordered. Nothing in it depends on another one. */
export interface Expected {
  case: Case;
  /** Parts that are summed, and parts contained in them (hours by hand, stated twice). */
  counted: readonly DelayCost[];
  contained: readonly DelayCost[];
  /** Expected money per week of waiting, before urgency. */
  value: number;
  /** Share of it that urgency leaves on average, 0 to 1. */
  share: number;
  /** Expected cost of delay: `value` times `share`, money per week. */
  costOfDelay: number;
  /** Expected duration in weeks. */
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

const byWeight = ({ perWeek: one }: DelayCost, { perWeek: other }: DelayCost): number =>
  Math.fround(mean(other)) - Math.fround(mean(one)) || other.high - one.high || other.low - one.low;

/** Sum of independent parts in each case. Their order in the entry must not matter, so they are put in one. */
function drawSum(parts: readonly DelayCost[]): Float64Array {
  const sum = new Float64Array(points);
  for (const [place, { perWeek }] of [...parts].sort(byWeight).entries()) {
    const values = draw(perWeek, place + 1);
    for (let index = 0; index < points; index += 1) sum[index] = (sum[index] as number) + (values[index] as number);
  }
  return sum;
}

const sumOf = (parts: readonly DelayCost[], value: (range: Range) => number): number =>
  parts.reduce((sum, { perWeek }) => sum + value(perWeek), 0);

/**
 * The interval of a sum of parts, money per week, under two assumptions. The score takes the parts to vary
 * independently; the other shows what that leaves out.
 * @returns `apart`: independent; `together`: all low together and all high together, the sums of the lows and the highs
 */
export const spread = (parts: readonly DelayCost[]): { apart: Interval; together: Interval } => ({
  apart: interval(drawSum(parts).sort()),
  together: { low: sumOf(parts, ({ low }) => low), high: sumOf(parts, ({ high }) => high) },
});

/**
 * What some parts come to together, money per week: means add up, and the ends are those of independent parts.
 * @param parts at least one
 */
export function together(parts: readonly DelayCost[]): Reach {
  const { low, high } = interval(drawSum(parts).sort());
  return { expected: sumOf(parts, mean), low, high };
}

/**
 * The cost of delay of an initiative as every page tells it, money per week: what its parts come to together, times the
 * share that urgency leaves on average.
 * @param expected as `expected` or `score` gives it
 */
export function costOfDelayOf({ counted, share, costOfDelay }: Expected): Reach {
  const { low, high } = together(counted);
  return { expected: costOfDelay, low: low * share, high: high * share };
}

/**
 * What an initiative comes to in the mean. Cheap beside `score`, and enough to say which of two goes first.
 */
export function expected(subject: Case): Expected {
  const { counted, contained } = withoutDoubles(subject.parts);
  const value = sumOf(counted, mean);
  const share = meanShare(subject.urgency, finishOf(subject.duration, subject.elapsed));
  const duration = mean(subject.duration);
  const costOfDelay = value * share;
  return { case: subject, counted, contained, value, share, costOfDelay, duration, ratio: costOfDelay / duration };
}

/**
 * Cost of delay divided by duration in each case.
 * @returns unsorted, in single precision
 */
export function drawRatios({ case: { duration, elapsed, urgency }, counted }: Expected): Float32Array {
  const sum = drawSum(counted);
  const weeks = draw(duration, 0);
  const ends = elapsed === 0 ? weeks : draw(finishOf(duration, elapsed), 0);
  const ratios = new Float32Array(points);
  for (let index = 0; index < points; index += 1)
    ratios[index] = ((sum[index] as number) * shareFor(urgency, ends[index] as number)) / (weeks[index] as number);
  return ratios;
}

/**
 * Scores an initiative by itself: expected cost of delay divided by expected duration, the order of least expected
 * cost (W. E. Smith, 1956; for uncertain durations M. H. Rothkopf, 1966), and how uncertain that is.
 */
export function score(subject: Case): Score {
  const means = expected(subject);
  const sample = drawRatios(means).sort();
  return { ...means, interval: interval(sample), sample };
}
