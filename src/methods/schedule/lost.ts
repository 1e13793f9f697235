import { mean } from '../cost-of-delay/range.ts';
import type { Expected } from '../cost-of-delay/score.ts';
import { hasPassed, isInTime } from '../cost-of-delay/urgency.ts';

/**
 * Weeks until a time, of a cost that halves from a week on, each counted by what is left of it.
 * @param halfLife weeks; above zero
 * @param from weeks from today; may be past
 * @returns for an end in weeks from today
 */
export function fadedWeeks(halfLife: number, from: number): (end: number) => number {
  const mean = halfLife / Math.LN2;
  const whole = Math.max(0, from);
  // What would be left of it today, had it begun to fade before.
  const begun = Math.exp((from - whole) / mean);
  return (end) => (end <= from ? end : whole + mean * (begun - Math.exp((from - end) / mean)));
}

/**
 * What waiting loses until work is finished, as the score reads its urgency: what a week costs, summed over the weeks
 * until its end, and what is lost for good. A missed deadline loses the weekly cost for as many weeks as the work takes:
 * the sum that the score spreads over the weeks until the day. What is lost already can be lost no more.
 * @param means what the initiative comes to
 * @returns for an end in weeks from today, expected money; never less for a later end
 */
export function lostBy({ case: { urgency }, value, duration }: Expected): (end: number) => number {
  switch (urgency.shape) {
    case 'steady':
      return (end) => value * end;
    case 'begins': {
      const from = Math.max(0, urgency.from);
      return (end) => value * Math.max(0, end - from);
    }
    case 'fading': {
      if (urgency.halfLife <= 0) return () => 0;
      const weeks = fadedWeeks(urgency.halfLife, urgency.from);
      return (end) => value * weeks(end);
    }
    case 'window': {
      const opens = Math.max(0, urgency.opens);
      const whole = Math.max(0, urgency.closes - opens);
      return (end) => value * Math.min(whole, Math.max(0, end - opens));
    }
    case 'deadline': {
      const lost = hasPassed(urgency) ? 0 : value * duration;
      return (end) => (isInTime(urgency, end) ? 0 : lost);
    }
    case 'peak': {
      const lost = hasPassed(urgency) ? 0 : mean(urgency.loses);
      return (end) => value * end + (isInTime(urgency, end) ? 0 : lost);
    }
  }
}
