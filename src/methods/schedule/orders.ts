import { bestPlan } from './best.ts';
import type { Job } from './jobs.ts';
import { bestChange, type Change, moved } from './moves.ts';
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
 * The best order that is found from one, followed through time, and the single move in that one that saves most. The
 * search begins after that move, so what a page tells of the best order is never less than what one move saves.
 * @param jobs all of them
 * @param first the order to begin with
 * @param teams how many work at once
 */
export function bestFollowed(
  jobs: readonly Job[],
  { plan: first }: Followed,
  teams: number,
): Followed & { change: Change | null } {
  const change = bestChange(jobs, first, teams);
  const begin = change ? { order: moved(first.order, change), costs: first.costs - change.saves } : first;
  const plan = bestPlan(jobs, begin, teams);
  return { plan, ends: endsIn(jobs, plan.order, teams), change };
}
