import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, indexed, inTime, offPlan, perHour } from '../../src/methods/operations-growth.ts';
import { runs } from '../support/runs.ts';

const result = (period: string, revenue: number, operationsHours: number) => ({ period, revenue, operationsHours });

describe('growth against hours', () => {
  it('is measured between the first and the last period, whatever their order in the file', () => {
    const growth = growthOf([result('2026-Q3', 150, 120), result('2025-Q3', 100, 100), result('2026-Q1', 900, 1)]);
    expect(growth).toMatchObject({ periods: 3, verdict: 'loosening' });
    expect(growth?.gap).toBeCloseTo(30, 9);
  });

  it.each([
    ['independent', 150, 100],
    ['independent', 150, 80],
    ['loosening', 150, 149],
    ['bound', 150, 150],
    ['bound', 110, 200],
    ['shrinking', 100, 50],
  ])('is %s at revenue %d and hours %d of 100', (verdict, revenue, hours) => {
    expect(growthOf([result('2026-Q1', 100, 100), result('2026-Q2', revenue, hours)])?.verdict).toBe(verdict);
  });

  it('cannot be told from one period, or from nothing', () => {
    expect(growthOf([])).toBeNull();
    expect(growthOf([result('2026-Q1', 100, 100)])).toBeNull();
    expect(growthOf([result('2026-Q1', 0, 100), result('2026-Q2', 10, 100)])).toBeNull();
    expect(growthOf([result('2026-Q1', 10, 0), result('2026-Q2', 10, 100)])).toBeNull();
    expect(perHour(result('2026-Q1', 10, 0))).toBeNull();
  });

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  it('does not depend on the unit of money or of time', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.integer({ min: 2, max: 50 }), (r0, h0, r1, h1, unit) => {
        const plain = growthOf([result('2026-Q1', r0, h0), result('2026-Q2', r1, h1)]);
        const other = growthOf([result('2026-Q1', r0 * unit, h0 / unit), result('2026-Q2', r1 * unit, h1 / unit)]);
        expect(other?.gap).toBeCloseTo(plain?.gap as number, 3);
      }),
      runs(1000),
    );
  });

  it('opens a gap above zero exactly when an hour earns more than before', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (r0, h0, r1, h1) => {
        fc.pre(r1 * h0 !== r0 * h1);
        const [first, last] = [result('2026-Q1', r0, h0), result('2026-Q2', r1, h1)];
        const more = (perHour(last) as number) > (perHour(first) as number);
        expect((growthOf([first, last])?.gap as number) > 0).toBe(more);
      }),
      runs(1000),
    );
  });
});

it('indexes values by their first', () => {
  expect(indexed([50, 75, 25])).toEqual([100, 150, 50]);
  expect(indexed([0, 75])).toEqual([null, null]);
  expect(indexed([])).toEqual([]);
});

it('puts periods into the order of time and tells how far each was from its plan', () => {
  const mix = (period: string, planned: number, actual?: number) => ({
    period,
    planned: { onProduct: planned, technicalDebt: 1 - planned },
    actual: actual === undefined ? undefined : { onProduct: actual, technicalDebt: 1 - actual },
    agreed: '2026-01-01',
    reason: 'So.',
  });
  const list = [mix('2026-Q2', 0.7), mix('2025-Q4', 0.7, 0.58)];
  expect(inTime(list).map(({ period }) => period)).toEqual(['2025-Q4', '2026-Q2']);
  expect(list.map(offPlan)[0]).toBeNull();
  expect(list.map(offPlan)[1]).toBeCloseTo(-12, 9);
});

it('earns money per hour, and nothing can be said without an hour', () => {
  // 1,200 in 80 hours are 15 an hour.
  expect(perHour(result('2026-Q1', 1200, 80))).toBe(15);
  expect(perHour(result('2026-Q1', 0, 1))).toBe(0);
  expect(perHour(result('2026-Q1', 1200, 0))).toBeNull();
});
