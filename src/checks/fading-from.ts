import { isOpen } from '../methods/cost-of-delay/backlog.ts';
import type { Check } from './check.ts';

export const fadingFrom: Check = {
  id: 'fading-from',
  title: 'Value that fades says from which day',
  problem: 'No day from which it fades',
  severity: 'warning',
  why: 'Without a day the fading counts anew from each day of reading: the value never gets less, however many weeks pass.',
  fix: 'Write the day on which a week of waiting cost what `costOfDelay` says as `from` in `urgency`.',
  example: {
    wrong: 'urgency: { shape: fading, halfLife: 8 weeks }',
    right: 'urgency: { shape: fading, halfLife: 8 weeks, from: 2026-11-02 }',
  },
  *run({ hub, today }) {
    for (const entry of hub.of('initiatives')) {
      const { urgency } = entry.data;
      if (urgency?.shape !== 'fading' || urgency.from || !isOpen(entry, today)) continue;
      yield {
        file: entry.file,
        field: ['urgency', 'halfLife'],
        found: 'no `from`',
        expected: '`from`, the day from which it fades',
        message:
          'Its value fades, and nobody says from which day: it counts from the day of reading, and so never gets less.',
        fix: 'Write the day on which a week of waiting cost what `costOfDelay` says as `from`.',
      };
    }
  },
};
