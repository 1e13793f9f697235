import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionOf,
  leftOf,
  meanOf,
  meanRemaining,
  shareWithin,
  valueAt,
} from '../../../src/methods/cost-of-delay/distribution.ts';
import { exactly, mapRange, mean, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { runs } from '../../support/runs.ts';
import { money, range, weeks } from './generators.ts';

const quantile = (one: Range, share: number) => valueAt(distributionOf(one), share);
const shareUpTo = (one: Range, value: number) => shareWithin(distributionOf(one), value);
const steps = 20_000;
const average = (value: (share: number) => number) =>
  Array.from({ length: steps }, (_, index) => value((index + 0.5) / steps)).reduce((sum, each) => sum + each, 0) /
  steps;

describe('the distribution of a range', () => {
  it('goes through its three values, rises, and ends at low and high', () => {
    fc.assert(
      fc.property(
        money,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, a, b) => {
          expect([quantile(one, 0.1), quantile(one, 0.5), quantile(one, 0.9)]).toEqual([one.low, one.likely, one.high]);
          expect(quantile(one, Math.min(a, b))).toBeLessThanOrEqual(quantile(one, Math.max(a, b)) + 1e-9);
          expect([quantile(one, 0), quantile(one, 1)]).toEqual([one.low, one.high]);
        },
      ),
      runs(1000),
    );
  });

  it('moves and stretches with them', () => {
    const by = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        money,
        by,
        fc.integer({ min: -99, max: 99 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, times, plus, share) => {
          const moved = mapRange(one, (value) => times * value + plus);
          expect(quantile(moved, share)).toBeCloseTo(times * quantile(one, share) + plus, 6);
        },
      ),
      runs(1000),
    );
  });

  it("has Swanson's mean, between low and high, and no other", () => {
    expect(mean(range(34_000, 41_000, 52_000))).toBe(42_200);
    expect(mean(range(6, 9, 14))).toBe(9.6);
    fc.assert(
      fc.property(money, (one) => {
        expect(mean(one)).toBeGreaterThanOrEqual(one.low);
        expect(mean(one)).toBeLessThanOrEqual(one.high);
      }),
      runs(1000),
    );
    for (const one of [range(0, 4000, 15_000), range(2, 3, 4), range(1, 9, 9)])
      expect(average((share) => quantile(one, share))).toBeCloseTo(mean(one), 2);
  });

  it('has a mean that grows with each value', () => {
    fc.assert(
      fc.property(money, fc.nat(999), fc.nat(999), fc.nat(999), (one, a, b, c) => {
        const more = range(one.low + a, one.likely + Math.max(a, b), one.high + Math.max(a, b, c));
        expect(mean(more)).toBeGreaterThanOrEqual(mean(one));
      }),
      runs(1000),
    );
  });

  it('of one value is that value', () => {
    for (const value of [0, 7, 0.3]) {
      expect(mean(exactly(value))).toBeCloseTo(value, 12);
      expect(quantile(exactly(value), 0.73)).toBe(value);
      expect([shareUpTo(exactly(value), value - 0.1), shareUpTo(exactly(value), value)]).toEqual([0, 1]);
    }
  });
});

describe('shares of a range', () => {
  it.each([
    [0.99, 0],
    [1, 0.1],
    [2, 0.3],
    [3, 0.5],
    [5, 0.7],
    [7, 1],
    [99, 1],
  ])('up to %s of 1, 3, 7 are %s', (value, share) => {
    expect(shareUpTo(range(1, 3, 7), value)).toBeCloseTo(share, 12);
  });

  it('turn quantiles around', () => {
    fc.assert(
      fc.property(weeks, fc.double({ min: 0.1, max: 0.89, noNaN: true }), (one, share) => {
        expect(shareUpTo(one, quantile(one, share) + 1e-9)).toBeGreaterThanOrEqual(share - 1e-9);
      }),
      runs(1000),
    );
  });

  it('leave what halving leaves, on average, from whenever it halves', () => {
    expect(meanRemaining(distributionOf(exactly(3)), 3, 0)).toBeCloseTo(0.5, 12);
    for (const one of [range(1, 3, 7), range(0, 0, 40), range(5, 5, 6)])
      for (const half of [0.5, 4, 52])
        for (const since of [-6, 0, 4, 99])
          expect(meanRemaining(distributionOf(one), half, since)).toBeCloseTo(
            average((share) => 2 ** (-Math.max(0, quantile(one, share) - since) / half)),
            3,
          );
  });
});

describe('what is left of a duration', () => {
  it('is what lies ahead, given that the work is not finished', () => {
    // Of 2, 4 and 6 weeks, three have passed: of the fifth of the cases from 3 to 4 and the half after that, 7 tenths.
    const left = leftOf(range(2, 4, 6), 3) ?? [];
    expect(meanOf(left)).toBeCloseTo((0.2 * 0.5 + 0.4 * 2 + 0.1 * 3) / 0.7, 12);
    expect([valueAt(left, 0), valueAt(left, 1)]).toEqual([0, 3]);
    expect(leftOf(range(2, 4, 6), 6)).toBeNull();
    expect(leftOf(exactly(4), 4)).toBeNull();
    expect(leftOf(exactly(4), 1)?.every(({ from, to }) => from === 3 && to === 3)).toBe(true);
  });

  it('is what many cases say that have not passed', () => {
    fc.assert(
      fc.property(weeks, fc.double({ min: 0.01, max: 20, noNaN: true }), (one, elapsed) => {
        const left = leftOf(one, elapsed);
        fc.pre(left !== null && shareUpTo(one, elapsed) < 0.95);
        let [sum, count] = [0, 0];
        for (let step = 0; step < steps; step += 1) {
          const value = quantile(one, (step + 0.5) / steps);
          if (value <= elapsed) continue;
          sum += value - elapsed;
          count += 1;
        }
        expect(Math.abs(meanOf(left ?? []) - sum / count)).toBeLessThan(0.02);
        expect((left ?? []).reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
      }),
      runs(300),
    );
  });
});
