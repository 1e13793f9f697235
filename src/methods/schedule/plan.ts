import { type Job, worlds } from './jobs.ts';

/** An order of jobs with what comes of it. */
export interface Plan {
  /** Places among the jobs, first to last. */
  order: readonly number[];
  /** Expected money lost by waiting until all is finished. */
  costs: number;
}

/**
 * When each job ends: each team takes the next of the order when it is free and what must come first is finished.
 * @param jobs all of them
 * @param order places among them; what must come first comes first
 * @param teams how many work at once
 * @param count in how many of the worlds
 * @returns for each job, by its place, weeks from today in each world
 */
export function endsIn(jobs: readonly Job[], order: readonly number[], teams: number, count = worlds): Float64Array[] {
  const ends = jobs.map(() => new Float64Array(count));
  const free = new Float64Array(teams);
  for (let world = 0; world < count; world += 1) {
    free.fill(0);
    for (const at of order) {
      const { weeks, needs } = jobs[at] as Job;
      let first = 0;
      for (let team = 1; team < teams; team += 1) if ((free[team] as number) < (free[first] as number)) first = team;
      let begin = free[first] as number;
      for (const need of needs) begin = Math.max(begin, ends[need]?.[world] ?? 0);
      const end = begin + (weeks[world] as number);
      (ends[at] as Float64Array)[world] = end;
      free[first] = end;
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
    if ((jobs[at] as Job).needs.some((need) => need !== at && !placed.has(need) && order.includes(need))) return false;
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
    const next =
      all.find((at) => (jobs[at] as Job).needs.every((need) => !rest.has(need) || need === at)) ?? (all[0] as number);
    rest.delete(next);
    order.push(next);
  }
  return order;
}
