import { type Distribution, meanRemaining, shareWithin } from './distribution.ts';
import type { Range } from './range.ts';

/**
 * How the cost of delay runs over time, in weeks from the beginning of today. A day opens or begins with its first
 * moment and closes with its last: it counts whole, so work that ends on it is in time, and one that has passed closes
 * at 0 or before.
 */
export type Urgency =
  | { shape: 'steady' }
  /** Waiting costs nothing until a day; finished after it, the work is worth nothing. */
  | { shape: 'deadline'; closes: number }
  /** A week of waiting costs something only between two days. */
  | { shape: 'window'; opens: number; closes: number }
  /** Each week costs the same, from a day on. */
  | { shape: 'begins'; from: number }
  /** Each week costs the same; a sum is lost for good, once, by finishing after a day. */
  | { shape: 'peak'; closes: number; loses: Range }
  /** A week of waiting costs half as much after each half-life, counted from a day. */
  | { shape: 'fading'; halfLife: number; from: number };

/** What binary fractions of days may add to the last one. */
const noise = 1e-9;

/** Share of the time until a window closes in which it is open. */
const daysOpen = ({ opens, closes }: { opens: number; closes: number }): number =>
  hasPassed({ closes }) ? 0 : (closes - Math.max(0, opens)) / closes;

/** Whether a day lies behind us. */
export const hasPassed = ({ closes }: { closes: number }): boolean => closes <= 0;

/** Whether work that ends at a time, in weeks from the beginning of today, is in time. */
export const isInTime = (urgency: { closes: number }, end: number): boolean =>
  !hasPassed(urgency) && end <= urgency.closes + noise;

/**
 * The share of the weeks until a day that the work itself needs: 1 without slack, less with more. Before the last day
 * on which the work can begin, waiting costs nothing; what the last weeks cost is spread over all weeks until the day.
 * This is one over the critical ratio, time left to work left, of dispatching rules (W. L. Berry and V. Rao, "Critical
 * Ratio Scheduling: An Experimental Analysis", 1975). With it cost of delay divided by duration does not grow with the
 * duration, however much less slack a longer one has.
 * @param until weeks that are left
 * @param needed weeks that the work is expected to take
 */
const withoutSlack = (until: number, needed: number): number => (until <= needed ? 1 : needed / until);

/** When work that is begun today, or goes on, ends: weeks from today. */
export interface Finish {
  left: Distribution;
  /** Their mean. */
  duration: number;
}

/** What of the cost of delay counts because of slack or of days on which nothing is lost, 0 to 1; the same in all cases. */
function counting(urgency: Urgency, { duration }: Finish): number {
  switch (urgency.shape) {
    case 'deadline':
      return withoutSlack(urgency.closes, duration);
    case 'begins':
      return withoutSlack(urgency.from, duration);
    case 'window':
      return daysOpen(urgency);
    default:
      return 1;
  }
}

/** Share of the cases that are in time, 0 to 1; 1 where nothing has to be. */
function inTimeOf(urgency: Urgency, { left }: Finish): number {
  if (!('closes' in urgency)) return 1;
  return hasPassed(urgency) ? 0 : shareWithin(left, urgency.closes);
}

/**
 * The share of its weekly cost of delay at which an initiative is ordered, for each end that its work may have.
 *
 * An order of work wants one weekly figure per initiative. Where the cost changes, it is what the week would cost in
 * which the work, begun today, is finished: the marginal cost of delay, as in J. A. van Mieghem's generalised cµ rule
 * (1995). Where nothing is lost before a day, what is lost later is spread over the weeks until then, so that it counts
 * less with slack. Nothing counts that cannot be had any more.
 * @param finish when the work ends
 * @returns for weeks from today, 0 to 1; never more for a later end
 */
export function shareFor(urgency: Urgency, finish: Finish): (end: number) => number {
  const part = counting(urgency, finish);
  switch (urgency.shape) {
    case 'deadline':
    case 'window':
      return (end) => (isInTime(urgency, end) ? part : 0);
    case 'fading':
      return (end) => (urgency.halfLife > 0 ? 2 ** (-Math.max(0, end - urgency.from) / urgency.halfLife) : 0);
    default:
      return () => part;
  }
}

/**
 * Mean of `shareFor` over the ends that the work may have, exact.
 * @returns 0 to 1
 */
export function meanShare(urgency: Urgency, finish: Finish): number {
  if (urgency.shape === 'fading')
    return urgency.halfLife > 0 ? meanRemaining(finish.left, urgency.halfLife, urgency.from) : 0;
  return urgency.shape === 'peak' ? 1 : inTimeOf(urgency, finish) * counting(urgency, finish);
}

/**
 * What a peak that would be lost adds to a week of waiting: the sum, spread over the weeks until its day ends; nothing
 * once it has.
 * @returns `perWeek`: money, where the work is in time; `inTime`: whether it is, for an end in weeks from today, and in
 * what share of the cases. Null without a peak.
 */
export function peakOf(
  urgency: Urgency,
  finish: Finish,
): { perWeek: Range; isInTime(end: number): boolean; inTime: number } | null {
  if (urgency.shape !== 'peak') return null;
  const weeks = Math.max(finish.duration, urgency.closes);
  const over = (sum: number) => (hasPassed(urgency) ? 0 : sum / weeks);
  const { low, likely, high } = urgency.loses;
  return {
    perWeek: { low: over(low), likely: over(likely), high: over(high) },
    isInTime: (end) => isInTime(urgency, end),
    inTime: inTimeOf(urgency, finish),
  };
}

/**
 * The two factors of a share, 0 to 1 each.
 * @returns `inTime`: share of the cases in which the work is finished before a day closes; `counting`: what slack, or
 * days on which nothing is lost, leave
 */
export const urgencyParts = (urgency: Urgency, finish: Finish): { inTime: number; counting: number } => ({
  inTime: inTimeOf(urgency, finish),
  counting: counting(urgency, finish),
});
