import { daysBetween } from '../model/date.ts';
import type { Entry } from '../source/entry.ts';

/**
 * How many days an experiment ran, its first and its last one included.
 * @param experiment any
 * @param today `YYYY-MM-DD`: the last day of one that is still running
 */
export const daysRun = ({ data: { from, to } }: Pick<Entry<'experiments'>, 'data'>, today: string): number =>
  daysBetween(from, to ?? today) + 1;
