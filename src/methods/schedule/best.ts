import type { Job } from './jobs.ts';
import { withBestMoves } from './moves.ts';
import type { Plan } from './plan.ts';
import { type Known, withBestRuns } from './runs.ts';

/** Looks so often at the most for changes that save something: for one team, and for several. */
const rounds = { one: 40, several: 6 };

/**
 * The best order that is found from one to begin with; never worse than that one. For one team and up to `exactly` jobs
 * it is the best of all orders; of more, the best of each run of neighbours, and no move of a single job saves anything.
 * @param jobs all of them
 * @param first the order to begin with
 * @param teams how many work at once
 */
export function bestPlan(jobs: readonly Job[], first: Plan, teams: number): Plan {
  const known: Known = new Map();
  let plan = first;
  for (let round = 0; round < (teams === 1 ? rounds.one : rounds.several); round += 1) {
    const moved = withBestMoves(jobs, plan, teams);
    const better = teams === 1 ? withBestRuns(jobs, moved, known) : moved;
    if (better === plan) return plan;
    plan = better;
  }
  return plan;
}
