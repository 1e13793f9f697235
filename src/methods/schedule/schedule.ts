import { addDays } from '../../model/date.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { backlogOf, type RankedInitiative } from '../cost-of-delay/backlog.ts';
import { weeksToEndOf } from '../cost-of-delay/case.ts';
import type { Reach } from '../cost-of-delay/range.ts';
import { isInTime } from '../cost-of-delay/urgency.ts';
import { type Job, jobsOf, worlds } from './jobs.ts';
import { needsAmong } from './needs.ts';
import { bestFollowed, type Followed, indexFollowed } from './orders.ts';
import { lostIn } from './plan.ts';

/** So many of the backlog are put into a schedule, the first of its order: what lies further ahead will be estimated anew. */
export const scheduled = 60;

/** An initiative in a schedule. */
export interface Slot {
  ranked: RankedInitiative;
  /** Which it is in the order, from 1. */
  number: number;
  /** Expected weeks from today until somebody works on it. */
  begin: number;
  /** Weeks from today until it is finished. */
  end: Reach;
  /** The days of those ends, `YYYY-MM-DD`. */
  finished: Readonly<Record<keyof Reach, string>>;
  /** Open work that must come first and is in no schedule; nobody knows how long it takes, or it lies too far ahead. */
  waitsFor: readonly Entry<'initiatives'>[];
  /** Expected money that waiting until then loses. */
  lost: number;
}

/** A day that something is due, and how likely it is kept. */
export interface DueDay {
  ranked: RankedInitiative;
  what: 'promise' | 'deadline' | 'window' | 'peak';
  /** `YYYY-MM-DD`. */
  day: string;
  /** Whether it lies behind us, and is missed for certain. */
  hasPassed: boolean;
  /** Probability of being finished by it in the order of the backlog, 0 to 1. */
  inOrder: number;
}

/** The same day in the best order found as well. */
export interface DueInBoth extends DueDay {
  inBest: number;
}

/** Whether a day is rather missed than kept. */
export const isUnlikely = (chance: number): boolean => chance < 0.5;

/** An order of the backlog in time. */
export interface Timed {
  slots: readonly Slot[];
  /** Expected money that is lost by waiting until all is finished. */
  costs: number;
}

/** The work of the backlog in its order, through time. */
export interface InTime {
  teams: number;
  /** How many of the ranked initiatives are in it, and how many are not. */
  count: number;
  later: number;
  /** Open initiatives without a rank: they take no time in it. */
  unknown: readonly Entry<'initiatives'>[];
  /** Weeks from today until all is finished in the order of the backlog, and the expected day of it. */
  whole: { end: Reach; finished: string };
  /** In the order of the backlog, with what must come first before what waits for it. */
  inOrder: Timed;
  /** By their day. */
  due: readonly DueDay[];
}

/** The same, held against the best order that a search finds. */
export interface Schedule extends InTime {
  due: readonly DueInBoth[];
  /** Never worse. */
  best: Timed;
  /** Expected money that the best one loses less, and its share of what the order of the backlog loses. */
  saves: { amount: number; share: number };
  /** The single move in the order of the backlog that saves most; null when none saves anything. */
  move: { ranked: RankedInitiative; after: RankedInitiative | null; saves: number } | null;
}

/** P10 and P90 of some cases, and their mean. */
function reachOfCases(cases: Float64Array): Reach {
  const sorted = Float64Array.from(cases).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { expected: meanOf(cases), low: at(0.1), high: at(0.9) };
}

const meanOf = (cases: Float64Array): number => cases.reduce((sum, each) => sum + each, 0) / cases.length;

/** When the last one ends in one of the worlds. */
const lastOf = (ends: readonly Float64Array[], world: number): number =>
  ends.reduce((last, cases) => Math.max(last, cases[world] as number), 0);

/** What binary fractions of days may add to the last one. */
const noise = 1e-9;

/**
 * The day on which something begins.
 * @param today `YYYY-MM-DD`
 * @param weeks from the beginning of today
 */
export const dayOfBegin = (today: string, weeks: number): string => addDays(today, Math.floor(7 * (weeks + noise)));

/** The day on which something ends: the last one counts whole, so a week from the beginning of today ends on its seventh day. */
const dayOfEnd = (today: string, weeks: number): string =>
  addDays(today, Math.max(0, Math.ceil(7 * (weeks - noise)) - 1));

/** Share of the cases that end by a day, that day included. */
function chanceBy(cases: Float64Array, today: string, day: string): number {
  const urgency = { closes: weeksToEndOf(today, day) };
  return cases.reduce((sum, end) => sum + Number(isInTime(urgency, end)), 0) / cases.length;
}

/** What a schedule is made of. */
interface Work {
  today: string;
  ranked: readonly RankedInitiative[];
  jobs: readonly Job[];
  waitsFor: readonly (readonly Entry<'initiatives'>[])[];
}

function timed({ today, ranked, jobs, waitsFor }: Work, { plan: { order, costs }, ends }: Followed): Timed {
  return {
    costs,
    slots: order.map((at, place) => {
      const cases = ends[at] as Float64Array;
      const job = jobs[at] as Job;
      const each = ranked[at] as RankedInitiative;
      const begin = Math.max(0, meanOf(cases) - meanOf(job.weeks));
      // Begun today, it ends after what is left of it: the figure that the backlog gives.
      const end = begin < noise ? each.left : reachOfCases(cases);
      return {
        ranked: each,
        number: place + 1,
        begin,
        end,
        finished: {
          expected: dayOfEnd(today, end.expected),
          low: dayOfEnd(today, end.low),
          high: dayOfEnd(today, end.high),
        },
        waitsFor: waitsFor[at] ?? [],
        lost: lostIn(job, cases),
      };
    }),
  };
}

