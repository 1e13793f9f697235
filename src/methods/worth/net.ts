import { type Interval, shareUpTo } from '../cost-of-delay/ends.ts';
import { points } from '../cost-of-delay/lattice.ts';
import type { Range } from '../cost-of-delay/range.ts';

/** A part of a sum of gains and losses: a range times a factor in each case, below zero where it is lost. */
export interface Term {
  range: Range;
  /** The range in each case, as `draw` gives it. */
  values: Float64Array;
  factors: Float64Array;
}

/** Gains and losses together: how often they come to less than nothing, and what eight of ten cases lie between. */
export interface Balance extends Interval {
  /** Share of the cases that are below zero, 0 to 1. */
  belowZero: number;
}

/** Ends are looked for until they are this close, as a share of what lies between all cases. */
const fine = 1e-5;

/** Cases to both sides of an end of the sample between which the end is looked for first. */
const around = 48;

const widthOf = ({ range, factors }: Term): number =>
  (range.high - range.low) * factors.reduce((sum, factor) => sum + Math.abs(factor), 0);

/** Share of the cases of a range that are less than a value: a tenth of them lies at each end. */
function shareBelow(range: Range, value: number): number {
  if (value <= range.low) return 0;
  if (value > range.high) return 1;
  return value === range.high ? 0.9 : shareUpTo(range, value);
}

/**
 * Adds up gains and losses. As in the ends of a score, the widest term is reckoned exactly in each case of the lattice,
 * which runs over the others.
 * @param terms at least one; each in a dimension of its own, but for those that depend on one another
 */
export function balanceOf(terms: readonly Term[]): Balance {
  const [widest, ...others] = [...terms].sort((one, other) => widthOf(other) - widthOf(one)) as [Term, ...Term[]];
  const { range, factors } = widest;
  const [factor = 0] = factors;
  // A single estimate in all cases alike: its own ends are the ends, exactly.
  if (others.length === 0 && factors.every((one) => one === factor)) {
    const [one, other] = [range.low * factor, range.high * factor];
    const belowZero = factor > 0 ? shareBelow(range, 0) : factor < 0 ? 1 - shareUpTo(range, 0) : 0;
    return { low: Math.min(one, other), high: Math.max(one, other), belowZero };
  }
  const rest = new Float64Array(points);
  for (const { values, factors: times } of others)
    for (let at = 0; at < points; at += 1)
      rest[at] = (rest[at] as number) + (values[at] as number) * (times[at] as number);

  /** Share of the cases in which the sum does not exceed a value, or is less than it. */
  const upTo = (value: number, isLess: boolean): number => {
    let sum = 0;
    for (let at = 0; at < points; at += 1) {
      const [left, factor] = [value - (rest[at] as number), factors[at] as number];
      if (factor === 0) sum += (isLess ? left > 0 : left >= 0) ? 1 : 0;
      else if (factor > 0) sum += (isLess ? shareBelow : shareUpTo)(range, left / factor);
      else sum += 1 - (isLess ? shareUpTo : shareBelow)(range, left / factor);
    }
    return sum / points;
  };

  const sample = Float64Array.from(rest, (left, at) => left + (widest.values[at] as number) * (factors[at] as number));
  sample.sort();
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < points; at += 1)
    for (const end of [range.low, range.high]) {
      const sum = (rest[at] as number) + end * (factors[at] as number);
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
  const isEnough = (share: number, wanted: number) => share >= wanted - 1e-12;
  const endAt = (wanted: number): number => {
    const place = Math.round(wanted * points);
    let [from, to] = [sample[place - around] as number, sample[place + around] as number];
    let [below, above] = [upTo(from, false), upTo(to, false)];
    if (isEnough(below, wanted)) [from, below, to, above] = [least, upTo(least, false), from, below];
    if (isEnough(below, wanted)) return from;
    if (!isEnough(above, wanted)) [from, below, to, above] = [to, above, most, 1];
    // False position, halved every third time so that it does not crawl along one side.
    for (let round = 0; to - from > fine * (most - least) && round < 40; round += 1) {
      const part = round % 3 === 2 ? 0.5 : (wanted - below) / (above - below);
      const middle = from + (to - from) * Math.min(0.98, Math.max(0.02, part));
      const share = upTo(middle, false);
      if (isEnough(share, wanted)) [to, above] = [middle, share];
      else [from, below] = [middle, share];
    }
    return to;
  };
  return { low: endAt(0.1), high: endAt(0.9), belowZero: upTo(0, true) };
}
