import { daysBetween } from '../model/date.ts';
import type { Entry } from '../source/entry.ts';
import { workLeft } from './cost-of-delay/case.ts';
import { meanOf } from './cost-of-delay/distribution.ts';
import { type Horizon, horizons, type Planned, type Roadmap } from './roadmap.ts';

/** Work of one owner in one horizon. */
export interface OwnerLoad {
  /** Expected weeks for one team, of the initiatives that state a duration; at least so many where any is overtaken. */
  weeks: number;
  /** Those whose estimate the weeks that have passed have overtaken: each counts as `overtakenWeeks`. */
  overtaken: readonly Planned[];
  /** Initiatives that state one, and those that do not. */
  known: number;
  unknown: readonly Planned[];
  /** All of them. */
  count: number;
}

/** A span of days and the expected weeks of work whose windows lie within it. */
export interface Span {
  from: string;
  to: string;
  /** Weeks that it has, its first and last day included. */
  weeks: number;
  /** Expected weeks of that work. */
  asked: number;
  /** Whether that is more than one team has. */
  isTooMuch: boolean;
}

/** What the roadmap asks of one owner. */
export interface Capacity extends Record<Horizon, OwnerLoad> {
  owner: string;
  /** Null when none of its work has both a window that is not over and a duration. */
  tightest: Span | null;
}

/**
 * What the load counts at least of work that the weeks that have passed have overtaken: nobody knows what is left, and
 * it is more than nothing.
 */
export const overtakenWeeks = 1;

/**
 * Weeks that an initiative asks of one team: those expected to be left, at least `overtakenWeeks` where nobody knows.
 * @returns null when it states no duration
 */
function asked({ data }: Entry<'initiatives'>, today: string): { weeks: number; isOvertaken: boolean } | null {
  const work = workLeft(data, today);
  if (!work) return null;
  return work.left ? { weeks: meanOf(work.left), isOvertaken: false } : { weeks: overtakenWeeks, isOvertaken: true };
}

const loadOf = (planned: readonly Planned[], today: string): OwnerLoad => {
  const left = planned.map((each) => asked(each.entry, today));
  return {
    weeks: left.reduce((sum, each) => sum + (each?.weeks ?? 0), 0),
    overtaken: planned.filter((_, index) => left[index]?.isOvertaken),
    known: left.filter((each) => each !== null).length,
    unknown: planned.filter((_, index) => left[index] === null),
    count: planned.length,
  };
};

/**
 * The span that asks for most weeks of work per week, from the day one window begins to the day one ends. What is left
 * of a window counts from today on; windows that are over count nowhere. One team that does one thing after the other
 * cannot keep a plan in which any span asks for more weeks than it has.
 * @param planned work of one owner
 * @param today `YYYY-MM-DD`
 */
export function tightestSpan(planned: readonly Planned[], today: string): Span | null {
  const windows = planned
    .flatMap(({ entry }) => {
      const { window } = entry.data;
      const left = asked(entry, today)?.weeks ?? null;
      if (!window || window.to < today || left === null) return [];
      return [{ from: window.from < today ? today : window.from, to: window.to, left }];
    })
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  let tightest: Span | null = null;
  for (const from of new Set(windows.map((each) => each.from))) {
    let weeksAsked = 0;
    for (const each of windows) {
      if (each.from < from) continue;
      weeksAsked += each.left;
      const weeks = (daysBetween(from, each.to) + 1) / 7;
      if (!tightest || weeksAsked * tightest.weeks > tightest.asked * weeks)
        tightest = { from, to: each.to, weeks, asked: weeksAsked, isTooMuch: weeksAsked > weeks };
    }
  }
  return tightest;
}

/**
 * Work per owner and horizon, in expected weeks. Means may be added; P10 and P90 may not, so there are none.
 * @param plan the roadmap
 * @param today `YYYY-MM-DD`
 * @returns by weeks now, then next, then later, most first; then by name
 */
export function capacityOf(plan: Roadmap, today: string): Capacity[] {
  const owners = new Set(horizons.flatMap((horizon) => plan[horizon].map(({ entry }) => entry.data.owner)));
  const of = (owner: string, horizon: Horizon) => plan[horizon].filter(({ entry }) => entry.data.owner === owner);
  return [...owners]
    .map((owner) => ({
      owner,
      now: loadOf(of(owner, 'now'), today),
      next: loadOf(of(owner, 'next'), today),
      later: loadOf(of(owner, 'later'), today),
      tightest: tightestSpan(
        horizons.flatMap((horizon) => of(owner, horizon)),
        today,
      ),
    }))
    .sort(
      (one, other) =>
        other.now.weeks - one.now.weeks ||
        other.next.weeks - one.next.weeks ||
        other.later.weeks - one.later.weeks ||
        (one.owner < other.owner ? -1 : 1),
    );
}
