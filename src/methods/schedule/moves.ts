import { type Job, worlds } from './jobs.ts';
import { add, costsOf, isInOrder, least, lostAfter, type Plan } from './plan.ts';

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

/** The move of the job at a place that saves most; null where none saves anything. */
type Finder = (from: number) => Change | null;

/**
 * Moves for one team, exactly: each is a row of exchanges of two neighbours, whose savings add up. What the job passes
 * begins or ends where the job did, so nothing else changes.
 */
function movesOfOne(jobs: readonly Job[], order: readonly number[]): Finder {
  const begins: Float64Array[] = [new Float64Array(worlds)];
  const loses: number[] = [];
  for (const [place, at] of order.entries()) {
    const begin = begins[place] as Float64Array;
    const job = jobs[at] as Job;
    loses.push(lostAfter(job, begin, job.weeks));
    begins.push(begin.map((time, world) => time + (job.weeks[world] as number)));
  }
  return (from) => {
    const job = jobs[order[from] as number] as Job;
    let best: Change | null = null;
    for (const way of [1, -1] as const) {
      let saves = 0;
      let own = loses[from] as number;
      // When the job, or what it passes later on, begins.
      const begin = Float64Array.from(begins[from] as Float64Array);
      for (let to = from + way; to >= 0 && to < order.length; to += way) {
        const at = order[to] as number;
        const other = jobs[at] as Job;
        if (way === 1 ? other.needs.includes(order[from] as number) : job.needs.includes(at)) break;
        if (way === -1)
          for (let world = 0; world < worlds; world += 1)
            begin[world] = (begin[world] as number) - (other.weeks[world] as number);
        const [then, passed] =
          way === 1
            ? [lostAfter(job, begin, other.weeks, job.weeks), lostAfter(other, begin, other.weeks)]
            : [lostAfter(job, begin, job.weeks), lostAfter(other, begin, job.weeks, other.weeks)];
        if (way === 1) add(begin, other.weeks);
        saves += own - then + (loses[to] as number) - passed;
        own = then;
        if (saves > (best?.saves ?? 0)) best = { job: order[from] as number, from, to, saves };
      }
    }
    return best;
  };
}

/** Where several teams make each move dear to try: how far a job is moved at once. */
const reach = 10;

/** A move is tried in the first so many worlds; if it saves something there, in more of them. */
const few = [16, 64];

/** Moves for several teams, as few worlds say. */
function movesOfSeveral(jobs: readonly Job[], order: readonly number[], teams: number): Finder {
  const costs = few.map((count) => costsOf(jobs, order, teams, count));
  return (from) => {
    let best: Change | null = null;
    for (let to = Math.max(0, from - reach); to <= Math.min(order.length - 1, from + reach); to += 1) {
      const other = to === from ? order : moved(order, { from, to });
      if (to === from || !isInOrder(jobs, other)) continue;
      let saves = 0;
      for (let step = 0; step < few.length && (step === 0 || saves > 0); step += 1)
        saves = (costs[step] as number) - costsOf(jobs, other, teams, few[step]);
      if (saves > (best?.saves ?? 0)) best = { job: order[from] as number, from, to, saves };
    }
    return best;
  };
}

const movesOf = (jobs: readonly Job[], order: readonly number[], teams: number): Finder =>
  teams === 1 ? movesOfOne(jobs, order) : movesOfSeveral(jobs, order, teams);

/** An order after a change; null where it saves no more than rounding may say. What few worlds say, all must confirm. */
function after(jobs: readonly Job[], plan: Plan, teams: number, change: Change): Plan | null {
  const order = moved(plan.order, change);
  const costs = costsOf(jobs, order, teams);
  return plan.costs - costs > least * plan.costs ? { order, costs } : null;
}

/**
 * The single change of an order that saves most.
 * @returns null when none saves anything
 */
export function bestChange(jobs: readonly Job[], plan: Plan, teams: number): Change | null {
  const find = movesOf(jobs, plan.order, teams);
  const most = plan.order.reduce<Change | null>((best, _, from) => {
    const each = find(from);
    return each && each.saves > (best?.saves ?? 0) ? each : best;
  }, null);
  const then = most && after(jobs, plan, teams, most);
  return then ? { ...most, saves: plan.costs - then.costs } : null;
}

/**
 * Each job moved to where it saves most, one job after the other.
 * @returns the same plan where no move saves anything
 */
export function withBestMoves(jobs: readonly Job[], first: Plan, teams: number): Plan {
  let plan = first;
  let find = movesOf(jobs, plan.order, teams);
  for (const job of first.order) {
    const change = find(plan.order.indexOf(job));
    const then = change && after(jobs, plan, teams, change);
    if (!then) continue;
    plan = then;
    find = movesOf(jobs, plan.order, teams);
  }
  return plan;
}
