import { lastMeasured } from '../kinds/north-star.ts';
import type { Hub } from '../model/hub.ts';
import { type Goal, goalOf, moveOf } from './goal.ts';
import { type Pace, paceOf } from './pace.ts';

/** A metric of the North Star: before, now, and where it shall be. */
export interface MetricSince {
  name: string;
  unit: string;
  /** On or before the day that it is held against; null when nothing was measured by then. */
  before: { date: string; value: number } | null;
  /** Null while nothing was measured. */
  now: { date: string; value: number } | null;
  target: { value: number; by: string };
  /** Whether it went where it shall go since then; null where that is not known. */
  moved: 'better' | 'worse' | 'unchanged' | null;
  /** The goal is reached, or its day has passed. */
  goal: Goal;
  /** Whether it goes there fast enough. */
  pace: Pace;
  /** Key of the North Star. */
  entry: string;
  /** Id of the input metric; null for the North Star metric itself. */
  metric: string | null;
}

/**
 * The North Star metric and its input metrics, held against an earlier day.
 * @param hub the graph, for one audience and one day
 * @param since the day to hold them against, `YYYY-MM-DD`; one to come counts as today
 * @returns the North Star metric first; nothing while there is no North Star
 */
export function metricsSince(hub: Hub, since: string): MetricSince[] {
  const star = hub.of('north-star')[0];
  if (!star) return [];
  const all = [
    { ...star.data.metric, metric: null },
    ...star.data.inputMetrics.map((one) => ({ ...one, metric: one.id })),
  ];
  return all.map(({ name, unit, better, history, target, metric }) => {
    const now = lastMeasured(history, hub.today);
    const before = lastMeasured(history, since < hub.today ? since : hub.today);
    return {
      name,
      unit,
      before,
      now,
      target,
      moved: now && before ? moveOf(better, before.value, now.value) : null,
      goal: goalOf({ better, target }, now?.value ?? null, hub.today),
      pace: paceOf({ better, target }, history, hub.today),
      entry: star.key,
      metric,
    };
  });
}
