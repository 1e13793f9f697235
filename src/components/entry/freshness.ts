import type { Freshness } from '../../methods/freshness.ts';
import { daysBetween } from '../../model/date.ts';
import { entryWords } from './words.ts';

/**
 * How long ago a day was: today, yesterday, 12 days ago; of days to come, in 3 days.
 * @param date the day
 * @param today the day of reading
 * @param language of the hub
 */
export function ago(date: string, today: string, language: string): string {
  const say = entryWords(language);
  const past = daysBetween(date, today);
  if (past === 0) return say.today;
  if (past === 1) return say.yesterday;
  return past > 0 ? say.ago(past) : say.ahead(-past);
}

/**
 * What is left of a time, in words: due in 78 days, 12 days overdue.
 * @param freshness of a review
 * @param language of the hub
 */
export function dueWords({ state, since, daysLeft }: Freshness, language: string): string {
  const say = entryWords(language);
  if (state === 'unknown' && since === null) return '';
  if (daysLeft === null) return state === 'overdue' ? say.never : say.noNextDate;
  if (daysLeft < 0) return say.overdue(-daysLeft);
  return daysLeft === 0 ? say.dueToday : say.dueIn(daysLeft);
}

/**
 * Freshness as a sentence: reviewed 12 days ago, due in 78 days.
 * @param freshness of a review
 * @param today the day of reading
 * @param language of the hub
 */
export function freshnessWords(freshness: Freshness, today: string, language: string): string {
  const say = entryWords(language);
  const { state, since } = freshness;
  if (since === null) return state === 'overdue' ? say.neverReviewed : say.noReview;
  return say.reviewed(ago(since, today, language), dueWords(freshness, language));
}
