import { daysBetween } from '../../model/date.ts';
import type { Entry } from '../../source/entry.ts';
import { isExpired } from '../evidence.ts';

/** Days after which a signal weighs half as much. */
export const halfLife = 365;

/**
 * What a signal weighs on a day: 1 when it was heard, half of it after each year, nothing once it is past the day until
 * which it was good. Smooth, so that no finding comes or goes because a signal crossed a border of our making; the only
 * border is the one that its author wrote.
 * @param signal any
 * @param today `YYYY-MM-DD`
 * @returns 0 to 1
 */
export function weightOf(signal: Entry<'signals'>, today: string): number {
  if (isExpired(signal, today)) return 0;
  return 2 ** (-Math.max(0, daysBetween(signal.data.date, today)) / halfLife);
}
