import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/methods/cost-of-delay/lattice.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { finishOf, meanShare, shareAt, shareFor, type Urgency } from '../../../src/methods/cost-of-delay/urgency.ts';
import { runs } from '../../support/runs.ts';
import { range, urgency, weeks } from './generators.ts';

describe('what a week of waiting costs', () => {
  it.each<[Urgency, number[]]>([
    [{ shape: 'steady' }, [1, 1, 1]],
    [{ shape: 'deadline', closes: 8 }, [1, 1, 0]],
    [{ shape: 'window', opens: 5, closes: 8 }, [0, 1, 0]],
    [{ shape: 'fading', halfLife: 6 }, [1, 0.5, 0.25]],
  ])('of %j now, in six weeks and in twelve', (shape, expected) => {
    expect([0, 6, 12].map((week) => shareAt(shape, week))).toEqual(expected);
  });
});

describe('the share that counts in the order', () => {
  it('is never more for a later finish, and between nothing and all', () => {
    fc.assert(
      fc.property(urgency, fc.nat(100), fc.nat(100), (shape, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        expect(shareFor(shape, later)).toBeLessThanOrEqual(shareFor(shape, sooner));
        expect(shareFor(shape, sooner)).toBeLessThanOrEqual(1);
        expect(shareFor(shape, later)).toBeGreaterThanOrEqual(0);
      }),
      runs(1000),
    );
  });

  it('is on average what its cases are on average', () => {
    fc.assert(
      fc.property(urgency, weeks, (shape, finish) => {
        const cases = [...draw(finish, 0)].map((week) => shareFor(shape, week));
        const average = cases.reduce((sum, each) => sum + each, 0) / cases.length;
        expect(meanShare(shape, finish)).toBeCloseTo(average, 2);
      }),
      runs(1000),
    );
  });

  it('is whole in every case that ends on the last day, however it is rounded', () => {
    const closes = 110 / 7;
    for (const shape of [{ shape: 'deadline', closes } as const, { shape: 'window', opens: 0, closes } as const])
      expect([...draw(range(1 / 7, 48 / 7, closes), 0)].every((week) => shareFor(shape, week) > 0)).toBe(true);
  });

  it('is nothing after a deadline, and all until its day', () => {
    expect(meanShare({ shape: 'deadline', closes: -1 / 7 }, range(1, 2, 3))).toBe(0);
    expect(meanShare({ shape: 'deadline', closes: 3 }, exactly(3))).toBe(1);
    expect(meanShare({ shape: 'deadline', closes: 2 }, range(1, 2, 3))).toBe(0.5);
    expect(meanShare({ shape: 'window', opens: -3, closes: -1 / 7 }, range(1, 2, 3))).toBe(0);
  });

  it('grows as a window comes nearer, day by day, up to all', () => {
    const shares = Array.from({ length: 15 }, (_, passed) =>
      meanShare({ shape: 'window', opens: 2 - passed / 7, closes: 5 - passed / 7 }, exactly(0.5)),
    );
    expect(shares[0]).toBeCloseTo(22 / 36, 12);
    for (const [index, share] of shares.entries()) expect(share).toBeGreaterThan(shares[index - 1] ?? 0);
    expect(shares.at(-1)).toBe(1);
  });

  it('counts the only day of a window', () => {
    expect(meanShare({ shape: 'window', opens: 1, closes: 1 }, exactly(1))).toBeCloseTo(1 / 8, 12);
    expect(meanShare({ shape: 'window', opens: 0, closes: 0 }, exactly(0))).toBe(1);
  });

  it('takes off the weeks that have passed, never below nothing', () => {
    expect(finishOf(range(6, 9, 14), 8)).toEqual(range(0, 1, 6));
  });
});
