import { type Job, worlds } from './jobs.ts';

/** An order of jobs with what comes of it. */
export interface Plan {
  /** Places among the jobs, first to last. */
  order: readonly number[];
  /** Expected money lost by waiting until all is finished. */
  costs: number;
}

/** A change is taken when it saves a larger share of the costs than what rounding may say. */
export const least = 1e-9;

/** What one world after the other is followed with: made once for many. */
interface Work {
  jobs: readonly Job[];
  /** Weeks of all jobs in the first world, then in the second, and so on: one world lies together. */
  weeks: Float64Array;
  /** By job, weeks from today. */
  ends: Float64Array;
  /** When each team is free. */
  free: Float64Array;
  /** The rest of the order as a chain, so that what has begun is taken out at once: link 0 leads to the first. */
  next: Int32Array;
}

const weeksOf = new WeakMap<readonly Job[], Float64Array>();

function workOf(jobs: readonly Job[], teams: number): Work {
  let weeks = weeksOf.get(jobs);
  if (!weeks) {
    const count = jobs.length;
    weeks = new Float64Array(count * worlds);
    for (const [at, job] of jobs.entries())
      for (let world = 0; world < worlds; world += 1) weeks[world * count + at] = job.weeks[world] as number;
    weeksOf.set(jobs, weeks);
  }
  const ends = new Float64Array(jobs.length);
  return { jobs, weeks, ends, free: new Float64Array(teams), next: new Int32Array(jobs.length + 1) };
}

/** When a job can begin, by the ends of what it needs; never where one of them is in no order yet. */
function readyAt({ needs }: Job, ends: Float64Array): number {
  let ready = 0;
  for (let which = 0; which < needs.length; which += 1) ready = Math.max(ready, ends[needs[which] as number] as number);
  return ready;
}

/** Follows an order through one world; the ends stand in `ends` then. */
function follow({ jobs, weeks, ends, free, next }: Work, order: readonly number[], world: number): void {
  const first = world * jobs.length;
  free.fill(0);
  ends.fill(Number.POSITIVE_INFINITY);
  for (let link = 0; link < order.length; link += 1) next[link] = link + 1;
  for (let rest = order.length; rest > 0; rest -= 1) {
    let team = 0;
    for (let other = 1; other < free.length; other += 1)
      if ((free[other] as number) < (free[team] as number)) team = other;
    const now = free[team] as number;
    let [before, begin] = [0, Number.POSITIVE_INFINITY];
    for (let link = 0, seen = 0; seen < rest && begin > now; seen += 1, link = next[link] as number) {
      const ready = readyAt(jobs[order[(next[link] as number) - 1] as number] as Job, ends);
      if (ready < begin) {
        before = link;
        begin = ready;
      }
    }
    const taken = next[before] as number;
    next[before] = next[taken] as number;
    const at = order[taken - 1] as number;
    const end = Math.max(now, begin < Number.POSITIVE_INFINITY ? begin : 0) + (weeks[first + at] as number);
    ends[at] = end;
    free[team] = end;
  }
}

/**
 * When each job ends: a team that is free takes the first of the order that can begin; none waits while there is work
 * for it (list scheduling). In a circle nothing could ever begin, so there the first of the rest does.
 * @param jobs all of them
 * @param order all places among them, first to last
 * @param teams how many work at once; each can do every job
 * @returns for each job, by its place, weeks from today in each world
 */
export function endsIn(jobs: readonly Job[], order: readonly number[], teams: number): Float64Array[] {
  const work = workOf(jobs, teams);
  const all = jobs.map(() => new Float64Array(worlds));
  for (let world = 0; world < worlds; world += 1) {
    follow(work, order, world);
    for (const [at, ends] of all.entries()) ends[world] = work.ends[at] as number;
  }
  return all;
}

/** Expected money that a job loses until its ends. */
export function lostIn({ lost }: Job, ends: Float64Array): number {
  let sum = 0;
  for (const end of ends) sum += lost(end);
  return sum / ends.length;
}

/** Adds weeks to some times, in each world. */
export function add(times: Float64Array, weeks: Float64Array): void {
  for (let world = 0; world < worlds; world += 1) times[world] = (times[world] as number) + (weeks[world] as number);
}

/** Expected money that a job loses that begins at some times and takes one length or two. */
export function lostAfter({ lost }: Job, begin: Float64Array, weeks: Float64Array, more?: Float64Array): number {
  let sum = 0;
  for (let world = 0; world < worlds; world += 1) {
    const end = (begin[world] as number) + (weeks[world] as number);
    sum += lost(more ? end + (more[world] as number) : end);
  }
  return sum / worlds;
}

/**
 * Expected money that an order loses.
 * @param count in how many of the worlds
 */
export function costsOf(jobs: readonly Job[], order: readonly number[], teams: number, count = worlds): number {
  const work = workOf(jobs, teams);
  let sum = 0;
  for (let world = 0; world < count; world += 1) {
    follow(work, order, world);
    for (let at = 0; at < jobs.length; at += 1) sum += (jobs[at] as Job).lost(work.ends[at] as number);
  }
  return sum / count;
}

/** Whether everything in an order comes after what it needs. */
export function isInOrder(jobs: readonly Job[], order: readonly number[]): boolean {
  const placed = new Set<number>();
  for (const at of order) {
    if ((jobs[at] as Job).needs.some((need) => !placed.has(need))) return false;
    placed.add(at);
  }
  return true;
}

/**
 * The order of the index with what must come first before it: of what can begin, the first. In a circle nothing could
 * ever begin, so there the first of all goes on.
 * @param jobs in the order of the index
 */
export function indexOrder(jobs: readonly Job[]): number[] {
  const rest = new Set(jobs.keys());
  const order: number[] = [];
  while (rest.size > 0) {
    const all = [...rest];
    const next = all.find((at) => (jobs[at] as Job).needs.every((need) => !rest.has(need))) ?? (all[0] as number);
    rest.delete(next);
    order.push(next);
  }
  return order;
}
