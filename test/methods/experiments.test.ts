import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysRun } from '../../src/methods/experiments.ts';
import { addDays } from '../../src/model/date.ts';
import type { Entry } from '../../src/source/entry.ts';
import { runs } from '../support/runs.ts';

const ran = (from: string, to: string | undefined, today: string) =>
  daysRun({ data: { from, to } } as Pick<Entry<'experiments'>, 'data'>, today);

it('runs on its first and on its last day, and up to today while nobody ended it', () => {
  expect(ran('2026-10-01', '2026-10-01', '2026-11-21')).toBe(1);
  // 1, 2 and 3 October.
  expect(ran('2026-10-01', '2026-10-03', '2026-11-21')).toBe(3);
  expect(ran('2026-11-20', undefined, '2026-11-21')).toBe(2);
});

it('runs a day longer for each day added', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(400), (start, length) => {
      const from = addDays('2020-01-01', start);
      expect(ran(from, addDays(from, length), '2026-11-21')).toBe(length + 1);
    }),
    runs(300),
  );
});
