import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (low: string, more = '') =>
  entry(
    `title: Q\nowner: O\nstage: idea\ncustomerValue: v\ncostOfDelay:\n  - { kind: speed, low: ${low}, likely: 90000, high: 90000, why: w }\n${more}`,
  );
const product = (price: string, revenue: string) =>
  entry(
    `title: P\nowner: O\nstage: growth\noperations:\n  - { name: m, serves: s, hoursPerMonth: [{ month: 2026-10, hours: 1 }], costPerHour: ${price} }\nresults: [{ period: 2026-Q3, revenue: ${revenue}, operationsHours: 1.125 }]`,
  );

describe('amount-point', () => {
  const found = (low: string, more = '') => problemsOf('amount-point', { 'initiatives/a.md': initiative(low, more) });

  it('finds an amount with a point between thousands, and points at it', () => {
    expect(found('1.200')).toMatchObject([
      { line: 7, column: 25, field: 'costOfDelay.0.low', found: '1.200', severity: 'warning' },
    ]);
    for (const low of ['12.000', '120.500', '1.000']) expect(found(low)).toHaveLength(1);
  });

  it('is content with whole amounts, with hundredths, and with numbers below one', () => {
    for (const low of ['1200', '1.2', '1.25', '0.125', '1.2000', '1200.000']) expect(found(low)).toEqual([]);
  });

  it('looks at run cost, prices and revenue, and at no other number', () => {
    expect(
      found('1', 'runCost: { low: 1.200, likely: 1500, high: 2000, per: month }').map(({ field }) => field),
    ).toEqual(['runCost.low']);
    expect(
      problemsOf('amount-point', { 'products/p.md': product('1.085', '4.000') }).map(({ field }) => field),
    ).toEqual(['operations.0.costPerHour', 'results.0.revenue']);
    expect(found('1', 'success: { measure: m, unit: h, baseline: 1.125, target: 2.250, by: 2027-01-01 }')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found('12.500').map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "an amount without a point between thousands",
          "fix": "Write 12500; or 12.5, where that is meant.",
          "found": "12.500",
          "message": "\`costOfDelay.0.low\` is written 12.500 and read as 12.5.",
        },
      ]
    `);
  });
});
