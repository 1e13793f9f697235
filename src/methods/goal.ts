import { type Stretch, stretchOf } from '../format/days.ts';
import { daysBetween } from '../model/date.ts';

/** What is aimed at. */
export interface Aim {
  /** Whether more or less is good. */
  better: 'higher' | 'lower';
  target: { value: number; by: string };
}

/** `open`: not reached, and its day has not passed. */
export type Goal = 'reached' | 'open' | 'missed';

/**
 * Whether what was measured is what was aimed at. A value on the target has reached it; on the very day of the target
 * it can still be reached, from the day after on it is missed.
 * @param aim the target and its day
 * @param value last measured; null while nothing was
 * @param today `YYYY-MM-DD`
 */
export function goalOf({ better, target }: Aim, value: number | null, today: string): Goal {
  if (value !== null && (better === 'higher' ? value >= target.value : value <= target.value)) return 'reached';
  return target.by < today ? 'missed' : 'open';
}

/** How long it is to the day of a goal. */
export type TimeLeft = Stretch | 'today' | 'passed';

/**
 * How long it is to the day of a goal, in the unit in which people tell it.
 * @param target with its day
 * @param today `YYYY-MM-DD`
 */
export function timeLeft({ by }: Aim['target'], today: string): TimeLeft {
  const days = daysBetween(today, by);
  if (days === 0) return 'today';
  return days < 0 ? 'passed' : stretchOf(days);
}

/**
 * Whether a value went where it should.
 * @param better whether more or less is good
 * @param from measured before
 * @param to measured after
 */
export function moveOf(better: Aim['better'], from: number, to: number): 'better' | 'worse' | 'unchanged' {
  if (to === from) return 'unchanged';
  return to > from === (better === 'higher') ? 'better' : 'worse';
}
