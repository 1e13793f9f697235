const dayLength = 86_400_000;
const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);

/**
 * Whole days from one calendar date to another; negative when the second is earlier.
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / dayLength);

const first = toUtc('0000-01-01');
const last = toUtc('9999-12-31');

/**
 * A calendar date some days later; never before the year 0 nor after 9999, which is as far as dates are written.
 * @param date `YYYY-MM-DD`
 * @param days whole days, may be negative
 */
export const addDays = (date: string, days: number): string =>
  new Date(Math.min(last, Math.max(first, toUtc(date) + Math.round(days) * dayLength))).toISOString().slice(0, 10);
