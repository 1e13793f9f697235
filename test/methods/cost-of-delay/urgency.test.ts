import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, leftOf, meanOf } from '../../../src/methods/cost-of-delay/distribution.ts';
import { draw } from '../../../src/methods/cost-of-delay/lattice.ts';
import { exactly, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { meanShare, peakOf, shareFor, type Urgency } from '../../../src/methods/cost-of-delay/urgency.ts';
import { runs } from '../../support/runs.ts';
import { range, urgency, weeks } from './generators.ts';

const finish = (whole: Range, elapsed = 0) => {
  const left = leftOf(whole, elapsed) ?? distributionOf(exactly(0));
  return { left, duration: meanOf(left) };
};
const shares = (shape: Urgency, duration: Range, ...ends: number[]) => ends.map(shareFor(shape, finish(duration)));
const mean = (shape: Urgency, duration: Range) => meanShare(shape, finish(duration));

describe('the share that counts in the order', () => {
  it('is never more for a later end, and between nothing and all', () => {
    fc.assert(
      fc.property(urgency, weeks, fc.nat(100), fc.nat(100), (shape, duration, one, other) => {
        const [sooner = 0, later = 0] = shares(shape, duration, Math.min(one, other), Math.max(one, other));
        expect(later).toBeLessThanOrEqual(sooner);
        expect(sooner).toBeLessThanOrEqual(1);
        expect(later).toBeGreaterThanOrEqual(0);
      }),
      runs(1000),
    );
  });

  it('is on average what its cases are on average', () => {
    fc.assert(
      fc.property(urgency, weeks, (shape, duration) => {
        const cases = shares(shape, duration, ...draw(duration, 0));
        const average = cases.reduce((sum, each) => sum + each, 0) / cases.length;
        expect(mean(shape, duration)).toBeCloseTo(average, 2);
      }),
      runs(1000),
    );
  });

  it('is there in every case that ends on the last day, however it is rounded', () => {
    const closes = 110 / 7;
    const duration = range(1 / 7, 48 / 7, closes);
    for (const shape of [{ shape: 'deadline', closes } as const, { shape: 'window', opens: 0, closes } as const])
      expect(shares(shape, duration, ...draw(duration, 0)).every((share) => share > 0)).toBe(true);
  });
});

describe('a deadline', () => {
  const due = (closes: number): Urgency => ({ shape: 'deadline', closes });

  it('counts in full without slack, nothing after its day, and by the cases in time', () => {
    expect(mean(due(0), range(1, 2, 3))).toBe(0);
    expect(mean(due(3), exactly(3))).toBe(1);
    expect(mean(due(2), range(1, 2, 3))).toBeCloseTo(0.5, 8);
    expect(shares(due(8), exactly(8), 0, 8, 8.2)).toEqual([1, 1, 0]);
  });

  it('of yesterday is nothing to work under way, however little of it is left', () => {
    expect(meanShare(due(0), finish(range(2, 3, 4), 2))).toBe(0);
    expect(meanShare({ shape: 'window', opens: -1, closes: 0 }, finish(range(2, 3, 4), 2))).toBe(0);
  });

  it('of today is met by work of half a day, and by work of a whole one: the last day counts whole', () => {
    const today = 1 / 7;
    for (const shape of [due(today), { shape: 'window', opens: 0, closes: today } as const])
      expect([0.5, 1, 1.5].map((days) => mean(shape, exactly(days / 7)))).toEqual(
        shape.shape === 'deadline' ? [0.5, 1, 0] : [1, 1, 0],
      );
    expect(peakOf({ shape: 'peak', closes: today, loses: exactly(700) }, finish(exactly(0.5 / 7)))).toMatchObject({
      perWeek: exactly(4900),
      inTime: 1,
    });
  });

  it('of any day is met by work of half a day for as long as it is not over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70, max: 350 }), (days) => {
        expect(mean(due(days / 7), exactly(0.5 / 7))).toBeCloseTo(days > 0 ? 0.5 / days : 0, 12);
      }),
      runs(200),
    );
  });

  it('counts by the part of the days until it that the work needs', () => {
    // Five weeks of work: 35 days of 42, and of 700.
    expect(mean(due(6), exactly(5))).toBeCloseTo(35 / 42, 12);
    expect(mean(due(100), exactly(5))).toBeCloseTo(35 / 700, 12);
  });
});

describe('a window', () => {
  it('grows as it comes nearer, day by day, up to all', () => {
    const found = Array.from({ length: 15 }, (_, passed) =>
      mean({ shape: 'window', opens: 2 - passed / 7, closes: 5 - passed / 7 }, exactly(0.5)),
    );
    expect(found[0]).toBeCloseTo(21 / 35, 12);
    for (const [index, share] of found.entries()) expect(share).toBeGreaterThan(found[index - 1] ?? 0);
    expect(found.at(-1)).toBe(1);
    expect(mean({ shape: 'window', opens: -3, closes: 0 }, range(1, 2, 3))).toBe(0);
  });

  it('counts its only day', () => {
    expect(mean({ shape: 'window', opens: 1, closes: 8 / 7 }, exactly(1))).toBeCloseTo(1 / 8, 12);
    expect(mean({ shape: 'window', opens: 0, closes: 1 / 7 }, exactly(0.1))).toBe(1);
  });
});

describe('costs that begin on a day', () => {
  it('count in full from then on, and before by the part of the days that the work needs', () => {
    expect(mean({ shape: 'begins', from: -4 }, exactly(5))).toBe(1);
    expect(mean({ shape: 'begins', from: 5 }, exactly(5))).toBe(1);
    expect(mean({ shape: 'begins', from: 6 }, exactly(5))).toBeCloseTo(35 / 42, 12);
  });
});

describe('a peak that would be lost for good', () => {
  const peak = (closes: number): Urgency => ({ shape: 'peak', closes, loses: exactly(4200) });

  it('is spread over the days until it, beside a cost that runs on', () => {
    expect(mean(peak(6), exactly(5))).toBe(1);
    // Six weeks, the last day included.
    expect(peakOf(peak(6), finish(exactly(5)))).toMatchObject({ perWeek: exactly(700), inTime: 1 });
    expect(peakOf(peak(2), finish(range(1, 2, 3)))?.inTime).toBeCloseTo(0.5, 8);
    expect(peakOf({ shape: 'steady' }, finish(exactly(5)))).toBeNull();
  });

  it('adds nothing once it is lost', () => {
    const lost = peakOf(peak(0), finish(exactly(0.1)));
    expect([lost?.inTime, lost?.isInTime(0), lost?.perWeek]).toEqual([0, false, exactly(0)]);
  });
});

describe('what fades', () => {
  const fading = (from: number): Urgency => ({ shape: 'fading', halfLife: 6, from });

  it('halves from its day on, begun or not, and not before', () => {
    expect(shares(fading(0), exactly(1), 0, 6, 12)).toEqual([1, 0.5, 0.25]);
    expect(shares(fading(6), exactly(1), 0, 6, 12)).toEqual([1, 1, 0.5]);
    expect(mean(fading(-6), exactly(6))).toBeCloseTo(0.25, 12);
    // Seen six weeks later, six weeks of twelve are left, and the day lies six weeks further back: what it was.
    expect(meanShare(fading(-6), finish(exactly(12), 6))).toBeCloseTo(mean(fading(0), exactly(12)), 12);
  });
});