/** The days that an initiative is due. */
function daysOf({ entry: { data } }: RankedInitiative): Pick<DueDay, 'what' | 'day'>[] {
  const { promised, urgency } = data;
  return [
    ...(promised ? [{ what: 'promise' as const, day: promised.by }] : []),
    ...(urgency && 'by' in urgency ? [{ what: urgency.shape, day: urgency.by }] : []),
  ];
}

/** The order of the backlog, followed through time, with what it is made of. */
const followed = memoize((hub: Hub) => {
  const backlog = backlogOf(hub);
  const ranked = backlog.ranked.slice(0, scheduled);
  const teams = hub.config.teams ?? 1;
  const keys = new Set(ranked.map(({ entry }) => entry.key));
  const needs = ranked.map(({ entry }) => needsAmong(hub, entry.key, keys));
  const jobs = jobsOf(
    ranked.map(({ score }) => score),
    new Map(ranked.map(({ entry }, at) => [entry.id, (needs[at]?.among ?? []).map(({ id }) => id)])),
  );
  const work: Work = { today: hub.today, ranked, jobs, waitsFor: needs.map(({ outside }) => outside) };
  const first = indexFollowed(jobs, teams);
  const whole = reachOfCases(Float64Array.from({ length: worlds }, (_, world) => lastOf(first.ends, world)));
  const inTime: InTime = {
    teams,
    count: ranked.length,
    later: backlog.ranked.length - ranked.length,
    unknown: backlog.unknown.map(({ entry }) => entry),
    whole: { end: whole, finished: dayOfEnd(hub.today, whole.expected) },
    inOrder: timed(work, first),
    due: ranked
      .flatMap((each, at) =>
        daysOf(each).map(
          (due): DueDay => ({
            ranked: each,
            ...due,
            hasPassed: due.day < hub.today,
            inOrder: chanceBy(first.ends[at] as Float64Array, hub.today, due.day),
          }),
        ),
      )
      .sort((one, other) =>
        one.day < other.day ? -1 : one.day > other.day ? 1 : one.ranked.place - other.ranked.place,
      ),
  };
  return { work, first, inTime };
});

/**
 * The order of the backlog in time, for the teams that a hub states, one without it; worked out once.
 * @param hub the graph, for one audience and one day
 */
export const inTimeOf = (hub: Hub): InTime => followed(hub).inTime;

function scheduleFor(hub: Hub): Schedule {
  const { work, first, inTime } = followed(hub);
  const { ranked, jobs } = work;
  const best = bestFollowed(jobs, first, inTime.teams);
  const places = new Map(ranked.map((each, at) => [each, at]));
  const { change } = best;
  const rest = change ? first.plan.order.filter((_, place) => place !== change.from) : [];
  const amount = first.plan.costs - best.plan.costs;
  return {
    ...inTime,
    best: timed(work, best),
    saves: { amount, share: first.plan.costs > 0 ? amount / first.plan.costs : 0 },
    due: inTime.due.map((each) => ({
      ...each,
      inBest: chanceBy(best.ends[places.get(each.ranked) ?? 0] as Float64Array, hub.today, each.day),
    })),
    move: change && {
      ranked: ranked[change.job] as RankedInitiative,
      after: change.to > 0 ? (ranked[rest[change.to - 1] as number] as RankedInitiative) : null,
      saves: change.saves,
    },
  };
}

/**
 * The schedule of a hub; worked out once. The search takes most of a second where there are sixty: who needs the order of the
 * backlog alone asks `inTimeOf`.
 *
 * The order of the backlog is by an index, which is best only for costs that run evenly. With deadlines no index can
 * solve a queue, so the order is held against the best that a search finds.
 * @param hub the graph, for one audience and one day
 */
export const scheduleOf: (hub: Hub) => Schedule = memoize(scheduleFor);

const slots = memoize(
  (hub: Hub) => new Map(inTimeOf(hub).inOrder.slots.map((slot) => [slot.ranked.entry.key, slot] as const)),
);

/**
 * The slot of an initiative in the order of the backlog.
 * @param hub the graph, for one audience and one day
 * @param key of the initiative
 * @returns null when it is in no schedule
 */
export const slotOf = (hub: Hub, key: string): Slot | null => slots(hub).get(key) ?? null;

const dueDays = memoize((hub: Hub) => Map.groupBy(inTimeOf(hub).due, ({ ranked }) => ranked.entry.key));

/**
 * The days that an initiative is due, with the chance of keeping each.
 * @param hub the graph, for one audience and one day
 * @param key of the initiative
 */
export const dueOf = (hub: Hub, key: string): readonly DueDay[] => dueDays(hub).get(key) ?? [];

/**
 * How many of the days that lie ahead there are, how many of them are unlikely to be kept in the order of the backlog,
 * and the chance of the least sure; 1 where none lies ahead.
 * @param inTime the order of a hub
 */
export function daysAhead({ due }: InTime): { all: number; unlikely: number; least: number } {
  const chances = due.filter(({ hasPassed }) => !hasPassed).map(({ inOrder }) => inOrder);
  return { all: chances.length, unlikely: chances.filter(isUnlikely).length, least: Math.min(1, ...chances) };
}
