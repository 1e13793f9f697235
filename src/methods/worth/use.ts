import { type Distribution, meanOf } from '../cost-of-delay/distribution.ts';
import { drawCases, points } from '../cost-of-delay/lattice.ts';
import { isInTime, type Urgency, urgencyParts } from '../cost-of-delay/urgency.ts';
import { fadedWeeks } from '../schedule/lost.ts';

/**
 * How many weeks of its value an initiative brings within a span of use that begins when its work ends. The cost of
 * delay is the value that a week of waiting loses, so a week of use brings that much; what has faded, what is not open
 * and what comes too late does not count. Slack does not matter here: it says when to begin, not what the work brings.
 * @param horizon weeks of use that are looked at; above zero
 * @returns for an end in weeks from today: 0 to `horizon`
 */
export function weeksOfUse(urgency: Urgency, horizon: number): (end: number) => number {
  switch (urgency.shape) {
    case 'deadline':
      return (end) => (isInTime(urgency, end) ? horizon : 0);
    case 'window':
      return (end) => Math.max(0, Math.min(end + horizon, urgency.closes) - Math.max(end, urgency.opens));
    case 'begins':
      return (end) => Math.max(0, Math.min(horizon, end + horizon - urgency.from));
    case 'fading': {
      const { halfLife, from } = urgency;
      if (halfLife <= 0) return () => 0;
      const weeks = fadedWeeks(halfLife, from);
      return (end) => weeks(end + horizon) - weeks(end);
    }
    default:
      return () => horizon;
  }
}

/**
 * Mean of `weeksOfUse` over the ends that the work may have. Of a deadline it is exact, as the share of the cases that
 * are in time is on every other page.
 * @param left weeks of one team that are left
 */
export function meanWeeksOfUse(urgency: Urgency, horizon: number, left: Distribution): number {
  if (urgency.shape === 'steady' || urgency.shape === 'peak') return horizon;
  if (urgency.shape === 'deadline') return horizon * urgencyParts(urgency, { left, duration: meanOf(left) }).inTime;
  const weeksAt = weeksOfUse(urgency, horizon);
  return drawCases(left).reduce((sum, end) => sum + weeksAt(end), 0) / points;
}
