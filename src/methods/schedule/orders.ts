import { bestChange, bestPlan, type Change } from './best.ts';
import type { Job } from './jobs.ts';
import { costsOf, endsIn, indexOrder, type Plan } from './plan.ts';

/** The order of the index and the best that was found, with when each job ends in them: weeks from today, by world. */
export interface Orders {
  first: Plan;
  ends: readonly Float64Array[];
  best: Plan;
  bestEnds: readonly Float64Array[];
  /** The single move in the order of the index that saves most. */
  change: Change | null;
}

/**
 * Holds the order of the index against the best that is found.
 * @param jobs in the order of the index
 * @param teams how many work at once
 */
export function ordersOf(jobs: readonly Job[], teams: number): Orders {
  const order = indexOrder(jobs);
  const first: Plan = { order, costs: costsOf(jobs, order, teams) };
  const best = bestPlan(jobs, first, teams);
  return {
    first,
    ends: endsIn(jobs, order, teams),
    best,
    bestEnds: endsIn(jobs, best.order, teams),
    change: bestChange(jobs, first, teams),
  };
}
