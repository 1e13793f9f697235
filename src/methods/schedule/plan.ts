import { type Job, worlds } from './jobs.ts';

/** An order of jobs with what comes of it. */
export interface Plan {
  /** Places among the jobs, first to last. */
  order: readonly number[];
  /** Expected money lost by waiting until all is finished. */
  costs: number;
}

/**
 * When each job ends: a team that is free takes the first of the order that can begin; none waits while there is work
 * for it (list scheduling). In a circle nothing could ever begin, so there the first of the rest does.
 * @param jobs all of them
 * @param order all places among them, first to last
 * @param teams how many work at once; each can do every job
 * @param count in how many of the worlds
 * @returns for each job, by its place, weeks from today in each world
 */
export function endsIn(jobs: readonly Job[], order: readonly number[], teams: number, count = worlds): Float64Array[] {
  const ends = jobs.map(() => new Float64Array(count));
  const free = new Float64Array(teams);
  // The rest of the order as a chain, so that what has begun is taken out at once: link 0 leads to the first.
  const next = new Int32Array(order.length + 1);
  const inOrder = order.map((at) => jobs[at] as Job);
  for (let world = 0; world < count; world += 1) {
    free.fill(0);
    for (const at of order) (ends[at] as Float64Array)[world] = Number.POSITIVE_INFINITY;
    for (let link = 0; link < order.length; link += 1) next[link] = link + 1;
    for (let rest = order.length; rest > 0; rest -= 1) {
      let team = 0;
      for (let other = 1; other < teams; other += 1) if ((free[other] as number) < (free[team] as number)) team = other;
      const now = free[team] as number;
      let [before, begin] = [0, Number.POSITIVE_INFINITY];
      for (let link = 0, seen = 0; seen < rest && begin > now; seen += 1, link = next[link] as number) {
        let ready = 0;
        const { needs } = inOrder[(next[link] as number) - 1] as Job;
        for (let which = 0; which < needs.length; which += 1)
          ready = Math.max(ready, (ends[needs[which] as number] as Float64Array)[world] as number);
        if (ready < begin) [before, begin] = [link, ready];
      }
      const taken = next[before] as number;
      next[before] = next[taken] as number;
      const at = order[taken - 1] as number;
      const end =
        Math.max(now, begin < Number.POSITIVE_INFINITY ? begin : 0) +
        ((inOrder[taken - 1] as Job).weeks[world] as number);
      (ends[at] as Float64Array)[world] = end;
      free[team] = end;
    }
  }
  return ends;
}

/** Expected money that a job loses until its ends. */
export function lostIn({ lost }: Job, ends: Float64Array): number {
  let sum = 0;
  for (const end of ends) sum += lost(end);
  return sum / ends.length;
}

/**
 * Expected money that an order loses.
 * @param count in how many of the worlds
 */
export function costsOf(jobs: readonly Job[], order: readonly number[], teams: number, count = worlds): number {
  const ends = endsIn(jobs, order, teams, count);
  return order.reduce((sum, at) => sum + lostIn(jobs[at] as Job, ends[at] as Float64Array), 0);
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
