import { type Job, worlds } from './jobs.ts';
import { add, costsOf, least, lostAfter, type Plan } from './plan.ts';

/** So many are put in their best order exactly; of longer orders, so many neighbours at a time. */
export const exactly = 8;

/** What some jobs lose in their order. */
function lostInRow(jobs: readonly Job[], some: readonly number[], begin: Float64Array): number {
  const ends = Float64Array.from(begin);
  let sum = 0;
  for (const at of some) {
    const job = jobs[at] as Job;
    sum += lostAfter(job, ends, job.weeks);
    add(ends, job.weeks);
  }
  return sum;
}

/**
 * The best order of some jobs for one team, given when the first can begin: of all orders (M. Held and R. M. Karp, "A
 * Dynamic Programming Approach to Sequencing Problems", 1962). It can be exact with uncertain lengths, because when a
 * job ends depends on which jobs come before it and not on their order. Jobs that have not had their turn lose at least
 * what each would lose as the next one: where that is more than the order to begin with loses, nothing is looked for.
 * @param jobs all of them
 * @param some places among them, at most `exactly`; the order to begin with
 * @param begin weeks from today in each world
 */
function bestOf(jobs: readonly Job[], some: readonly number[], begin: Float64Array): number[] {
  const most = lostInRow(jobs, some, begin) * (1 + least);
  const sets = 1 << some.length;
  const costs = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(sets).fill(-1);
  costs[0] = 0;
  const mask = some.map((at) =>
    some.reduce((sum, other, bit) => (jobs[at]?.needs.includes(other) ? sum | (1 << bit) : sum), 0),
  );
  const ends = new Float64Array(worlds);
  for (let set = 0; set < sets - 1; set += 1) {
    if (costs[set] === Number.POSITIVE_INFINITY) continue;
    ends.set(begin);
    for (const [bit, at] of some.entries()) if (set & (1 << bit)) add(ends, (jobs[at] as Job).weeks);
    const next = some.map((at, bit) => {
      const job = jobs[at] as Job;
      return set & (1 << bit) ? 0 : lostAfter(job, ends, job.weeks);
    });
    if (next.reduce((sum, each) => sum + each, costs[set] as number) > most) continue;
    for (const [bit, each] of next.entries()) {
      const then = set | (1 << bit);
      if (then === set || (mask[bit] as number) & ~set) continue;
      const whole = (costs[set] as number) + each;
      if (whole < (costs[then] as number) - least) [costs[then], last[then]] = [whole, bit];
    }
  }
  // In a circle of needs no order holds.
  if (last[sets - 1] === -1) return [...some];
  const order: number[] = [];
  for (let set = sets - 1; set > 0; set &= ~(1 << (last[set] as number)))
    order.unshift(some[last[set] as number] as number);
  return order;
}

/** Best orders of runs, by what stands before and in them: of one change most runs know nothing. */
export type Known = Map<string, number[]>;

/**
 * The order of one team with each run of neighbours in its best order, one run after the other.
 * @param known what was found before; filled
 * @returns the same plan where that saves nothing
 */
export function withBestRuns(jobs: readonly Job[], plan: Plan, known: Known): Plan {
  if (jobs.length === 0) return plan;
  const order = [...plan.order];
  const begin = new Float64Array(worlds);
  for (let from = 0; from === 0 || from + exactly <= order.length; from += 1) {
    const run = order.slice(from, from + exactly);
    const key = `${order.slice(0, from).sort().join()};${run.join()}`;
    const best = known.get(key) ?? bestOf(jobs, run, begin);
    known.set(key, best);
    order.splice(from, run.length, ...best);
    add(begin, (jobs[order[from] as number] as Job).weeks);
    if (run.length < exactly) break;
  }
  const costs = costsOf(jobs, order, 1);
  return costs < plan.costs - least * plan.costs ? { order, costs } : plan;
}
