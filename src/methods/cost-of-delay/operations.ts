import { durationInDays } from '../../kinds/fields.ts';
import type { DataOf } from '../../kinds/index.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';

type ProductData = DataOf<'products'>;

/** What manual work of both sorts says of itself. */
export type Operation = Pick<
  NonNullable<ProductData['operations']>[number],
  'name' | 'serves' | 'hoursPerMonth' | 'costPerHour'
>;

/** A manual operation, the product that lists it, and what an initiative takes off it. */
export interface ListedOperation {
  operation: Operation;
  product: Entry<'products'>;
  /** Whom it serves: customers (product operations), or the team itself (development operations). */
  load: 'customers' | 'team';
  /** Where it stands in the product's file. */
  at: readonly [list: 'operations' | 'developmentOperations', place: number];
  /** Id of the initiative that ends or lowers it. */
  initiative: string | undefined;
  /** Share of the hours that this initiative takes off, 0 to 1. */
  takesOff: number;
  /** How often customers ask for it, where that was counted. */
  requestsPerMonth: number | undefined;
}

/**
 * All manual operations that a product lists: those for customers, which an initiative automates and so ends, then
 * those for the team, which an initiative lowers by the share that it states, or ends.
 */
export const listedIn = (product: Entry<'products'>): ListedOperation[] => [
  ...(product.data.operations ?? []).map(
    (operation, place): ListedOperation => ({
      operation,
      product,
      load: 'customers',
      at: ['operations', place],
      initiative: operation.automatedBy,
      takesOff: 1,
      requestsPerMonth: operation.requestsPerMonth,
    }),
  ),
  ...(product.data.developmentOperations ?? []).map(
    (operation, place): ListedOperation => ({
      operation,
      product,
      load: 'team',
      at: ['developmentOperations', place],
      initiative: operation.loweredBy?.initiative,
      takesOff: operation.loweredBy?.takesOff ?? 1,
      requestsPerMonth: undefined,
    }),
  ),
];

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
export function weeklyCost(operation: Omit<Operation, 'name' | 'serves'>, today: string): number | null {
  const observed = observedOf(operation, today);
  const { costPerHour } = operation;
  return observed && costPerHour !== undefined ? (observed.mean * costPerHour) / weeksIn.month : null;
}

/**
 * Manual operations by the id of the initiative that ends or lowers them.
 */
export function operationsByInitiative(hub: Hub): Map<string, ListedOperation[]> {
  const lowered = hub
    .of('products')
    .flatMap(listedIn)
    .filter(({ initiative }) => initiative !== undefined);
  return Map.groupBy(lowered, ({ initiative }) => initiative as string);
}
