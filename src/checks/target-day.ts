import { lastMeasured } from '../kinds/north-star.ts';
import type { Check } from './check.ts';

interface Measured {
  history: readonly { date: string }[];
  target: { by: string };
}

export const targetDay: Check = {
  id: 'target-day',
  title: 'The day of a target lies behind its last measurement',
  problem: 'Target that lies in the past',
  severity: 'warning',
  why: 'A target is where the metric should be. Once it has been measured on that day or later, it is a result, and nobody steers by it.',
  fix: 'Set the next target and its day; what came of the old one stands in the history.',
  example: {
    wrong: 'history: [{ date: 2026-11-02, value: 31 }]\ntarget: { value: 60, by: 2026-11-02 }',
    right: 'history: [{ date: 2026-11-02, value: 31 }]\ntarget: { value: 60, by: 2027-06-30 }',
  },
  *run({ hub, today }) {
    for (const { file, data } of hub.of('north-star')) {
      const metrics: [path: (string | number)[], Measured][] = [
        [['metric'], data.metric],
        ...data.inputMetrics.map((one, at): [(string | number)[], Measured] => [['inputMetrics', at], one]),
      ];
      for (const [path, { history, target }] of metrics) {
        const last = lastMeasured(history, today)?.date ?? '';
        if (target.by > last) continue;
        yield {
          file,
          field: [...path, 'target', 'by'],
          found: target.by,
          expected: `a day after ${last}`,
          message: `\`${path.join('.')}\` is to reach its target by ${target.by}, and was measured last on ${last}.`,
          fix: 'Set the next target and a day to come, or correct the day.',
        };
      }
    }
  },
};
