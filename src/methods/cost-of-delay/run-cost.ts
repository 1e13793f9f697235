import type { Entry } from '../../source/entry.ts';
import { amountsOf } from './case.ts';
import { weeksIn } from './operations.ts';
import { mapRange, type Range, type Reach, reachOf } from './range.ts';

/** What running an initiative costs, in the hub's currency. */
export interface RunCost {
  perWeek: Reach;
  perYear: Reach;
}

/**
 * What running an initiative costs in a week, in the hub's currency.
 * @param entry an initiative
 * @returns null when nobody said, or this audience may not see it
 */
export const weeklyRunCost = ({ data: { runCost } }: Entry<'initiatives'>): Range | null =>
  runCost ? mapRange(amountsOf(runCost), (money) => money / weeksIn[runCost.per]) : null;

/**
 * What running an initiative costs, as readers are told it.
 * @param entry an initiative
 * @returns null when nobody said, or this audience may not see it
 */
export function runCostOf(entry: Entry<'initiatives'>): RunCost | null {
  const perWeek = weeklyRunCost(entry);
  return perWeek && { perWeek: reachOf(perWeek), perYear: reachOf(mapRange(perWeek, (money) => money * weeksIn.year)) };
}

/** Orders initiatives by what running them costs, the dearest first; those of which it is not known come last. */
export const dearestFirst = (one: Entry<'initiatives'>, other: Entry<'initiatives'>): number =>
  (runCostOf(other)?.perYear.expected ?? -1) - (runCostOf(one)?.perYear.expected ?? -1);
