import { type Job, worlds } from './jobs.ts';
import { costsOf, isInOrder, type Plan } from './plan.ts';

/** So many are put in their best order exactly; of longer orders, so many neighbours at a time. */
export const exactly = 8;

/** A change is taken when it saves more than what rounding may say. */
const least = 1e-9;

/**
 * The best order of some jobs for one team, given when the first can begin: of all orders (M. Held and R. M. Karp, "A
 * Dynamic Programming Approach to Sequencing Problems", 1962). It can be exact with uncertain lengths, because when a
 * job ends depends on which jobs come before it and not on their order.
 * @param jobs all of them
 * @param some places among them, at most `exactly`
 * @param begin weeks from today in each world
 */
function bestOf(jobs: readonly Job[], some: readonly number[], begin: Float64Array): number[] {
  const count = some.length;
  const sets = 1 << count;
  const costs = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(sets).fill(-1);
  costs[0] = 0;
  const mask = some.map((at) =>
    some.reduce((sum, other, bit) => (jobs[at]?.needs.includes(other) ? sum | (1 << bit) : sum), 0),
  );
  const ends = new Float64Array(worlds);
  for (let set = 1; set < sets; set += 1) {
    ends.set(begin);
    for (const [bit, at] of some.entries())
      if (set & (1 << bit)) {
        const { weeks } = jobs[at] as Job;
        for (let world = 0; world < worlds; world += 1)
          ends[world] = (ends[world] as number) + (weeks[world] as number);
      }
    for (const [bit, at] of some.entries()) {
      const before = set & ~(1 << bit);
      if (before === set || (mask[bit] as number) & ~before || costs[before] === Number.POSITIVE_INFINITY) continue;
      const { lost } = jobs[at] as Job;
      let sum = 0;
      for (const end of ends) sum += lost(end);
      const whole = (costs[before] as number) + sum / worlds;
      if (whole < (costs[set] as number) - least) [costs[set], last[set]] = [whole, bit];
    }
  }
  // In a circle of needs no order holds.
  if (last[sets - 1] === -1) return [...some];
  const order: number[] = [];
  for (let set = sets - 1; set > 0; set &= ~(1 << (last[set] as number)))
    order.unshift(some[last[set] as number] as number);
  return order;
}

/** One team: each run of neighbours in its best order, again until nothing changes. */
function withBestRuns(jobs: readonly Job[], plan: Plan): Plan {
  if (jobs.length === 0) return plan;
  const order = [...plan.order];
  const begin = new Float64Array(worlds);
  for (let from = 0; from === 0 || from + exactly <= order.length; from += 1) {
    const run = order.slice(from, from + exactly);
    order.splice(from, run.length, ...bestOf(jobs, run, begin));
    const { weeks } = jobs[order[from] as number] as Job;
    for (let world = 0; world < worlds; world += 1) begin[world] = (begin[world] as number) + (weeks[world] as number);
    if (run.length < exactly) break;
  }
  const costs = costsOf(jobs, order, 1);
  return costs < plan.costs - least * plan.costs ? { order, costs } : plan;
}

/** A single change of an order: a job goes to another place, those between move up or down by one. */
export interface Change {
  /** Place among the jobs. */
  job: number;
  /** Places in the order, from 0. */
  from: number;
  to: number;
  /** Expected money; below zero where it costs. */
  saves: number;
}

/** An order with one job taken out and put in elsewhere. */
export function moved(order: readonly number[], { from, to }: Pick<Change, 'from' | 'to'>): number[] {
  const rest = order.filter((_, place) => place !== from);
  rest.splice(to, 0, order[from] as number);
  return rest;
}

/** Where several teams make each move dear to try: how far a job is moved at once, and in how many worlds it is tried. */
const reach = 10;
const few = 64;

/** What it saves that a job ends by `later` at another time than by `sooner`, in the mean. */
function difference({ lost }: Job, begin: Float64Array, sooner: Float64Array, later: Float64Array | null): number {
  let sum = 0;
  for (let world = 0; world < worlds; world += 1) {
    const end = (begin[world] as number) + (sooner[world] as number);
    sum += lost(end + (later ? (later[world] as number) : 0));
  }
  return sum / worlds;
}

