const dayLength = 86_400_000;
const toUtc = (date: string) => Date.parse(`${date}T00:00:00Z`);

/**
 * Whole days from one calendar date to another; negative when the second is earlier.
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / dayLength);

/**
 * A calendar date some days later.
 * @param date `YYYY-MM-DD`
 * @param days whole days, may be negative
 */
export const addDays = (date: string, days: number): string =>
  new Date(toUtc(date) + Math.round(days) * dayLength).toISOString().slice(0, 10);
