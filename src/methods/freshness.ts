import { durationInDays } from '../kinds/fields.ts';
import { addDays, daysBetween } from '../model/date.ts';

/** Fresh; due within the last quarter of its time; overdue; or nobody said. */
export type FreshnessState = 'fresh' | 'due' | 'overdue' | 'unknown';

/** How old something is against how long it holds. */
export interface Freshness {
  state: FreshnessState;
  /** Day it was last seen to be true. */
  since: string | null;
  /** Day by which it must be looked at again. */
  due: string | null;
  /** Days until then; negative when it has passed. */
  daysLeft: number | null;
}

const unknown: Freshness = { state: 'unknown', since: null, due: null, daysLeft: null };

/**
 * Freshness of a review or a contract: it holds for `every` after `since`, and is due in the last quarter
 * of that time.
 * @param since day of the last review or exchange
 * @param every how long it holds
 * @param today the day of reading
 */
export function freshness(since: string | undefined, every: string | undefined, today: string): Freshness {
  if (!since) return every ? { ...unknown, state: 'overdue' } : unknown;
  if (!every) return { ...unknown, since };
  const days = durationInDays(every);
  const due = addDays(since, days);
  const daysLeft = daysBetween(today, due);
  // What lasts longer than the calendar is cut at its end.
  const lasts = Math.min(days, daysBetween(since, due));
  return { state: daysLeft < 0 ? 'overdue' : daysLeft <= lasts / 4 ? 'due' : 'fresh', since, due, daysLeft };
}
