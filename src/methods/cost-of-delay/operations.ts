import { durationInDays } from '../../kinds/fields.ts';
import type { DataOf } from '../../kinds/index.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';

export type Operation = NonNullable<DataOf<'products'>['operations']>[number];

/** A manual operation and the product that lists it. */
export interface ListedOperation {
  operation: Operation;
  product: Entry<'products'>;
}

/** Weeks in a year, a month, a week; a month is a twelfth of a year. */
export const weeksIn = {
  week: 1,
  month: durationInDays('1 month') / 7,
  year: durationInDays('1 year') / 7,
} as const;

/** Months whose hours count: long enough to smooth one odd month, short enough to be today's cost. */
const recentMonths = 3;

/** What was counted of manual work: hours in a month, over the last whole months that are known. */
export interface Observed {
  /** How many months: one to three. */
  months: number;
  mean: number;
  least: number;
  most: number;
}

/**
 * What the last three whole months say of manual work. Three months are counted, not estimated: their least and most
 * are what was seen, and no tenth of the cases lies beyond them that anybody knows of.
 * @param today `YYYY-MM-DD`; the month that has not ended is left out
 * @returns null while no month has ended
 */
export function observedOf({ hoursPerMonth }: Pick<Operation, 'hoursPerMonth'>, today: string): Observed | null {
  const hours = hoursPerMonth
    .filter(({ month }) => month < today.slice(0, 7))
    .slice(-recentMonths)
    .map((each) => each.hours);
  if (hours.length === 0) return null;
  return {
    months: hours.length,
    mean: hours.reduce((sum, each) => sum + each, 0) / hours.length,
    least: Math.min(...hours),
    most: Math.max(...hours),
  };
}

/**
 * What a manual operation costs per week: the mean of the months that were observed, times the price of an hour. For
 * money the mean is right whatever the months in between did: hours add up.
 * @param today `YYYY-MM-DD`
 * @returns money per week; null when the price or every whole month is missing
 */
export function weeklyCost(operation: Operation, today: string): number | null {
  const observed = observedOf(operation, today);
  const { costPerHour } = operation;
  return observed && costPerHour !== undefined ? (observed.mean * costPerHour) / weeksIn.month : null;
}

/**
 * Manual operations by the id of the initiative that automates them.
 */
export function operationsByInitiative(hub: Hub): Map<string, ListedOperation[]> {
  const listed = hub
    .of('products')
    .flatMap((product) => (product.data.operations ?? []).map((operation) => ({ operation, product })));
  const automated = listed.filter(({ operation }) => operation.automatedBy !== undefined);
  return Map.groupBy(automated, ({ operation }) => operation.automatedBy as string);
}
