import type { Expected, Score } from './score.ts';

/**
 * How two initiatives stand to each other: negative when the first goes first. The larger CD3 does; figures equal in
 * single precision count as equal, so that rounding decides nothing, and then the id decides.
 */
export function compare(one: Expected, other: Expected): number {
  const [a, b] = [Math.fround(one.ratio), Math.fround(other.ratio)];
  if (a !== b) return a > b ? -1 : 1;
  return one.case.id < other.case.id ? -1 : one.case.id > other.case.id ? 1 : 0;
}

/**
 * Probability that it is right to do one initiative before another: that its cost of delay divided by its duration is
 * the larger one, an equal one counting half. The two vary independently; every case of the one is held against every
 * case of the other. 1 means that their ranges do not overlap.
 * @returns 0 to 1; with the two exchanged, 1 minus that
 */
export function chanceBefore(one: Pick<Score, 'sample'>, other: Pick<Score, 'sample'>): number {
  const [a, b] = [one.sample, other.sample];
  let [below, upTo, halves] = [0, 0, 0];
  for (const value of a) {
    while (below < b.length && (b[below] as number) < value) below += 1;
    while (upTo < b.length && (b[upTo] as number) <= value) upTo += 1;
    halves += below + upTo;
  }
  return halves / (2 * a.length * b.length);
}

/** From this probability on, an order counts as known: as sure as a range of P10 to P90 is of its value. */
export const minimumProbability = 0.8;
