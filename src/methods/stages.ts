import type { stageOrDeclined } from '../kinds/stages.ts';
import { daysBetween } from '../model/date.ts';
import type { Entry } from '../source/entry.ts';

/** One of the six stages, or declined. */
export type Stage = ReturnType<(typeof stageOrDeclined)['parse']>;

/** A stage that an initiative went through, or is in. */
export interface Stay {
  stage: Stage;
  /** Day it was entered, `YYYY-MM-DD`. */
  from: string;
  /** Day on which the next one was entered; null while it lasts. */
  to: string | null;
  /** Whole days from one to the other, or up to today. */
  days: number;
}

/** How long an initiative has been where it is. */
export interface StageAge {
  stage: Stage;
  /** Day it was entered, `YYYY-MM-DD`. */
  since: string;
  /** Whole days from then to today. */
  days: number;
}

/**
 * How long an initiative stayed in each stage, oldest first. What lies in the future has not happened. The last one
 * lasts until today only when it is the stage that the initiative says it is in; else nobody knows when it ended.
 * @param entry an initiative
 * @param today `YYYY-MM-DD`
 */
export function stays({ data: { stage, stages = [] } }: Entry<'initiatives'>, today: string): Stay[] {
  const past = stages.filter(({ on }) => on <= today);
  return past.flatMap((each, place) => {
    const to = past[place + 1]?.on ?? null;
    if (to === null && each.stage !== stage) return [];
    return [{ stage: each.stage, from: each.on, to, days: daysBetween(each.on, to ?? today) }];
  });
}

/**
 * Where stays lie on one line of days.
 * @param list as `stays` gives them
 * @param today `YYYY-MM-DD`
 * @returns days since the first stay began: of each stay its ends, and of all of them up to today
 */
export function daysOfStays(
  list: readonly Stay[],
  today: string,
): { spans: { from: number; to: number }[]; whole: number } {
  const first = list[0]?.from ?? today;
  const since = (day: string) => daysBetween(first, day);
  return { spans: list.map(({ from, to }) => ({ from: since(from), to: since(to ?? today) })), whole: since(today) };
}

/**
 * How long an initiative has been in its present stage.
 * @param entry an initiative
 * @param today `YYYY-MM-DD`
 * @returns null when nobody wrote down the day on which that stage was entered
 */
export function stageAge(entry: Entry<'initiatives'>, today: string): StageAge | null {
  const last = stays(entry, today).at(-1);
  return last?.to === null ? { stage: last.stage, since: last.from, days: last.days } : null;
}

/** Weeks that an idea may wait for an answer where the hub does not say. */
export const ideaWeeks = 6;

/**
 * Whether an idea has waited for an answer longer than it should. False while the day it came in is unknown.
 * @param entry an initiative at any stage
 * @param today `YYYY-MM-DD`
 * @param weeks how long it may wait
 */
export function ideaIsLate(entry: Entry<'initiatives'>, today: string, weeks: number = ideaWeeks): boolean {
  const age = stageAge(entry, today);
  return age?.stage === 'idea' && age.days > weeks * 7;
}

/** How long initiatives have been in a stage. */
export interface Ageing {
  /** Days in the stage, longest first; of those whose day is known. */
  days: number[];
  /** How many there are in the stage. */
  count: number;
  /** How many there are of which it is not known. */
  unknown: number;
  /** The one in the middle, the higher of two; null when none is known. */
  median: number | null;
  oldest: number | null;
}

/**
 * Ageing of a stage: half of those in it have been there for as long as the median or longer.
 * @param entries the initiatives in it
 * @param today `YYYY-MM-DD`
 */
export function ageing(entries: readonly Entry<'initiatives'>[], today: string): Ageing {
  const days = entries.flatMap((entry) => stageAge(entry, today)?.days ?? []).sort((a, b) => b - a);
  return {
    days,
    count: entries.length,
    unknown: entries.length - days.length,
    median: days[Math.floor((days.length - 1) / 2)] ?? null,
    oldest: days[0] ?? null,
  };
}
