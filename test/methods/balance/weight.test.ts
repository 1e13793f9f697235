import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halfLife, weightOf } from '../../../src/methods/balance/weight.ts';
import { addDays } from '../../../src/model/date.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { runs } from '../../support/runs.ts';

const today = '2026-11-21';
const heard = (date: string, goodUntil?: string) => ({ data: { date, goodUntil } }) as Entry<'signals'>;
const after = (days: number) => weightOf(heard(addDays(today, -days)), today);

it('is whole on its day, half after a year and a quarter after two', () => {
  expect(after(0)).toBe(1);
  expect(after(halfLife)).toBe(0.5);
  expect(after(2 * halfLife)).toBe(0.25);
  // 73 days are a fifth of a year: 2 to the minus 0.2.
  expect(after(73)).toBeCloseTo(0.870_551, 6);
  expect(after(-30)).toBe(1);
});

it('is nothing from the day after its last good day', () => {
  expect(weightOf(heard(today, today), today)).toBe(1);
  expect(weightOf(heard(today, '2026-11-20'), today)).toBe(0);
  expect(weightOf(heard('2025-11-21', '2026-11-22'), today)).toBe(0.5);
});

it('never grows as days pass, and stays between nothing and one', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4000), (one, other) => {
      const [young, old] = [Math.min(one, other), Math.max(one, other)];
      expect(after(old)).toBeLessThanOrEqual(after(young));
      expect(after(old)).toBeGreaterThan(0);
      expect(after(young)).toBeLessThanOrEqual(1);
    }),
    runs(500),
  );
});
