import { ascending } from 'd3-array';
import { hasReached, isReleased } from '../../kinds/stages.ts';
import { daysBetween } from '../../model/date.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { measureOf } from '../after-release.ts';
import { durationOf, elapsedOf } from '../cost-of-delay/case.ts';
import type { Range } from '../cost-of-delay/range.ts';
import { type Estimates, estimatesOf, type PastEstimates } from './past.ts';
import { leastOfOwner } from './report.ts';

type Initiative = Entry<'initiatives'>;

/** Kinds of estimate of which a truth is known later. */
export const estimateKinds = ['duration', 'result'] as const;

export type EstimateKind = (typeof estimateKinds)[number];

/** What was estimated, and what came. */
export interface Case {
  entry: Initiative;
  kind: EstimateKind;
  range: Range;
  truth: number;
  /** Unit of both; weeks of a duration. */
  unit: string | undefined;
  /** Day from which the truth is known, `YYYY-MM-DD`. */
  on: string;
  /** Where the estimate stands. */
  from: {
    /** Title and day of the sealed edition; null where only today's page has it. */
    edition: { id: string; title: string; date: string } | null;
    /**
     * Sealed before the work began, so that nobody could know; else the earliest that is known, sealed meanwhile, or when
     * the truth was known.
     */
    sealed: 'before' | 'meanwhile' | 'after';
  };
}

/** Whether an estimate was stated, as a seal shows, before its truth was known: another one proves nothing of ranges. */
export const isClaim = ({ from }: Pick<Case, 'from'>): boolean => from.sealed !== 'after';

/** When an initiative was built. */
export interface Built {
  /** Day on which building began, `YYYY-MM-DD`. */
  begun: string;
  /** Day on which it ended: the next stage was entered, or it was released. */
  done: string;
  /** What lay in between, without the time in which it was put back to an earlier stage. */
  weeks: number;
}

/**
 * How long building really took: from the day it began to the first stage after it, or the release where nobody wrote
 * down that stage. What was built later again does not count.
 * @param data the initiative's
 * @param today `YYYY-MM-DD`
 * @returns null while it is not released, where nobody wrote down when it began, and where no day lies in between
 */
export function builtIn(data: Initiative['data'], today: string): Built | null {
  if (!isReleased(data, today)) return null;
  const past = (data.stages ?? []).filter(({ on }) => on <= today);
  const first = past.findIndex(({ stage }) => stage === 'production');
  const begun = past[first]?.on;
  const after = past.slice(first).find(({ stage }) => hasReached(stage, 'analytics'))?.on;
  const done = after ?? data.release?.on;
  if (begun === undefined || done === undefined || done > today) return null;
  const days = past.reduce((sum, { stage, on }, index) => {
    if (stage !== 'production' || on >= done) return sum;
    return sum + Math.min(daysBetween(on, past[index + 1]?.on ?? done), daysBetween(on, done));
  }, 0);
  return days > 0 ? { begun, done, weeks: days / 7 } : null;
}

/**
 * The estimate that counts: the last that was sealed before the work began; else the earliest that is known, since the
 * later it was written the more its author knew.
 * @param past of the initiative, oldest first
 * @param now what its page says today
 * @param begun day on which the work began
 * @param known day from which the truth is known
 * @param rangeOf the range in question
 */
function estimate(
  past: readonly PastEstimates[],
  now: Estimates,
  begun: string,
  known: string,
  rangeOf: (estimates: Estimates) => Range | null,
): Pick<Case, 'range' | 'from'> | null {
  const told = past.filter((each) => rangeOf(each) !== null);
  const before = told.findLast(({ date }) => date <= begun);
  const found = before ?? told[0];
  const range = rangeOf(found ?? now);
  const edition = found ? { id: found.edition, title: found.title, date: found.date } : null;
  const sealed = before ? 'before' : found && found.date < known ? 'meanwhile' : 'after';
  return range && { range, from: { edition, sealed } };
}

/**
 * Every range of which the truth is known: how long released initiatives took to build, and what their success measures
 * showed where a range was stated.
 * @param hub the graph, for one audience and one day
 * @param past what sealed editions say, oldest first
 * @returns by the day on which the truth was known, then by title; those that are no claim among them
 */
export function calibrationCases(hub: Hub, past: readonly PastEstimates[]): Case[] {
  const byKey = Map.groupBy(past, ({ key }) => key);
  const cases = hub.of('initiatives').flatMap((entry): Case[] => {
    const { data, key } = entry;
    const built = builtIn(data, hub.today);
    const [then, now] = [byKey.get(key) ?? [], estimatesOf(data)];
    const duration = built && estimate(then, now, built.begun, built.done, (each) => each.duration);
    const result = data.result && data.result.on <= hub.today ? data.result : null;
    // A range of another measure is none of this one.
    const expected =
      result &&
      estimate(then, now, built?.begun ?? data.release?.on ?? result.on, result.on, (each) =>
        each.measure === now.measure ? each.result : null,
      );
    const unit = measureOf(hub, entry)?.unit;
    return [
      ...(duration
        ? [{ entry, kind: 'duration' as const, ...duration, truth: built.weeks, unit: 'weeks', on: built.done }]
        : []),
      ...(expected ? [{ entry, kind: 'result' as const, ...expected, truth: result.value, unit, on: result.on }] : []),
    ];
  });
  return cases.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * What is still being built and has taken longer than its high estimate: its truth lies above, and it counts once it is
 * released. Counting it before, while those that may still end within their range do not count, would make ranges look
 * worse than they are.
 * @param hub the graph, with its day
 */
export const pastHigh = (hub: Hub): Initiative[] =>
  hub.of('initiatives').filter(({ data }) => {
    const duration = durationOf(data);
    return data.stage === 'production' && duration !== null && elapsedOf(data, hub.today) > duration.high;
  });

/**
 * The cases of each owner who has enough of them that they say more about the ranges than about luck.
 * @param cases of all
 * @returns by name
 */
export const owners = (cases: readonly Case[]): [name: string, cases: readonly Case[]][] =>
  [...Map.groupBy(cases, ({ entry }) => entry.data.owner)]
    .filter(([, own]) => own.length >= leastOfOwner)
    .sort(([one], [other]) => ascending(one, other));
