import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (more: string, stage = 'prioritised') =>
  entry(`title: Q\nowner: O\nstage: ${stage}\ncustomerValue: v\n${more}`);
const window = (from: string, to: string) => `window: { from: ${from}, to: ${to} }\n`;
const deadline = (by: string) => `urgency: { shape: deadline, by: ${by} }\n`;
const measured = (by: string) => `success: { measure: m, unit: h, baseline: 1, target: 2, by: ${by} }\n`;
const lasting = (low: string) => `duration: { low: ${low}, likely: 1 year, high: 2 years }\n`;

describe('plan-fits', () => {
  const found = (more: string, stage?: string) =>
    problemsOf('plan-fits', { 'initiatives/a.md': initiative(more, stage) });
  const planned = window('2027-01-04', '2027-02-26');

  it('finds a window that ends after the deadline', () => {
    expect(found(planned + deadline('2027-02-25'))).toMatchObject([
      { line: 6, column: 33, field: 'window.to', severity: 'warning' },
    ]);
    expect(found(planned + deadline('2027-02-26'))).toEqual([]);
    expect(found(`${planned}urgency: { shape: window, from: 2026-12-01, by: 2027-01-31 }`)).toHaveLength(1);
    expect(found(`${planned}urgency: { shape: fading, halfLife: 1 week }`)).toEqual([]);
  });

  it('finds a window that ends after the day that was promised', () => {
    const promised = (by: string) => `promised: { to: A customer, by: ${by} }\n`;
    expect(found(planned + promised('2027-02-25'))).toMatchObject([{ field: 'window.to' }]);
    expect(found(planned + promised('2027-02-26'))).toEqual([]);
    expect(found(planned + promised('2026-11-20'))).toEqual([]);
  });

  it('finds a measure that is due before the work is done', () => {
    expect(found(planned + measured('2027-02-25'))).toMatchObject([{ field: 'success.by' }]);
    expect(found(planned + measured('2027-02-26'))).toEqual([]);
  });

  it('finds a window shorter than the low estimate; first and last day count', () => {
    expect(found(window('2027-01-01', '2027-01-13') + lasting('2 weeks'))).toMatchObject([{ field: 'window.to' }]);
    expect(found(window('2027-01-01', '2027-01-14') + lasting('2 weeks'))).toEqual([]);
    expect(found(window('2027-01-01', '2027-01-01') + lasting('0.5 days'))).toEqual([]);
  });

  it('leaves what is released, declined, or past to others', () => {
    const wrong = planned + deadline('2027-01-05') + measured('2027-01-05') + lasting('1 year');
    expect(found(wrong)).toHaveLength(3);
    for (const stage of ['analytics', 'feedback', 'declined']) expect(found(wrong, stage)).toEqual([]);
    expect(found(window('2026-01-05', '2026-11-20') + measured('2026-06-01'))).toEqual([]);
    expect(found(planned + deadline('2026-11-20'))).toEqual([]);
    expect(found(planned + deadline('2026-11-21'))).toHaveLength(1);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(planned + deadline('2027-01-31') + measured('2027-02-01') + lasting('9 weeks')).map(
        ({ found, expected, message, fix }) => ({ found, expected, message, fix }),
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "a day up to 2027-01-31",
          "fix": "Plan it earlier, or correct \`urgency\`.",
          "found": "2027-02-26",
          "message": "It is planned until 2027-02-26, and what is done after 2027-01-31 is worth nothing.",
        },
        {
          "expected": "at least 9 weeks, the low estimate",
          "fix": "Widen \`window\`, or correct \`duration\`.",
          "found": "54 days",
          "message": "The window has 54 days, and even the low estimate is 9 weeks.",
        },
        {
          "expected": "a day on or after 2027-02-26",
          "fix": "Move \`success.by\` behind the window, or plan it earlier.",
          "found": "2027-02-01",
          "message": "The measure is to be answered by 2027-02-01, while the work is planned until 2027-02-26.",
        },
      ]
    `);
  });
});
