import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import {
  type ListedOperation,
  listedIn,
  type Observed,
  observedOf,
  weeklyCost,
  weeksIn,
} from './cost-of-delay/operations.ts';

/** Months that a trend looks back over. */
const trendMonths = 12;

/** Manual work that serves customers or the team, with what it takes. */
export interface Manual extends Omit<ListedOperation, 'initiative'> {
  /** Whole months, oldest first; the month that has not ended is left out, and so is what is older than the trend. */
  months: readonly { month: string; hours: number }[];
  /** Hours of the last whole month; null when none has ended. */
  hours: number | null;
  /** Hours more (or less, below zero) than in the first month of the trend; null with fewer than two. */
  change: { hours: number; since: string } | null;
  /** What the last three whole months say; null when none has ended. */
  observed: Observed | null;
  /** Hours that it takes in a year: twelve times their mean; null when no month has ended. */
  yearlyHours: number | null;
  /**
   * Money a year, likewise: the money a week that enters a cost of delay, over the weeks of a year. Null when an hour
   * has no price, or this audience may not see it.
   */
  yearlyCost: number | null;
  /** Share of the team's hours that it takes, 0 to 1; null while either is unknown. */
  burden: number | null;
  /** The initiative that ends or lowers it; null while there is none. */
  initiative: Entry<'initiatives'> | null;
}

const perYear = (weekly: number | null) => (weekly === null ? null : weekly * weeksIn.year);

/**
 * One manual operation with what it takes.
 * @param hub the graph, for one audience and one day
 * @param listed the operation and its product
 */
export function manualOf(
  { today, byId }: Pick<Hub, 'today' | 'byId'>,
  { initiative, ...listed }: ListedOperation,
): Manual {
  const { operation, product } = listed;
  const observed = observedOf(operation, today);
  const teamHours = product.data.teamHoursPerMonth ?? 0;
  const months = operation.hoursPerMonth.filter(({ month }) => month < today.slice(0, 7)).slice(-trendMonths);
  const [first, last] = [months[0], months.at(-1)];
  return {
    ...listed,
    months,
    hours: last?.hours ?? null,
    change: first && last && first !== last ? { hours: last.hours - first.hours, since: first.month } : null,
    observed,
    // An hour for every hour: the same months count for hours and for money.
    yearlyHours: perYear(weeklyCost({ ...operation, costPerHour: 1 }, today)),
    yearlyCost: perYear(weeklyCost(operation, today)),
    burden: observed && teamHours > 0 ? observed.mean / teamHours : null,
    initiative: initiative === undefined ? null : (byId('initiatives', initiative) ?? null),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Manual operations of some products, those with most hours in their last whole month first.
 * @param hub the graph, for one audience and one day
 * @param load those that serve customers, or those that serve the team
 * @param products of it; all without
 */
export function manualWork(
  hub: Hub,
  load: Manual['load'],
  products: readonly Entry<'products'>[] = hub.of('products'),
): Manual[] {
  return products
    .flatMap(listedIn)
    .filter((listed) => listed.load === load)
    .map((listed) => manualOf(hub, listed))
    .sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || compare(a.operation.name, b.operation.name));
}

/**
 * The manual work of an owner, most hours first: that of the products it looks after, and what its initiatives will end
 * or lower.
 * @param hub the graph, for one audience and one day
 * @param owner as written in `owner`
 */
export const manualOwnedBy = (hub: Hub, owner: string): Manual[] =>
  [...manualWork(hub, 'customers'), ...manualWork(hub, 'team')]
    .filter(({ product, initiative }) => product.data.owner === owner || initiative?.data.owner === owner)
    .sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || compare(a.operation.name, b.operation.name));

/** Hours and money of several operations. */
export interface ManualLoad {
  count: number;
  /** Hours of the last whole months together. */
  hours: number;
  /** Hours a year, by the months observed. */
  yearlyHours: number;
  /** Money a year of those with a price; null when none has one. */
  yearlyCost: number | null;
  /** Operations with a price, and those whose cost is unknown. */
  priced: number;
  unpriced: number;
  /** Of the team's hours of one product the share that they take, 0 to 1; null of several, or while any is unknown. */
  burden: number | null;
}

function burdenOf(list: readonly Manual[]): number | null {
  const products = new Set(list.map(({ product }) => product.key));
  if (products.size !== 1 || list.some(({ burden }) => burden === null)) return null;
  return list.reduce((sum, { burden }) => sum + (burden ?? 0), 0);
}

/**
 * What some operations take together. What has no price adds no money and is counted as unknown.
 * @param list any operations
 */
export function loadOf(list: readonly Manual[]): ManualLoad {
  const priced = list.flatMap(({ yearlyCost }) => yearlyCost ?? []);
  return {
    count: list.length,
    hours: list.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    yearlyHours: list.reduce((sum, { yearlyHours }) => sum + (yearlyHours ?? 0), 0),
    yearlyCost: priced.length > 0 ? priced.reduce((sum, cost) => sum + cost, 0) : null,
    priced: priced.length,
    unpriced: list.length - priced.length,
    burden: burdenOf(list),
  };
}

/**
 * The operation that costs most in a year.
 * @param list any operations
 * @returns null when none has a price
 */
export const costliest = (list: readonly Manual[]): Manual | null =>
  list.reduce<Manual | null>((most, each) => ((each.yearlyCost ?? -1) > (most?.yearlyCost ?? -1) ? each : most), null);