/** All moves of single jobs for one team: each is a row of exchanges of two neighbours, whose savings add up. */
function changesOfOne(jobs: readonly Job[], order: readonly number[]): Change[] {
  const begins: Float64Array[] = [new Float64Array(worlds)];
  for (const [place, at] of order.entries()) {
    const begin = begins[place] as Float64Array;
    begins.push(begin.map((time, world) => time + ((jobs[at] as Job).weeks[world] as number)));
  }
  const changes: Change[] = [];
  for (const [from, at] of order.entries()) {
    const job = jobs[at] as Job;
    for (const way of [1, -1] as const) {
      let saves = 0;
      // What the job passes moves by its length; so all that it has passed begins where it began, or ends where it ended.
      const begin = Float64Array.from(begins[from] as Float64Array);
      for (let to = from + way; to >= 0 && to < order.length; to += way) {
        const other = jobs[order[to] as number] as Job;
        const [first, second] = way === 1 ? [job, other] : [other, job];
        if (second.needs.includes(way === 1 ? at : (order[to] as number))) break;
        if (way === -1)
          for (let world = 0; world < worlds; world += 1)
            begin[world] = (begin[world] as number) - (other.weeks[world] as number);
        saves += difference(first, begin, first.weeks, null) + difference(second, begin, first.weeks, second.weeks);
        saves -= difference(second, begin, second.weeks, null) + difference(first, begin, second.weeks, first.weeks);
        if (way === 1)
          for (let world = 0; world < worlds; world += 1)
            begin[world] = (begin[world] as number) + (other.weeks[world] as number);
        changes.push({ job: at, from, to, saves });
      }
    }
  }
  return changes;
}

/** Moves of single jobs for several teams, up to `reach` places. */
function changesOfSeveral(jobs: readonly Job[], { order }: Plan, teams: number): Change[] {
  const costs = costsOf(jobs, order, teams, few);
  return order.flatMap((job, from) =>
    order.flatMap((_, to): Change[] => {
      if (from === to || Math.abs(from - to) > reach) return [];
      const other = moved(order, { from, to });
      return isInOrder(jobs, other) ? [{ job, from, to, saves: costs - costsOf(jobs, other, teams, few) }] : [];
    }),
  );
}

/**
 * The single change of an order that saves most.
 * @returns null when none saves anything
 */
export function bestChange(jobs: readonly Job[], plan: Plan, teams: number): Change | null {
  const changes = teams === 1 ? changesOfOne(jobs, plan.order) : changesOfSeveral(jobs, plan, teams);
  const most = changes.reduce<Change | null>((best, each) => (each.saves > (best?.saves ?? 0) ? each : best), null);
  if (!most) return null;
  // What few worlds say, all of them must confirm.
  const saves = teams === 1 ? most.saves : plan.costs - costsOf(jobs, moved(plan.order, most), teams);
  return saves > least * plan.costs ? { ...most, saves } : null;
}

/** Looks so often at the most for a change that saves something: for one team, and for several. */
const rounds = { one: 40, several: 12 };

/**
 * The best order that is found from one to begin with; never worse than that one. For one team and up to `exactly` jobs
 * it is the best of all orders; of more, the best of each run of neighbours, and no move of a single job saves anything.
 * @param jobs all of them
 * @param first the order to begin with
 * @param teams how many work at once
 */
export function bestPlan(jobs: readonly Job[], first: Plan, teams: number): Plan {
  let plan = first;
  for (let round = 0; round < (teams === 1 ? rounds.one : rounds.several); round += 1) {
    const better = teams === 1 ? withBestRuns(jobs, plan) : plan;
    const change = teams === 1 && jobs.length <= exactly ? null : bestChange(jobs, better, teams);
    if (!change && better === plan) return plan;
    const order = change ? moved(better.order, change) : better.order;
    plan = change ? { order, costs: costsOf(jobs, order, teams) } : better;
  }
  return plan;
}
