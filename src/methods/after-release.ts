import { isReleased, standsAt } from '../kinds/stages.ts';
import { addDays } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { type Goal, goalOf, moveOf } from './goal.ts';

type Initiative = Entry<'initiatives'>;

/** What success is measured by: an input metric, or a measure of the initiative's own. */
export interface SuccessMeasure {
  name: string;
  unit: string | undefined;
  /** Undefined when nobody said whether more or less is good. */
  better: 'higher' | 'lower' | undefined;
  /** Id of the input metric; null for a measure of its own. */
  metric: string | null;
  /** What was measured, oldest first; nothing for a measure of its own. */
  history: readonly { date: string; value: number }[];
}

/**
 * The success measure of an initiative.
 * @param hub the graph, for one audience
 * @param entry an initiative
 * @returns null while none is set
 */
export function measureOf(hub: Hub, { data: { success } }: Initiative): SuccessMeasure | null {
  if (!success) return null;
  const metric = success.unit === undefined ? hub.inputMetrics.get(success.measure) : undefined;
  if (!metric) return { name: success.measure, unit: success.unit, better: success.better, metric: null, history: [] };
  return { name: metric.name, unit: metric.unit, better: metric.better, metric: metric.id, history: metric.history };
}

/**
 * The day on which a success measure is to be answered.
 * @param entry an initiative
 * @returns null while no measure is set, and once it is answered
 */
export const dueOn = ({ data: { success, result } }: Pick<Initiative, 'data'>): string | null =>
  success && !result ? success.by : null;

/**
 * The answer of a success measure. Without a result: `none` where nothing was set, `unasked` before the release, then
 * `awaited`, and `late` from the day after the one on which it was due, while the initiative still stands. With one:
 * how it stands against the target, and `measured` where nobody said what is better.
 */
export type Answer = 'none' | 'unasked' | 'awaited' | 'late' | 'measured' | Goal;

/**
 * Where an initiative stands with its success measure.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function answerOf(hub: Hub, entry: Initiative): Answer {
  const { success, result } = entry.data;
  const { today } = hub;
  if (!success) return result ? 'measured' : 'none';
  if (result) {
    const better = measureOf(hub, entry)?.better;
    return better
      ? goalOf({ better, target: { value: success.target, by: success.by } }, result.value, today)
      : 'measured';
  }
  if (!isReleased(entry.data, today)) return 'unasked';
  return success.by < today && standsAt(entry.data, today) !== 'retired' ? 'late' : 'awaited';
}

/**
 * Whether the result is better than the value before; null while it is not known, or nobody said what is better.
 */
export function hasImproved(hub: Hub, entry: Initiative): boolean | null {
  const { success, result } = entry.data;
  const better = measureOf(hub, entry)?.better;
  if (!success || !result || !better) return null;
  return moveOf(better, success.baseline, result.value) === 'better';
}

/** What becomes of an initiative after its release. */
export type Afterlife =
  /** Not released, or nothing speaks against it. */
  | { state: 'none' }
  /** Nobody uses it, as far as the measure says; `because` says why it is a candidate to be taken out. */
  | { state: 'candidate'; because: 'verdict' | 'no-better' }
  /** It will be taken out on a day to come. */
  | { state: 'leaving'; on: string }
  /** It was taken out. */
  | { state: 'taken-out'; on: string };

/**
 * What becomes of an initiative after its release: a candidate to be taken out is one whose verdict says so, or whose
 * result is no better than the value before, until a day is set for it.
 * @param hub the graph, for one audience and one day
 * @param entry an initiative
 */
export function afterlifeOf(hub: Hub, entry: Initiative): Afterlife {
  const { result, retired } = entry.data;
  if (retired) return { state: retired.on <= hub.today ? 'taken-out' : 'leaving', on: retired.on };
  if (!result || !isReleased(entry.data, hub.today)) return { state: 'none' };
  if (result.verdict === 'take-out') return { state: 'candidate', because: 'verdict' };
  return hasImproved(hub, entry) === false ? { state: 'candidate', because: 'no-better' } : { state: 'none' };
}

/** How many days before the work the history of a measure begins, to show where it came from. */
const lead = 60;

/**
 * What was measured between the beginning of the work and its answer.
 * @param hub the graph, for one audience
 * @param entry an initiative
 * @returns oldest first; nothing for a measure of its own
 */
export function historyAround(hub: Hub, entry: Initiative): SuccessMeasure['history'] {
  const { stages = [], window, release, result } = entry.data;
  const begun = stages.find(({ stage }) => stage === 'production')?.on ?? window?.from ?? release?.on;
  const from = begun ? addDays(begun, -lead) : '';
  const to = result?.on ?? hub.today;
  return (measureOf(hub, entry)?.history ?? []).filter(({ date }) => date >= from && date <= to);
}
