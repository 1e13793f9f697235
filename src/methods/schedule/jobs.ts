import { valueAt } from '../cost-of-delay/distribution.ts';
import { shuffled } from '../cost-of-delay/places.ts';
import type { Expected } from '../cost-of-delay/score.ts';
import { lostBy } from './lost.ts';

/** How many worlds a schedule is tried in: one length for each piece of work in each. */
export const worlds = 256;

/** A piece of work to be put in an order. */
export interface Job {
  id: string;
  /** Weeks of one team in each world. */
  weeks: Float64Array;
  /** Expected money lost until an end, in weeks from today. */
  lost(end: number): number;
  /** Places among the jobs of those that must be finished before it begins; never its own. */
  needs: readonly number[];
}

/** A length in each world; the order of the worlds is decided by the id, so that lengths vary independently. */
function lengths({ case: { id }, left }: Expected): Float64Array {
  const order = shuffled(id, worlds);
  return Float64Array.from(order, (at) => valueAt(left, (at + 0.5) / worlds));
}

/**
 * The work of an order.
 * @param scores in the order of the backlog
 * @param needs ids of what must come before each, by its id; others than those of `scores` do not count
 */
export function jobsOf(scores: readonly Expected[], needs: ReadonlyMap<string, readonly string[]>): Job[] {
  const places = new Map(scores.map((each, place) => [each.case.id, place]));
  return scores.map((each) => ({
    id: each.case.id,
    weeks: lengths(each),
    lost: lostBy(each),
    needs: (needs.get(each.case.id) ?? []).flatMap((id) => (id === each.case.id ? [] : (places.get(id) ?? []))),
  }));
}
