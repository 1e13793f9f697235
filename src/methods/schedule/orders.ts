import { bestPlan } from './best.ts';
import type { Job } from './jobs.ts';
import { bestChange, type Change } from './moves.ts';
import { costsOf, endsIn, indexOrder, type Plan } from './plan.ts';

/** An order with when each job ends in it: weeks from today, by world. */
export interface Followed {
  plan: Plan;
  ends: readonly Float64Array[];
}

/**
 * The order of the index, followed through time.
 * @param jobs in the order of the index
 * @param teams how many work at once
 */
export function indexFollowed(jobs: readonly Job[], teams: number): Followed {
  const order = indexOrder(jobs);
  return { plan: { order, costs: costsOf(jobs, order, teams) }, ends: endsIn(jobs, order, teams) };
}

/**
 * The best order that is found from one, followed through time, and the single move in that one that saves most.
 * @param jobs all of them
 * @param first the order to begin with
 * @param teams how many work at once
 */
export function bestFollowed(
  jobs: readonly Job[],
  { plan: first }: Followed,
  teams: number,
): Followed & { change: Change | null } {
  const plan = bestPlan(jobs, first, teams);
  return { plan, ends: endsIn(jobs, plan.order, teams), change: bestChange(jobs, first, teams) };
}
