import { type Distribution, isCertain, valueAt } from './distribution.ts';
import { draw, points } from './lattice.ts';
import { exactly, type Range } from './range.ts';

/** P10 and P90. */
export interface Interval {
  low: number;
  high: number;
}

/** What a sum is multiplied with in each case: urgency, or that weighed by the weeks that are left. */
export interface Weighed {
  /** Weeks in each case, in the order of dimension 0. */
  weeks: Float64Array;
  /** The same as a distribution. */
  left: Distribution;
  /** What the sum is multiplied with for a number of weeks, never more for more of them. */
  factorAt(weeks: number): number;
  /** Money beside the sum, with a factor of its own. */
  peak: { perWeek: Range; factorAt(weeks: number): number } | null;
}

/** The two shares of the cases at which an interval ends. */
const [lower, upper] = [0.1, 0.9];

/** Looks at the ends until they are this close, as a share of the value. */
const fine = 1e-5;

/** Share of the cases of a range that do not exceed a value: `shareWithin`, written out because it runs so often. */
export function shareUpTo({ low, likely, high }: Range, value: number): number {
  if (value < low) return 0;
  if (value >= high) return 1;
  return value < likely
    ? 0.1 + (0.4 * (value - low)) / (likely - low)
    : 0.5 + (0.4 * (value - likely)) / (high - likely);
}

/** A value in each case, and what one more range is multiplied with before it is added. */
interface Rest {
  sums: Float64Array;
  factors: Float64Array;
}

/** All but one range in each case: the sum of the others and the peak, weighed; and the factor of the one. */
function restOf(others: readonly Range[], weighed: Weighed | undefined): Rest {
  const sums = new Float64Array(points);
  const factors = new Float64Array(points).fill(1);
  for (const [place, range] of others.entries()) {
    const values = draw(range, place + 1);
    for (let at = 0; at < points; at += 1) sums[at] = (sums[at] as number) + (values[at] as number);
  }
  if (!weighed) return { sums, factors };
  const peak = weighed.peak && draw(weighed.peak.perWeek, others.length + 1);
  for (const [at, weeks] of weighed.weeks.entries()) {
    const factor = weighed.factorAt(weeks);
    factors[at] = factor;
    sums[at] =
      (sums[at] as number) * factor + (peak && weighed.peak ? (peak[at] as number) * weighed.peak.factorAt(weeks) : 0);
  }
  return { sums, factors };
}

/** Cases to both sides of an end of the sample between which the end is looked for first. */
const around = 48;

/** The least value that a share of the cases does not exceed, when one range is reckoned exactly in each of them. */
function endAt(wanted: number, range: Range, { sums, factors }: Rest, sample: Float64Array): number {
  const within = (value: number): number => {
    let sum = 0;
    for (let at = 0; at < points; at += 1) {
      const rest = sums[at] as number;
      const factor = factors[at] as number;
      if (factor > 0) sum += shareUpTo(range, (value - rest) / factor);
      else if (value >= rest) sum += 1;
    }
    return sum / points;
  };
  const isEnough = (share: number) => share >= wanted - 1e-12;
  const place = Math.round(wanted * points);
  let from = sample[place - around] as number;
  let to = sample[place + around] as number;
  let [below, above] = [within(from), within(to)];
  if (isEnough(below)) [from, below, to, above] = [0, 0, from, below];
  if (!isEnough(above)) [from, below, to, above] = [to, above, sample[points - 1] as number, 1];
  // False position, halved every third time so that it does not crawl along one side.
  for (let round = 0; to - from > fine * to && round < 40; round += 1) {
    const part = round % 3 === 2 ? 0.5 : (wanted - below) / (above - below);
    const middle = from + (to - from) * Math.min(0.98, Math.max(0.02, part));
    const share = within(middle);
    if (isEnough(share)) [to, above] = [middle, share];
    else [from, below] = [middle, share];
  }
  return to;
}

const isExact = ({ low, high }: Range): boolean => low === high;
const width = ({ low, high }: Range): number => high - low;

/**
 * P10 and P90 of a sum of independent ranges, or of that sum weighed by what the weeks that are left make of it.
 *
 * Where a single estimate is uncertain, its own ends are the ends, exactly. Else the widest range is reckoned exactly
 * in each case of the lattice, which runs over the others (conditioning, as in S. Asmussen and P. W. Glynn, "Stochastic
 * Simulation", 2007, chapter V): the tenth of the cases at each end of a range would else make steps.
 * @param ranges in one order; at least one
 * @param weighed what the sum is multiplied with; without it nothing
 */
export function endsOf(ranges: readonly Range[], weighed?: Weighed): Interval {
  const sum = (end: keyof Range) => ranges.reduce((all, range) => all + range[end], 0);
  const uncertain = ranges.filter((range) => !isExact(range));
  const isSure = !weighed || (isCertain(weighed.left) && !weighed.peak);
  if (isSure && uncertain.length <= 1) {
    const weeks = weighed?.left[0]?.from ?? 1;
    const factor = weighed ? weighed.factorAt(weeks) : 1;
    return { low: sum('low') * factor, high: sum('high') * factor };
  }
  if (weighed && !weighed.peak && uncertain.length === 0) {
    const at = (weeks: number) => sum('likely') * weighed.factorAt(weeks);
    return { low: at(valueAt(weighed.left, upper)), high: at(valueAt(weighed.left, lower)) };
  }
  const [widest = exactly(0), ...others] = [...ranges].sort((one, other) => width(other) - width(one));
  const rest = restOf(others, weighed);
  const sample = draw(widest, ranges.length + 1);
  for (let at = 0; at < points; at += 1)
    sample[at] = (rest.sums[at] as number) + (sample[at] as number) * (rest.factors[at] as number);
  sample.sort();
  return { low: endAt(lower, widest, rest, sample), high: endAt(upper, widest, rest, sample) };
}
