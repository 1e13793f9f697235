import type { Hub } from '../model/hub.ts';

/** A metric as it was last measured in a month. */
export interface Measured {
  name: string;
  unit: string;
  better: 'higher' | 'lower';
  value: number;
  on: string;
  /** The measurement before that month; null when it is the first. */
  before: { value: number; date: string } | null;
  /** Key of the North Star, and the heading of an input metric on its page; null for its own metric. */
  entry: string;
  anchor: string | null;
}

/**
 * The North Star metric and its input metrics as they were last measured in a month, up to today.
 * @param hub the graph, for one audience and one day
 * @param month `YYYY-MM`
 * @returns those that were measured in it
 */
export const measuredIn = (hub: Hub, month: string): Measured[] =>
  hub.of('north-star').flatMap(({ key, data }) =>
    [{ ...data.metric, anchor: null }, ...data.inputMetrics.map((one) => ({ ...one, anchor: `metric.${one.id}` }))]
      .map(({ name, unit, better, history, anchor }) => {
        const last = history.findLast(({ date }) => date.startsWith(month) && date <= hub.today);
        const before = history.findLast(({ date }) => date < month);
        return (
          last && { name, unit, better, value: last.value, on: last.date, before: before ?? null, entry: key, anchor }
        );
      })
      .filter((one) => one !== undefined),
  );
