import { hasReached, isReleased } from '../kinds/stages.ts';
import { addDays } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { type Backlog, isOpen } from './cost-of-delay/backlog.ts';

type Initiative = Entry<'initiatives'>;

/** The parts of a roadmap, soonest first. */
export const horizons = ['now', 'next', 'later'] as const;

export type Horizon = (typeof horizons)[number];

/** Days within which planned work must begin to come next: a quarter. */
export const nextDays = 90;

/** Days for which what was released stays on the roadmap. */
export const landedDays = 90;

/** What a plan and the state of the work say against each other, or against what was promised. */
export interface PlanNote {
  what:
    | 'should-be-done' // the window has ended
    | 'should-have-begun' // the window has begun, and nobody builds it
    | 'begun-early' // it is built before its window
    | 'promise-broken' // promised for a day that has passed
    | 'promise-too-early'; // promised for a day before the window ends
  /** The day that tells it. */
  day: string;
}

/** An initiative on the roadmap. */
export interface Planned {
  entry: Initiative;
  horizon: Horizon;
  /** Place and group in the backlog; null while its rank is unknown. */
  rank: { place: number; rankGroup: number } | null;
  notes: readonly PlanNote[];
}

/** A roadmap: open work by horizon, each in its order, and what was released lately, newest first. */
export interface Roadmap extends Record<Horizon, readonly Planned[]> {
  landed: readonly Initiative[];
}

/**
 * Where open work belongs. Now: in production; or prioritised, and its window has begun. Next: prioritised, and its
 * window begins within `nextDays`, or it has none, so that nobody has put it off. Later: prioritised with a later
 * window, in conception, or an idea, whatever its window says: nobody has decided yet that it will be done.
 * @param initiative an open one
 * @param today `YYYY-MM-DD`
 */
export function horizonOf({ data: { stage, window } }: Initiative, today: string): Horizon {
  if (stage === 'production') return 'now';
  if (!hasReached(stage, 'prioritised')) return 'later';
  if (!window) return 'next';
  if (window.from <= today) return 'now';
  return window.from <= addDays(today, nextDays) ? 'next' : 'later';
}

/**
 * What the plan of an open initiative and its state say against each other. On the last day of its window or of its
 * promise nothing is late, nor on the first day of a window. What is released kept both, be it as a beta.
 * @param initiative an open one
 * @param today `YYYY-MM-DD`
 */
export function planNotes({ data }: Initiative, today: string): PlanNote[] {
  const { stage, window, promised } = data;
  if (isReleased(data, today)) return [];
  const notes: PlanNote[] = [];
  const built = stage === 'production';
  if (window && window.to < today) notes.push({ what: 'should-be-done', day: window.to });
  else if (window && window.from < today && !built) notes.push({ what: 'should-have-begun', day: window.from });
  else if (window && window.from > today && built) notes.push({ what: 'begun-early', day: window.from });
  if (promised && promised.by < today) notes.push({ what: 'promise-broken', day: promised.by });
  else if (promised && window && promised.by < window.to) notes.push({ what: 'promise-too-early', day: promised.by });
  return notes;
}

/**
 * Day on which an initiative was released: as it says, else the first day of a stage after production.
 * @returns null when it is not released or does not say
 */
export function releasedOn({ data: { stage, stages, release } }: Initiative): string | null {
  if (!hasReached(stage, 'analytics')) return null;
  return release?.on ?? stages?.find((each) => hasReached(each.stage, 'analytics'))?.on ?? null;
}

/** Released within `landedDays`, and still there. */
function hasLanded(initiative: Initiative, today: string): boolean {
  const on = releasedOn(initiative);
  const { retired } = initiative.data;
  return on !== null && on > addDays(today, -landedDays) && (!retired || retired.on > today);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** After every day that is written. */
const noDay = '~';

/** By place in the backlog; those without one come last, by the day their window begins. */
const inOrder = (one: Planned, other: Planned): number => {
  if (one.rank && other.rank) return one.rank.place - other.rank.place;
  if (one.rank || other.rank) return one.rank ? -1 : 1;
  return compare(one.entry.data.window?.from ?? noDay, other.entry.data.window?.from ?? noDay);
};

/**
 * Open work that was promised for a day, the nearest first.
 * @param plan of a hub
 */
export const promisesIn = (plan: Pick<Roadmap, Horizon>): Planned[] =>
  horizons
    .flatMap((horizon) => plan[horizon])
    .filter(({ entry }) => entry.data.promised)
    .sort((one, other) => compare(one.entry.data.promised?.by ?? noDay, other.entry.data.promised?.by ?? noDay));

/**
 * The roadmap of a hub: from stages and windows, in the order of the backlog. What is declined is not on it, nor what
 * was released longer ago.
 * @param hub the graph, for one audience and one day
 * @param backlog its ranks
 */
export function roadmap(hub: Hub, { ranked }: Backlog): Roadmap {
  const ranks = new Map(ranked.map(({ entry, place, rankGroup }) => [entry.key, { place, rankGroup }]));
  const all = hub.of('initiatives');
  const open = all
    .filter((entry) => isOpen(entry, hub.today))
    .map(
      (entry): Planned => ({
        entry,
        horizon: horizonOf(entry, hub.today),
        rank: ranks.get(entry.key) ?? null,
        notes: planNotes(entry, hub.today),
      }),
    );
  const of = (horizon: Horizon) => open.filter((each) => each.horizon === horizon).sort(inOrder);
  return {
    now: of('now'),
    next: of('next'),
    later: of('later'),
    landed: all
      .filter((entry) => hasLanded(entry, hub.today))
      .sort((one, other) => compare(releasedOn(other) ?? '', releasedOn(one) ?? '')),
  };
}
