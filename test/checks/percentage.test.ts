import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const metric = (unit: string, now: number, target: number) =>
  `{ name: n, unit: "${unit}", better: higher, history: [{ date: 2026-01-01, value: ${now} }], target: { value: ${target}, by: 2027-01-01 }`;
const northStar = (first: string) =>
  entry(
    `title: N\nowner: O\ncustomerValue: v\nmetric: ${metric('days', 500, -3)} }\ninputMetrics:\n  - ${first}, id: one }\n  - ${metric('h', 1, 2)}, id: two }\n  - ${metric('h', 1, 2)}, id: three }\nnotDoing: [x]`,
  );
const initiative = (success: string, result = '') =>
  entry(`title: Q\nowner: O\nstage: idea\ncustomerValue: v\nsuccess: { ${success}, by: 2027-01-01 }\n${result}`);

describe('percentage', () => {
  const ofMetric = (unit: string, now: number, target: number) =>
    problemsOf('percentage', { 'north-star/n.md': northStar(metric(unit, now, target)) });
  const ofSuccess = (success: string, result = '', unit = '%') =>
    problemsOf('percentage', {
      'north-star/n.md': northStar(metric(unit, 5, 50)),
      'initiatives/a.md': initiative(success, result),
    }).map(({ field }) => field);

  it('finds measurements and targets outside 0 to 100, on their line', () => {
    expect(ofMetric('%', 660, 80)).toMatchObject([
      { line: 7, field: 'inputMetrics.0.history.0.value', severity: 'warning' },
    ]);
    expect(ofMetric('%', 66, 101)).toMatchObject([{ field: 'inputMetrics.0.target.value' }]);
    expect(ofMetric('percent', -1, 50)).toHaveLength(1);
  });

  it('finds what a result is expected to be beyond them', () => {
    const expected = 'measure: m, unit: "%", baseline: 5, target: 50, expected: { low: 40, likely: 60, high: 110 }';
    expect(ofSuccess(expected)).toEqual(['success.expected.high']);
  });

  it('takes none and all for a share', () => {
    expect([...ofMetric('%', 0, 100), ...ofMetric('%', 100, 0)]).toEqual([]);
  });

  it('finds nothing in a share, and leaves units alone that say of what', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (now, target) => {
        expect(ofMetric('%', now, target)).toEqual([]);
      }),
      runs(20),
    );
    for (const unit of ['% of last year', '% a year', '%-points', 'days', '€'])
      expect(ofMetric(unit, 130, -20)).toEqual([]);
  });

  it('looks at success and its result, of a measure of its own and of an input metric', () => {
    const result = 'result: { value: 140, on: 2026-11-01, learned: x, verdict: keep }';
    const own = 'measure: m, unit: "%", baseline: -4, target: 400';
    expect(ofSuccess(own, result)).toEqual(['success.baseline', 'success.target', 'result.value']);
    expect(ofSuccess('measure: one, baseline: 4, target: 400')).toEqual(['success.target']);
    expect(ofSuccess('measure: one, baseline: 4, target: 400', '', 'days')).toEqual([]);
    expect(ofSuccess('measure: nobody, baseline: 4, target: 400')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      ofMetric('%', -5, 800).map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "a share between 0 and 100%",
          "fix": "Correct the value; or, where less than 0 can be, say in the unit of what: "% of last year".",
          "found": "-5%",
          "message": "\`inputMetrics.0.history.0.value\` is -5%, and a share lies between 0 and 100%.",
        },
        {
          "expected": "a share between 0 and 100%",
          "fix": "Correct the value; or, where more than 100 can be, say in the unit of what: "% of last year".",
          "found": "800%",
          "message": "\`inputMetrics.0.target.value\` is 800%, and a share lies between 0 and 100%.",
        },
      ]
    `);
  });
});
