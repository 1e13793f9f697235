import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, valueAt } from '../../../src/methods/cost-of-delay/distribution.ts';
import { exactly, mapRange } from '../../../src/methods/cost-of-delay/range.ts';
import {
  costOfDelayOf,
  drawRatios,
  expected,
  score,
  spread,
  together,
} from '../../../src/methods/cost-of-delay/score.ts';
import { peakOf, shareFor } from '../../../src/methods/cost-of-delay/urgency.ts';
import { type DelayCost, independentRanges } from '../../../src/methods/cost-of-delay/value.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, plain, range, stated } from './generators.ts';
import { sequence } from './sequence.ts';

const worth = (perWeek: DelayCost['perWeek'], kind: DelayCost['kind'] = 'speed'): DelayCost => ({
  kind,
  source: 'stated',
  why: '',
  perWeek,
});

describe('the score of an initiative', () => {
  it('is expected cost of delay divided by expected duration', () => {
    // Means are 0.3 low + 0.4 likely + 0.3 high: 30 + 80 + 120 = 230 of value, 0.6 + 1.6 + 1.8 = 4 weeks: 57.5 a week.
    const found = expected(plain('a', range(100, 200, 400), range(2, 4, 6)));
    expect(found).toMatchObject({ value: 230, share: 1, costOfDelay: 230, duration: 4 });
    expect(found.ratio).toBeCloseTo(57.5, 12);
  });

  it('takes the share that a deadline leaves, with the last day in time', () => {
    const closing = (closes: number) =>
      expected({ ...plain('a', exactly(100), exactly(4)), urgency: { shape: 'deadline', closes } });
    expect(closing(4)).toMatchObject({ share: 1, costOfDelay: 100, ratio: 25 });
    expect(closing(3.9)).toMatchObject({ share: 0, costOfDelay: 0, ratio: 0 });
    // Durations of 2, 4 and 6 weeks: half of the cases are done by week 4.
    const half = expected({
      ...plain('a', exactly(100), range(2, 4, 6)),
      urgency: { shape: 'deadline', closes: 4 },
    });
    expect(half.costOfDelay).toBeCloseTo(50, 6);
  });

  it('takes what is left in both places: begun work that is nearly done rises', () => {
    const begun = (elapsed: number) => expected({ ...plain('a', exactly(100), exactly(4)), elapsed });
    expect([0, 2, 3].map((elapsed) => begun(elapsed).ratio)).toEqual([25, 50, 100]);
    const due = (elapsed: number) =>
      expected({ ...plain('a', exactly(100), exactly(4)), urgency: { shape: 'deadline', closes: 1 }, elapsed });
    expect(due(2.9).ratio).toBe(0);
    expect(due(3).ratio).toBe(100);
  });

  it('has the ends that the author wrote where one estimate alone is uncertain', () => {
    expect(score(plain('a', range(100, 200, 400), exactly(2))).interval).toEqual({ low: 50, high: 200 });
    expect(score(plain('a', exactly(100), range(2, 3, 4))).interval).toEqual({ low: 25, high: 50 });
    expect(together([worth(range(100, 200, 400)), worth(exactly(7), 'reliability')])).toMatchObject({
      low: 107,
      high: 407,
    });
  });

  it('adds a peak by the weeks until its day, in the cases that are in time', () => {
    const peak = (closes: number) =>
      expected({
        ...plain('a', exactly(100), range(2, 4, 6)),
        urgency: { shape: 'peak', closes, loses: exactly(4200) },
      });
    // Half of the cases are done by the end of week 4, all by that of week 6.
    expect(peak(4)).toMatchObject({ share: 1, costOfDelay: expect.closeTo(100 + (4200 / 4) * 0.5, 6) });
    expect(peak(6).costOfDelay).toBeCloseTo(100 + 700, 6);
  });

  it('has an interval around its figure, which is a point where nothing is uncertain', () => {
    const sure = score(plain('a', exactly(90), exactly(3)));
    expect(sure.interval).toEqual({ low: 30, high: 30 });
    // 8 of 10 cases of 100 to 400 a week in exactly two weeks lie between 50 and 200, but for the grain of the sample.
    const unsure = score(plain('a', range(100, 200, 400), exactly(2)));
    expect(unsure.interval).toEqual({ low: 50, high: 200 });
  });

  it('has a sample in rising order, whose interval lies within it, and whose mean over a fixed time is the figure', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        const { sample, interval } = score({ ...subject, id: 'a' });
        expect(sample.every((value, at) => at === 0 || value >= (sample[at - 1] as number))).toBe(true);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        // Single precision on the one side only.
        expect(interval.low).toBeGreaterThanOrEqual((sample[0] as number) * (1 - 1e-6));
        expect(interval.high).toBeLessThanOrEqual((sample.at(-1) as number) * (1 + 1e-3));
      }),
      runs(300),
    );
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 40 }), (parts, weeks) => {
        const means = expected({ ...plain('a', exactly(0), exactly(weeks)), parts });
        const values = drawRatios(means);
        const average = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(Math.abs(average - means.ratio)).toBeLessThanOrEqual(means.ratio * 0.002 + 1e-3);
      }),
      runs(200),
    );
  });

  it('doubles with the money, and halves with twice the time', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        const steady = { ...subject, id: 'a', urgency: { shape: 'steady' as const } };
        const { ratio } = expected(steady);
        const parts = steady.parts.map((part) => ({ ...part, perWeek: mapRange(part.perWeek, (money) => money * 2) }));
        expect(expected({ ...steady, parts }).ratio).toBeCloseTo(2 * ratio, 6);
        const duration = mapRange(steady.duration, (weeks) => weeks * 2);
        const elapsed = steady.elapsed * 2;
        expect(expected({ ...steady, duration, elapsed }).ratio).toBeCloseTo(ratio / 2, 6);
      }),
      runs(300),
    );
  });
});

