import { isolated } from './direction.ts';
import { isEnglish } from './language.ts';
import { memoizeText } from './memoize-text.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A year's days over its months. */
const daysOfMonth = 365.25 / 12;
const dayFormat = memoizeText(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
);
const monthFormat = memoizeText(
  (language) => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/**
 * A day for readers: 14 Nov 2026.
 * @param date `YYYY-MM-DD`
 * @param language of the hub
 */
export function formatDay(date: string, language: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (isEnglish(language)) return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return isolated(dayFormat(language).format(new Date(`${date}T00:00:00Z`)), language);
}

/**
 * A month for readers: Nov 2026.
 * @param date `YYYY-MM` or `YYYY-MM-DD`
 * @param language of the hub
 */
export function formatMonth(date: string, language: string): string {
  const [year = '', month = ''] = date.split('-');
  if (isEnglish(language)) return `${months[Number(month) - 1]} ${year}`;
  return isolated(monthFormat(language).format(new Date(`${year}-${month}-01T00:00:00Z`)), language);
}

/**
 * A quarter for readers: Q3 2026.
 * @param quarter `YYYY-Qn`
 */
export function formatQuarter(quarter: string): string {
  const [year, part] = quarter.split('-');
  return `${part} ${year}`;
}

/** A stretch of time in the unit in which people tell it. */
export interface Stretch {
  unit: 'day' | 'week' | 'month';
  count: number;
}

/**
 * A stretch of time, as exact as it is short: in days up to two weeks, in weeks up to four months, then in months.
 * @param count of days, 0 or more
 */
export function stretchOf(count: number): Stretch {
  if (count < 14) return { unit: 'day', count };
  if (count < 120) return { unit: 'week', count: Math.round(count / 7) };
  return { unit: 'month', count: Math.round(count / daysOfMonth) };
}

/** How long something took, by the same rule: 13 days, 6 weeks, 7 months. */
export function lasted(days: number): string {
  const { unit, count } = stretchOf(days);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
