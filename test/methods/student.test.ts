import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentShare } from '../../src/methods/student.ts';
import { runs } from '../support/runs.ts';

describe("Student's t", () => {
  it.each([
    // Abramowitz and Stegun, table 26.10: what half of the cases and so many more stay within.
    [1, 12.706, 0.975],
    [2, 4.303, 0.975],
    [3, 3.182, 0.975],
    [4, 2.132, 0.95],
    [10, 1.812, 0.95],
    [30, 2.75, 0.995],
    [120, 1.98, 0.975],
  ])('with %d degrees of freedom leaves up to %d the share that tables give', (freedom, t, share) => {
    expect(studentShare(t, freedom)).toBeCloseTo(share, 4);
    expect(studentShare(-t, freedom)).toBeCloseTo(1 - share, 4);
  });

  it('is that of Cauchy with one, and a simple root with two', () => {
    for (const t of [-30, -2, -0.3, 0, 0.5, 7]) {
      expect(studentShare(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
      expect(studentShare(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
    }
  });

  it('rises from 0 to 1, with one half in the middle', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 400 }), (a, b, freedom) => {
        const [low, high] = [studentShare(Math.min(a, b), freedom), studentShare(Math.max(a, b), freedom)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(studentShare(0, freedom)).toBe(0.5);
      }),
      runs(1000),
    );
  });
});
