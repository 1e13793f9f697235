import { tenths } from '../format/numbers.ts';
import { isOpen } from '../methods/cost-of-delay/backlog.ts';
import { workLeft } from '../methods/cost-of-delay/case.ts';
import type { Check } from './check.ts';

function weeksIn(value: number, language: string): string {
  const figure = tenths(value, language);
  return `${figure} ${figure === '1' ? 'week' : 'weeks'}`;
}

export const estimateOvertaken: Check = {
  id: 'estimate-overtaken',
  title: 'Work under way has an estimate that still holds',
  problem: 'Estimate overtaken by the days',
  severity: 'warning',
  age: true,
  why: 'Work that takes longer than its highest estimate has no estimate any more: nobody knows what is left of it, so it has no place in the order and the load counts too little.',
  fix: 'Write anew in `duration` how long the work takes in all, counted from the day on which it went into production.',
  example: {
    wrong:
      'stages: [{ stage: production, on: 2026-04-25 }]\nduration: { low: 8 weeks, likely: 10 weeks, high: 12 weeks }',
    right:
      'stages: [{ stage: production, on: 2026-04-25 }]\nduration: { low: 32 weeks, likely: 34 weeks, high: 40 weeks }',
  },
  *run({ hub, today }) {
    for (const entry of hub.of('initiatives')) {
      const work = isOpen(entry, today) ? workLeft(entry.data, today) : null;
      if (!work || work.left) continue;
      const weeks = (value: number) => weeksIn(value, hub.config.language);
      yield {
        file: entry.file,
        field: ['duration', 'high'],
        found: String(entry.data.duration?.high ?? ''),
        expected: `more than the ${weeks(work.elapsed)} since it went into production`,
        message: `It has been built for ${weeks(work.elapsed)}, and was estimated at ${weeks(work.whole.high)} at most: nobody knows what is left of it, so it has no rank.`,
        fix: 'Write in `duration` how long it takes in all, from its first day in production.',
      };
    }
  },
};
