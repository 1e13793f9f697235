import { isExpired } from '../methods/evidence.ts';
import { stillStands } from '../methods/still-stands.ts';
import type { Check } from './check.ts';

export const evidenceExpired: Check = {
  id: 'evidence-expired',
  title: 'Evidence is still valid',
  problem: 'Evidence expired',
  severity: 'warning',
  age: true,
  curedByTime: true,
  why: 'What was true a year ago may not be. A strategy on expired evidence stands only out of habit.',
  fix: 'Ask again and cite the new signal, or look whether the old one still holds and move its `goodUntil`.',
  example: { wrong: 'goodUntil: 2025-06-30', right: 'goodUntil: 2027-06-30' },
  *run({ hub, today }) {
    for (const entry of hub.entries) {
      if (!stillStands(entry, today)) continue;
      for (const edge of hub.from(entry.key)) {
        const signal = edge.supports ? hub.get(edge.to) : undefined;
        if (signal?.kind !== 'signals' || !edge.field) continue;
        if (!isExpired(signal, today)) continue;
        const { goodUntil } = signal.data;
        const index =
          ((entry.data as Record<string, unknown>)[edge.field] as string[] | undefined)?.indexOf(signal.id) ?? 0;
        yield {
          file: entry.file,
          field: [edge.field, index],
          found: `${signal.id}, good until ${goodUntil}`,
          expected: `evidence that is good on ${today}`,
          message: `It rests on \`${signal.id}\`, which was good until ${goodUntil}.`,
          fix: 'Ask again and cite the new signal, or confirm the old one and move its `goodUntil`.',
        };
      }
    }
  },
};
