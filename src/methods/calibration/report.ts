import { median } from 'd3-array';
import type { Range } from '../cost-of-delay/range.ts';
import { chanceOfFew, chanceOfMany, chanceOfSuch } from './binomial.ts';

/** A range and the truth about it. */
export interface Judged {
  range: Range;
  truth: number;
}

/** Cases below which nothing is suggested: below ten, not even one in ten can be seen. */
export const leastForSuggestion = 10;

/** Cases of one owner below which they are not told apart from the others. */
export const leastOfOwner = 8;

/** A count that honest ranges give more rarely than this is told as a reason to doubt them. */
export const doubtBelow = 0.2;

/** What ranges promise: eight of ten truths lie within, and one on each side is beyond. */
const within = 0.8;

/** Where the truth lies. */
export type Where = 'below' | 'low-half' | 'likely' | 'high-half' | 'above';

/** Where a truth lies in its range; its ends belong to it. */
export function whereOf({ range: { low, likely, high }, truth }: Judged): Where {
  if (truth < low) return 'below';
  if (truth > high) return 'above';
  return truth === likely ? 'likely' : truth < likely ? 'low-half' : 'high-half';
}

/**
 * How far from likely a truth lies, by the distance of the end on its side: 0 at likely, -1 at low, 1 at high.
 * @returns an infinite value where that side has no width
 */
export function placeIn({ range: { low, likely, high }, truth }: Judged): number {
  if (truth === likely) return 0;
  return truth < likely ? (truth - likely) / (likely - low) : (truth - likely) / (high - likely);
}

/** What ranges cost: their width, and what is beyond them ten times. */
export interface IntervalScore {
  /** Sum of both; the smaller the better. */
  score: number;
  width: number;
  misses: number;
}

/**
 * Mean interval score for eight of ten: the width, and ten times what the truth lies beyond it (R. L. Winkler, 1972;
 * T. Gneiting and A. E. Raftery, 2007, equation 43, with α = 0.2). Nobody makes it better by writing other ranges than
 * those that he believes in.
 * @param cases of one unit; not none
 */
export function intervalScore(cases: readonly Judged[]): IntervalScore {
  const mean = (of: (one: Judged) => number) => cases.reduce((sum, one) => sum + of(one), 0) / cases.length;
  const width = mean(({ range: { low, high } }) => high - low);
  const misses = mean(({ range: { low, high }, truth }) => (2 / (1 - within)) * Math.max(0, low - truth, truth - high));
  return { score: width + misses, width, misses };
}

/**
 * The factor by which ranges, widened around likely, would have held eight of ten truths: the smallest, in tenths.
 * @param cases not none
 * @returns null where no factor would, since a side has no width
 */
export function factorFor(cases: readonly Judged[]): number | null {
  const needed = cases.map((one) => Math.abs(placeIn(one))).sort((a, b) => a - b);
  const factor = needed[Math.ceil(within * cases.length - 1e-9) - 1] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(factor) ? Math.max(1, Math.ceil(factor * 10 - 1e-9)) / 10 : null;
}

/** How good ranges were. */
export interface Calibration {
  cases: number;
  /** Truths from low to high, below low, above high; together all. */
  inside: number;
  below: number;
  above: number;
  /** Truths below and above likely; the others lie on it. */
  belowLikely: number;
  aboveLikely: number;
  /** Chance of such a number inside, if the ranges were honest; null without a case. */
  insideChance: number | null;
  /** The same of the sides of likely, without those that lie on it. */
  likelyChance: number | null;
  /** Fewer than a suggestion takes. */
  few: boolean;
  /** Try ranges as much wider, or narrower; null while there are few, without a width, and without a reason to doubt. */
  factor: number | null;
  /** How often likely the truth was, in the middle case; null where something is not above zero. */
  times: number | null;
}

/**
 * How often the truth fell into its range, and how often honest ranges would do so badly.
 * @param cases of one kind, or of all
 */
export function calibrationOf(cases: readonly Judged[]): Calibration {
  const places = cases.map(whereOf);
  const count = (...those: Where[]) => places.filter((place) => those.includes(place)).length;
  const inside = count('low-half', 'likely', 'high-half');
  const [below, above] = [count('below'), count('above')];
  const [belowLikely, aboveLikely] = [below + count('low-half'), above + count('high-half')];
  const all = cases.length;
  const few = all < leastForSuggestion;
  const narrow = chanceOfFew(inside, all, within) < doubtBelow;
  const wide = chanceOfMany(inside, all, within) < doubtBelow;
  const hasWidth = cases.some(({ range }) => range.low < range.high);
  const factor = !few && hasWidth && (narrow || wide) ? factorFor(cases) : null;
  const positive = cases.every(({ range, truth }) => range.likely > 0 && truth > 0);
  return {
    cases: all,
    inside,
    below,
    above,
    belowLikely,
    aboveLikely,
    insideChance: all > 0 ? chanceOfSuch(inside, all, within) : null,
    likelyChance: belowLikely + aboveLikely > 0 ? chanceOfSuch(aboveLikely, belowLikely + aboveLikely, 0.5) : null,
    few,
    factor: factor === 1 ? null : factor,
    times: positive ? (median(cases, ({ range, truth }) => truth / range.likely) ?? null) : null,
  };
}

/** Whether the chance of a count says something: where it is 1, any count would be as unusual. */
export const isTelling = (chance: number | null): chance is number => chance !== null && chance < 1 - 1e-9;

/** What to do about ranges; null where there is no reason to. */
export interface Advice {
  /** Where all three values should be moved. */
  lean: 'up' | 'down' | null;
  /** What the ranges should become, by their `factor`. */
  width: 'wider' | 'narrower' | null;
}

/**
 * What to do about ranges that were judged.
 * @param calibration of them
 */
export const adviceOf = ({ likelyChance, aboveLikely, belowLikely, factor }: Calibration): Advice => ({
  lean: likelyChance === null || likelyChance >= doubtBelow ? null : aboveLikely > belowLikely ? 'up' : 'down',
  width: factor === null ? null : factor > 1 ? 'wider' : 'narrower',
});
