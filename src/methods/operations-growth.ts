import { pointsApart } from '../format/numbers.ts';
import type { DataOf } from '../kinds/index.ts';

export type Result = NonNullable<DataOf<'products'>['results']>[number];
export type WorkMix = NonNullable<DataOf<'products'>['mix']>[number];

/** Periods in the order of time. */
export const inTime = <P extends { period: string }>(list: readonly P[]): P[] =>
  [...list].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));

/**
 * Money earned for each hour of product operations.
 * @returns money per hour; null without an hour
 */
export const perHour = ({ revenue, operationsHours }: Result): number | null =>
  operationsHours > 0 ? revenue / operationsHours : null;

/** Whether growth needs hours: they fell or stood still; they grew, but less; they grew as much or more; it shrank. */
export type Independence = 'independent' | 'loosening' | 'bound' | 'shrinking';

/** Growth of revenue held against growth of hours, between the first and the last period known. */
export interface Growth {
  first: Result;
  last: Result;
  /** How many periods are known. */
  periods: number;
  /** Growth as a share of the first period: 0.5 is half as much again. */
  revenue: number;
  hours: number;
  /** Growth of revenue minus growth of hours, in percentage points. */
  gap: number;
  verdict: Independence;
}

function verdictOf(revenue: number, hours: number): Independence {
  if (revenue <= 0) return 'shrinking';
  if (hours <= 0) return 'independent';
  return revenue > hours ? 'loosening' : 'bound';
}

/**
 * Whether growth is independent of time.
 * @param results of a product, in any order
 * @returns null with fewer than two periods, or when the first had no revenue or no hours to grow from
 */
export function growthOf(results: readonly Result[]): Growth | null {
  const sorted = inTime(results);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last || first.revenue <= 0 || first.operationsHours <= 0) return null;
  const revenue = last.revenue / first.revenue - 1;
  const hours = last.operationsHours / first.operationsHours - 1;
  return {
    first,
    last,
    periods: sorted.length,
    revenue,
    hours,
    gap: (revenue - hours) * 100,
    verdict: verdictOf(revenue, hours),
  };
}

/** Values of a list against its first, which is 100; null where the first is not above zero. */
export const indexed = (values: readonly number[]): (number | null)[] => {
  const [first = 0] = values;
  return values.map((value) => (first > 0 ? (value / first) * 100 : null));
};

/**
 * How far a period's mix was from what was agreed.
 * @returns on-product share that happened minus the share planned, in whole percentage points; null while it is not known
 */
export const offPlan = ({ planned, actual }: WorkMix): number | null =>
  actual ? pointsApart(actual.onProduct, planned.onProduct) : null;
