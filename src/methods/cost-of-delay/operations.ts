import { durationInDays } from '../../kinds/fields.ts';
import type { DataOf } from '../../kinds/index.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { mapRange, type Range } from './range.ts';

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

/**
 * What a manual operation costs per week: the least, the middle and the most of the hours of its last three whole
 * months, times the price of an hour.
 * @param today `YYYY-MM-DD`; the month that has not ended is left out
 * @returns money per week; null when the price or every whole month is missing
 */
export function weeklyCost({ hoursPerMonth, costPerHour }: Operation, today: string): Range | null {
  const hours = hoursPerMonth
    .filter(({ month }) => month < today.slice(0, 7))
    .slice(-recentMonths)
    .map((each) => each.hours)
    .sort((one, other) => one - other);
  const [low, high] = [hours[0], hours.at(-1)];
  if (costPerHour === undefined || low === undefined || high === undefined) return null;
  const [lower, upper] = [hours[Math.floor((hours.length - 1) / 2)], hours[Math.floor(hours.length / 2)]];
  const likely = ((lower as number) + (upper as number)) / 2;
  return mapRange({ low, likely, high }, (each) => (each * costPerHour) / weeksIn.month);
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
