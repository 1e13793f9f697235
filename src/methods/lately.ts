import { descending } from 'd3-array';
import { addDays } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';

/** Days that count as lately where no edition says since when: a quarter. */
export const latelyDays = 90;

/**
 * First day of what counts as lately where no edition says since when.
 * @param today `YYYY-MM-DD`
 */
export const latelyFrom = (today: string): string => addDays(today, -latelyDays);

/** What happened between a day and today. */
export interface News {
  /** As the hub orders them. */
  decisions: readonly Entry<'decisions'>[];
  signals: readonly Entry<'signals'>[];
  /** Initiatives with the last stage that they entered, newest first. */
  steps: readonly { entry: Entry<'initiatives'>; stage: string; on: string }[];
}

/**
 * What was decided and heard, and what moved on, since a day; nothing from days to come.
 * @param hub the graph, for one audience and one day
 * @param since first day that counts, `YYYY-MM-DD`
 */
export function newsSince(hub: Hub, since: string): News {
  const counts = (day: string) => day >= since && day <= hub.today;
  return {
    decisions: hub.of('decisions').filter(({ data }) => counts(data.date)),
    signals: hub.of('signals').filter(({ data }) => counts(data.date)),
    steps: hub
      .of('initiatives')
      .flatMap((entry) => {
        const last = entry.data.stages?.findLast(({ on }) => counts(on));
        return last ? [{ entry, stage: last.stage, on: last.on }] : [];
      })
      .sort((one, other) => descending(one.on, other.on)),
  };
}
