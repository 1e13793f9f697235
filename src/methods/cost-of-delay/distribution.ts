import type { Range, Reach } from './range.ts';

/** A part of a distribution: its share of the cases lies evenly between two values, or at one where they are equal. */
interface Piece {
  from: number;
  to: number;
  /** Above 0, of 1. */
  share: number;
}

/** How the cases of one quantity lie: pieces in rising order whose shares make 1. */
export type Distribution = readonly Piece[];

/**
 * The distribution of a range; `Range` says why it is this one.
 */
export const distributionOf = ({ low, likely, high }: Range): Distribution => [
  { from: low, to: low, share: 0.1 },
  { from: low, to: likely, share: 0.4 },
  { from: likely, to: high, share: 0.4 },
  { from: high, to: high, share: 0.1 },
];

/**
 * What is left of a duration, given that the work is not finished: of the cases that have not passed, what lies between
 * now and their end. So nothing is left below zero, and what is left is certain only where the duration was.
 * @param duration from the first day to the last, in any unit of time; above zero
 * @param elapsed time since the first day, in the same unit; 0 when nothing was begun
 * @returns null when the time has overtaken the estimate: the range holds no case that is longer
 */
export function leftOf(duration: Range, elapsed: number): Distribution | null {
  if (elapsed <= 0) return distributionOf(duration);
  if (elapsed >= duration.high) return null;
  const ahead = distributionOf(duration).flatMap(({ from, to, share }): Piece[] => {
    if (from > elapsed) return [{ from: from - elapsed, to: to - elapsed, share }];
    return to > elapsed ? [{ from: 0, to: to - elapsed, share: (share * (to - elapsed)) / (to - from) }] : [];
  });
  const whole = ahead.reduce((sum, { share }) => sum + share, 0);
  return ahead.map((piece) => ({ ...piece, share: piece.share / whole }));
}

/** Mean, in the unit of the values. */
export const meanOf = (pieces: Distribution): number =>
  pieces.reduce((sum, { from, to, share }) => sum + (share * (from + to)) / 2, 0);

/** What binary fractions of days may add to a time: a case that is no farther beyond a value does not exceed it. */
const noise = 1e-9;

/**
 * Share of the cases that do not exceed a value, 0 to 1.
 * @param value in the unit of the values
 */
export function shareWithin(pieces: Distribution, value: number): number {
  let within = 0;
  for (const { from, to, share } of pieces) {
    if (value < from - noise) break;
    within += value >= to - noise ? share : (share * Math.max(0, value - from)) / (to - from);
  }
  return Math.min(1, within);
}

/**
 * The value that a share of the cases does not exceed.
 * @param wanted 0 to 1
 */
export function valueAt(pieces: Distribution, wanted: number): number {
  let before = 0;
  for (const { from, to, share } of pieces) {
    if (wanted <= before + share) return Math.min(to, from + (to - from) * Math.max(0, (wanted - before) / share));
    before += share;
  }
  return pieces.at(-1)?.to ?? 0;
}

/** Mean of 2^(−x) for x even between two values. */
function meanHalving(from: number, to: number): number {
  const steps = Math.LN2 * (to - from);
  return 2 ** -from * (steps === 0 ? 1 : -Math.expm1(-steps) / steps);
}

/**
 * Mean of what remains of a thing that is whole until a time and then halves: E[2^(−max(0, x − since) / half)], exact.
 * @param half the half-life, in the unit of the values; above zero
 * @param since when it begins to halve, in the same unit; may be past
 * @returns 0 to 1
 */
export function meanRemaining(pieces: Distribution, half: number, since: number): number {
  let sum = 0;
  for (const { from, to, share } of pieces) {
    const whole = to > from ? Math.min(1, Math.max(0, (since - from) / (to - from))) : from <= since ? 1 : 0;
    const begins = Math.max(from, since);
    const rest = whole < 1 ? (1 - whole) * meanHalving((begins - since) / half, (to - since) / half) : 0;
    sum += share * (whole + rest);
  }
  return sum;
}

/** Whether all cases are the same. */
export const isCertain = (pieces: Distribution): boolean =>
  pieces.every(({ from, to }) => from === to && from === pieces[0]?.from);

/**
 * A distribution as readers are told it: its mean, P10 and P90. Where nearly all that is left of an uncertain duration
 * lies at its very end, the two would be one value and look certain; then the low end is 0, its least.
 */
export function reachOfLeft(pieces: Distribution): Reach {
  const [low, high] = [valueAt(pieces, 0.1), valueAt(pieces, 0.9)];
  const expected = meanOf(pieces);
  return { expected, low: low === high && !isCertain(pieces) ? (pieces[0]?.from ?? 0) : low, high };
}
