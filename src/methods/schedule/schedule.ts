import { daysBetween } from '../../model/date.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { backlogOf, type RankedInitiative } from '../cost-of-delay/backlog.ts';
import type { Reach } from '../cost-of-delay/range.ts';
import { neededBy } from '../dependencies.ts';
import { bestChange, bestPlan } from './best.ts';
import { type Job, jobsOf } from './jobs.ts';
import { costsOf, endsIn, indexOrder, type Plan } from './plan.ts';

/** So many of the backlog are put into a schedule, the first of its order: what lies further ahead will be estimated anew. */
export const scheduled = 60;

/** An initiative in a schedule. */
export interface Slot {
  ranked: RankedInitiative;
  /** Weeks from today until it is finished. */
  end: Reach;
  /** Expected money that waiting until then loses. */
  lost: number;
}

/** A day that something is due, and how likely it is kept. */
export interface DueDay {
  ranked: RankedInitiative;
  what: 'promise' | 'deadline' | 'window' | 'peak';
  /** `YYYY-MM-DD`. */
  day: string;
  /** Probability of being finished by it, 0 to 1: in the order of the backlog, and in the best one found. */
  inOrder: number;
  inBest: number;
}

/** An order of the backlog in time. */
export interface Timed {
  slots: readonly Slot[];
  /** Expected money that is lost by waiting until all is finished. */
  costs: number;
}

/** The work of the backlog one after the other, in its order and in the best one found. */
export interface Schedule {
  teams: number;
  /** How many of the ranked initiatives are in it. */
  count: number;
  /** In the order of the backlog, with what must come first before what waits for it. */
  inOrder: Timed;
  /** Never worse. */
  best: Timed;
  /** By their day. */
  due: readonly DueDay[];
  /** The single move in the order of the backlog that saves most; null when none saves anything. */
  move: { ranked: RankedInitiative; after: RankedInitiative | null; saves: number } | null;
}

/** P10 and P90 of some cases, and their mean. */
function reachOfCases(cases: Float64Array): Reach {
  const sorted = Float64Array.from(cases).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { expected: cases.reduce((sum, each) => sum + each, 0) / cases.length, low: at(0.1), high: at(0.9) };
}

function timed(
  ranked: readonly RankedInitiative[],
  jobs: readonly Job[],
  { order, costs }: Plan,
  ends: readonly Float64Array[],
): Timed {
  return {
    costs,
    slots: order.map((at) => {
      const cases = ends[at] as Float64Array;
      const { lost } = jobs[at] as Job;
      return {
        ranked: ranked[at] as RankedInitiative,
        end: reachOfCases(cases),
        lost: cases.reduce((sum, end) => sum + lost(end), 0) / cases.length,
      };
    }),
  };
}

/** What binary fractions of days may add to the last one. */
const noise = 1e-9;

const chanceBy = (cases: Float64Array, weeks: number): number =>
  cases.reduce((sum, end) => sum + Number(end <= weeks + noise), 0) / cases.length;

/** The days that an initiative is due. */
function daysOf({ entry: { data } }: RankedInitiative): Pick<DueDay, 'what' | 'day'>[] {
  const { promised, urgency } = data;
  return [
    ...(promised ? [{ what: 'promise' as const, day: promised.by }] : []),
    ...(urgency && 'by' in urgency ? [{ what: urgency.shape, day: urgency.by }] : []),
  ];
}

function scheduleFor(hub: Hub): Schedule {
  const ranked = backlogOf(hub).ranked.slice(0, scheduled);
  const teams = hub.config.teams ?? 1;
  const needs = new Map(ranked.map(({ entry }) => [entry.id, neededBy(hub, entry.key).map(({ id }) => id)]));
  const jobs = jobsOf(
    ranked.map(({ score }) => score),
    needs,
  );
  const order = indexOrder(jobs);
  const first: Plan = { order, costs: costsOf(jobs, order, teams) };
  const best = bestPlan(jobs, first, teams);
  const [ends, bestEnds] = [endsIn(jobs, first.order, teams), endsIn(jobs, best.order, teams)];
  const change = bestChange(jobs, first, teams);
  const rest = change ? first.order.filter((_, place) => place !== change.from) : [];
  return {
    teams,
    count: ranked.length,
    inOrder: timed(ranked, jobs, first, ends),
    best: timed(ranked, jobs, best, bestEnds),
    due: ranked
      .flatMap((each, at) =>
        daysOf(each).map((due): DueDay => {
          const weeks = daysBetween(hub.today, due.day) / 7;
          return {
            ranked: each,
            ...due,
            inOrder: chanceBy(ends[at] as Float64Array, weeks),
            inBest: chanceBy(bestEnds[at] as Float64Array, weeks),
          };
        }),
      )
      .sort((one, other) =>
        one.day < other.day ? -1 : one.day > other.day ? 1 : one.ranked.place - other.ranked.place,
      ),
    move: change && {
      ranked: ranked[change.job] as RankedInitiative,
      after: change.to > 0 ? (ranked[rest[change.to - 1] as number] as RankedInitiative) : null,
      saves: change.saves,
    },
  };
}

/**
 * The schedule of a hub, for the teams that it states, one without it; worked out once.
 *
 * The order of the backlog is by an index, which is best only for costs that run evenly. With deadlines no index can
 * solve a queue, so the order is held against the best that a search finds.
 * @param hub the graph, for one audience and one day
 */
export const scheduleOf: (hub: Hub) => Schedule = memoize(scheduleFor);
