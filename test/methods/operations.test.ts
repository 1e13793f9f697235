import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/methods/cost-of-delay/operations.ts';
import { costliest, loadOf, type Manual, manualOf, manualWork } from '../../src/methods/operations.ts';
import { growthOf, indexed, inTime, offPlan, perHour } from '../../src/methods/operations-growth.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked } from '../support/hub.ts';

const today = '2026-11-21';
const product = { key: 'products/relay' } as unknown as Entry<'products'>;
const none = { today, byId: () => undefined };
const listed = (hours: readonly (readonly [string, number])[], more: Partial<Operation> = {}): Manual =>
  manualOf(none, {
    product,
    operation: {
      name: 'Replays',
      serves: 'All',
      hoursPerMonth: hours.map(([month, each]) => ({ month, hours: each })),
      ...more,
    },
  });

describe('manual work', () => {
  it('leaves the month out that has not ended', () => {
    const one = listed([
      ['2026-09', 30],
      ['2026-10', 20],
      ['2026-11', 3],
    ]);
    expect(one.hours).toBe(20);
    expect(one.change).toEqual({ hours: -10, since: '2026-09' });
  });

  it('frees in a year twelve times the middle of the last three whole months', () => {
    const one = listed(
      [
        ['2026-07', 500],
        ['2026-08', 30],
        ['2026-09', 10],
        ['2026-10', 20],
      ],
      { costPerHour: 50 },
    );
    expect(one.yearlyHours?.likely).toBeCloseTo(240, 6);
    expect(one.yearlyCost?.likely).toBeCloseTo(12_000, 6);
    expect(one.yearlyCost?.high).toBeCloseTo(18_000, 6);
  });

  it('never takes an unknown price for nothing', () => {
    const dear = listed([['2026-10', 10]], { costPerHour: 100 });
    const unknown = listed([['2026-10', 90]]);
    expect(unknown.yearlyCost).toBeNull();
    expect(loadOf([unknown])).toMatchObject({ yearlyCost: null, unpriced: 1, hours: 90 });
    expect(loadOf([dear, unknown]).yearlyCost).toBeCloseTo(12_000, 6);
    expect(costliest([unknown, dear])).toBe(dear);
    expect(costliest([unknown])).toBeNull();
  });

  it('knows nothing of an operation that only began this month', () => {
    const one = listed([['2026-11', 5]], { costPerHour: 10 });
    expect(one).toMatchObject({ months: [], hours: null, change: null, yearlyHours: null, yearlyCost: null });
  });

  it('comes over all products, those with most hours first, with what automates it', () => {
    const file = (title: string, operations: string) =>
      `---\ntitle: ${title}\nowner: TPS\nstage: growth\noperations:\n${operations}---\n`;
    const line = (name: string, hours: number, more = '') =>
      `  - { name: ${name}, serves: All, hoursPerMonth: [{ month: 2026-10, hours: ${hours} }]${more} }\n`;
    const { hub } = checked({
      'products/a.md': file('A', line('Small', 5) + line('Large', 50, ', automatedBy: robot')),
      'products/b.md': file('B', line('Middle', 20)),
      'initiatives/robot.md': '---\ntitle: Robot\nowner: TPS\nstage: idea\ncustomerValue: Calm\n---\n',
    });
    expect(manualWork(hub).map(({ operation, initiative }) => [operation.name, initiative?.id])).toEqual([
      ['Large', 'robot'],
      ['Middle', undefined],
      ['Small', undefined],
    ]);
  });
});

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