describe('parts together', () => {
  it('add their means, and their ends only where they are one', () => {
    // Means of 100, 200, 400 and 0, 10, 20 are 230 and 10.
    const [large, small] = [worth(range(100, 200, 400)), worth(range(0, 10, 20), 'reliability')];
    const alone = together([large]);
    expect(alone.expected).toBe(230);
    expect([alone.low, alone.high]).toEqual([expect.closeTo(100, 0), expect.closeTo(400, 0)]);
    const both = together([large, small]);
    expect(both.expected).toBe(240);
    expect(spread([large, small]).together).toEqual({ low: 100, high: 420 });
    expect(both.low).toBeGreaterThan(100);
    expect(both.high).toBeLessThan(420);
  });

  it('lie apart never wider than all low together and all high together', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 4 }), (parts) => {
        const { apart, together: ends } = spread(parts);
        expect(apart.low).toBeGreaterThanOrEqual(ends.low - 1e-6);
        expect(apart.high).toBeLessThanOrEqual(ends.high + 1e-6);
      }),
      runs(300),
    );
  });

  it('are told with what urgency leaves: in the mean, and at both ends, of the cases', () => {
    const means = expected({
      ...plain('a', range(100, 200, 400), range(2, 4, 6)),
      urgency: { shape: 'deadline', closes: 4 },
    });
    // Half of 230 in the mean. Half of the cases are late and cost nothing, so low is nothing; at 90 of 100 cases lie 80
    // of 100 of those in time: three quarters of the way from 200 to 400.
    const { expected: mean, low, high } = costOfDelayOf(means);
    expect([mean, low, high]).toEqual([expect.closeTo(115, 6), 0, expect.closeTo(350, 0)]);
  });

  it('has ends that are those of many drawn cases, whatever its urgency', () => {
    const random = sequence(1_611_2026);
    const drawn = 20_000;
    fc.assert(
      fc.property(anyCase, (subject) => {
        const means = expected({ ...subject, id: 'a' });
        const { low, high } = costOfDelayOf(means);
        const [shareAt, peak] = [shareFor(subject.urgency, means), peakOf(subject.urgency, means)];
        const ranges = independentRanges(means.counted);
        const one = (range: Parameters<typeof distributionOf>[0]) => valueAt(distributionOf(range), random());
        const cases = Array.from({ length: drawn }, () => {
          const end = valueAt(means.left, random());
          const sum = ranges.reduce((all, range) => all + one(range), 0) * shareAt(end);
          return sum + (peak?.isInTime(end) ? one(peak.perWeek) : 0);
        });
        const upTo = (value: number) => cases.filter((each) => each <= value * 1.01 + 1e-6).length / drawn;
        const below = (value: number) => cases.filter((each) => each < value * 0.99 - 1e-6).length / drawn;
        expect(upTo(low)).toBeGreaterThan(0.085);
        expect(below(low)).toBeLessThan(0.115);
        expect(upTo(high)).toBeGreaterThan(0.885);
        expect(below(high)).toBeLessThan(0.915);
      }),
      runs(150, 30),
    );
  });
});
