import { expect, it } from 'vitest';
import { dearestFirst, runCostOf } from '../../../src/methods/cost-of-delay/run-cost.ts';
import type { Entry } from '../../../src/source/entry.ts';

const costing = (low: number, likely: number, high: number, per = 'year', id = '') =>
  ({ id, data: { runCost: { low, likely, high, per } } }) as unknown as Entry<'initiatives'>;
const silent = { id: 'silent', data: {} } as unknown as Entry<'initiatives'>;

it('is what it is in a year and in a week, whatever it was stated for', () => {
  // 0.3 · 100 + 0.4 · 200 + 0.3 · 400 = 230 a month, twelve times that a year.
  const monthly = runCostOf(costing(100, 200, 400, 'month'));
  expect(monthly?.perYear.expected).toBeCloseTo(2760, 9);
  expect([monthly?.perYear.low, monthly?.perYear.high]).toEqual([expect.closeTo(1200, 9), expect.closeTo(4800, 9)]);
  // A year has 365.25 days: 230 a week are 230 · 365.25 / 7 a year.
  const weekly = runCostOf(costing(100, 200, 400, 'week'));
  expect(weekly?.perWeek).toEqual({ expected: 230, low: 100, high: 400 });
  expect(weekly?.perYear.expected).toBeCloseTo((230 * 365.25) / 7, 9);
  expect(runCostOf(costing(100, 200, 400))?.perYear.expected).toBeCloseTo(230, 9);
});

it('is unknown, not nothing, where nobody said', () => {
  expect(runCostOf(silent)).toBeNull();
  expect(runCostOf(costing(0, 0, 0))?.perYear.expected).toBe(0);
});

it('puts the dearest first, and last of all what is unknown, behind what costs nothing', () => {
  const list = [
    silent,
    costing(0, 0, 0, 'year', 'free'),
    costing(9, 9, 9, 'year', 'cheap'),
    costing(1, 1, 1, 'week', 'dear'),
  ];
  expect(list.sort(dearestFirst).map(({ id }) => id)).toEqual(['dear', 'cheap', 'free', 'silent']);
});
