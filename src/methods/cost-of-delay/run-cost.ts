import type { Entry } from '../../source/entry.ts';
import { amountsOf } from './case.ts';
import { weeksIn } from './operations.ts';
import { mapRange, type Reach, reachOf } from './range.ts';

/** What running an initiative costs, in the hub's currency. */
export interface RunCost {
  perWeek: Reach;
  perYear: Reach;
}

/**
 * What running an initiative costs.
 * @param entry an initiative
 * @returns null when nobody said, or this audience may not see it
 */
export function runCostOf({ data: { runCost } }: Entry<'initiatives'>): RunCost | null {
  if (!runCost) return null;
  const perWeek = mapRange(amountsOf(runCost), (money) => money / weeksIn[runCost.per]);
  return { perWeek: reachOf(perWeek), perYear: reachOf(mapRange(perWeek, (money) => money * weeksIn.year)) };
}

/** Orders initiatives by what running them costs, the dearest first; those of which it is not known come last. */
export const dearestFirst = (one: Entry<'initiatives'>, other: Entry<'initiatives'>): number =>
  (runCostOf(other)?.perYear.expected ?? -1) - (runCostOf(one)?.perYear.expected ?? -1);
