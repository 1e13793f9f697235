import { days } from '../../format/days.ts';
import type { Freshness } from '../../methods/freshness.ts';
import { daysBetween } from '../../model/date.ts';

/**
 * How long ago a day was: today, yesterday, 12 days ago; of days to come, in 3 days.
 * @param date the day
 * @param today the day of reading
 */
export function ago(date: string, today: string): string {
  const past = daysBetween(date, today);
  if (past === 0) return 'today';
  if (past === 1) return 'yesterday';
  return past > 0 ? `${days(past)} ago` : `in ${days(-past)}`;
}

/**
 * What is left of a time, in words: due in 78 days, 12 days overdue.
 * @param freshness of a review or a contract
 */
export function dueWords({ state, since, daysLeft }: Freshness): string {
  if (state === 'unknown' && since === null) return '';
  if (daysLeft === null) return state === 'overdue' ? 'never' : 'no next date';
  if (daysLeft < 0) return `${days(-daysLeft)} overdue`;
  return daysLeft === 0 ? 'due today' : `due in ${days(daysLeft)}`;
}

/**
 * Freshness as a sentence: reviewed 12 days ago, due in 78 days.
 * @param freshness of a review or a contract
 * @param verb what happened on that day
 * @param today the day of reading
 */
export function freshnessWords(freshness: Freshness, verb: string, today: string): string {
  const { state, since } = freshness;
  if (since === null) return state === 'overdue' ? `never ${verb}` : `no day ${verb}`;
  return `${verb} ${ago(since, today)}, ${dueWords(freshness)}`;
}
