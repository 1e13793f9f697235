import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/bench/random.ts';
import { distributionOf, valueAt } from '../../../src/methods/cost-of-delay/distribution.ts';
import { exactly, mapRange, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { expected, ordered } from '../../../src/methods/cost-of-delay/score.ts';
import { weeksOfUse } from '../../../src/methods/worth/use.ts';
import { type Known, type Worth, worthOf } from '../../../src/methods/worth/worth.ts';
import { runs } from '../../support/runs.ts';
import { plain, range } from '../cost-of-delay/generators.ts';
import { known, knownOf, risk } from './generators.ts';

const pilot = knownOf(plain('pilot', range(500, 2500, 9000), range(8, 10, 14)), {
  teamWeek: range(9000, 10_500, 13_000),
  running: range(460, 640, 1040),
  risks: [risk(0.2, range(10_000, 30_000, 80_000))],
  horizon: 52,
});

describe('an account that a pencil can follow', () => {
  const worth = worthOf(pilot);

  it('holds what a year of use brings against work, run cost and risks', () => {
    // 0.3 · 500 + 0.4 · 2500 + 0.3 · 9000 = 3850 a week, for 52 weeks.
    expect(worth.value?.expected).toBeCloseTo(3850 * 52, 6);
    // 0.3 · 8 + 0.4 · 10 + 0.3 · 14 = 10.6 weeks, at 0.3 · 9000 + 0.4 · 10,500 + 0.3 · 13,000 = 10,800.
    expect(worth.work?.expected).toBeCloseTo(-10.6 * 10_800, 6);
    // 0.3 · 460 + 0.4 · 640 + 0.3 · 1040 = 706 a week.
    expect(worth.running?.expected).toBeCloseTo(-706 * 52, 6);
    // 0.2 · (0.3 · 10,000 + 0.4 · 30,000 + 0.3 · 80,000) = 0.2 · 39,000.
    expect(worth.risks[0]?.expected).toBeCloseTo(7800, 6);
    expect(worth.net?.expected).toBeCloseTo(200_200 - 114_480 - 36_712 - 7800, 6);
  });

  it('says at which price of a team week the mean is zero', () => {
    expect(worth.breakEven).toBeCloseTo((200_200 - 36_712 - 7800) / 10.6, 6);
  });

  it('is sure where everything is, and certain of a loss only below zero', () => {
    const sure = (money: number) =>
      worthOf(knownOf(plain('a', exactly(money), exactly(1)), { teamWeek: exactly(5200), horizon: 52 })).net;
    expect(sure(100)).toEqual({ expected: 0, low: 0, high: 0, belowZero: 0 });
    expect(sure(99)?.belowZero).toBe(1);
    expect(sure(101)).toEqual({ expected: 52, low: 52, high: 52, belowZero: 0 });
  });
});

describe('how long a week of value lasts', () => {
  it('is the span of use, or what of it counts', () => {
    expect(weeksOfUse({ shape: 'steady' }, 52)(30)).toBe(52);
    expect(weeksOfUse({ shape: 'deadline', closes: 10 }, 52)(10)).toBe(52);
    expect(weeksOfUse({ shape: 'deadline', closes: 10 }, 52)(11)).toBe(0);
    expect(weeksOfUse({ shape: 'begins', from: 20 }, 52)(10)).toBe(42);
    expect(weeksOfUse({ shape: 'window', opens: 5, closes: 15 }, 52)(10)).toBeCloseTo(5, 9);
    expect(weeksOfUse({ shape: 'window', opens: 5, closes: 15 }, 2)(1)).toBe(0);
    // A half-life of one week, without end: 1 / ln 2 weeks.
    expect(weeksOfUse({ shape: 'fading', halfLife: 1, from: 0 }, 520)(0)).toBeCloseTo(1 / Math.LN2, 9);
  });

  it('is never more than the span of use', () => {
    fc.assert(
      fc.property(known, ({ value, horizon }) => {
        const weeks = weeksOfUse(value?.case.urgency ?? { shape: 'steady' }, horizon);
        for (const end of [0, 0.1, 1, 10, 50, 500]) {
          expect(weeks(end)).toBeGreaterThanOrEqual(0);
          expect(weeks(end)).toBeLessThanOrEqual(horizon * (1 + 1e-9));
        }
      }),
      runs(300),
    );
  });
});

const net = (of: Known) => worthOf(of).net as NonNullable<Worth['net']>;
const wide = ({ low, high }: { low: number; high: number }) => high - low;
const times = (by: number) => (each: Range) => mapRange(each, (money) => money * by);

/** The same in another currency. */
const inCurrency = (of: Known, by: number): Known => {
  const { value, teamWeek, running, risks } = of;
  if (!value || !teamWeek || !running) throw new Error('All is known here.');
  const { urgency, parts } = value.case;
  return {
    ...of,
    value: expected({
      ...value.case,
      parts: parts.map((part) => ({ ...part, perWeek: times(by)(part.perWeek) })),
      urgency: urgency.shape === 'peak' ? { ...urgency, loses: times(by)(urgency.loses) } : urgency,
    }),
    teamWeek: times(by)(teamWeek),
    running: times(by)(running),
    risks: risks.map((each) => risk(each.chance, times(by)(each.costs))),
  };
};

describe('laws', () => {
  it('another currency changes the amounts and no chance', () => {
    fc.assert(
      fc.property(known, (of) => {
        const [one, other] = [net(of), net(inCurrency(of, 4))];
        expect(other.belowZero).toBeCloseTo(one.belowZero, 3);
        for (const name of ['expected', 'low', 'high'] as const)
          expect(Math.abs(other[name] - 4 * one[name])).toBeLessThanOrEqual(1 + 1e-3 * wide(other));
      }),
      runs(200, 30),
    );
  });

  it('more cost never raises the whole', () => {
    fc.assert(
      fc.property(
        known,
        fc.constantFrom('teamWeek', 'running', 'risks'),
        fc.integer({ min: 1, max: 50_000 }),
        (of, what, more) => {
          const dearer =
            what === 'risks'
              ? { ...of, risks: [...of.risks, risk(0.5, exactly(more))] }
              : { ...of, [what]: mapRange(of[what] as Range, (money) => money + more) };
          const [before, after] = [net(of), net(dearer)];
          expect(after.expected).toBeLessThan(before.expected);
          const slip = 0.02 * wide(after) + 1e-6 * Math.abs(before.expected);
          expect(after.low).toBeLessThanOrEqual(before.low + slip);
          expect(after.high).toBeLessThanOrEqual(before.high + slip);
          expect(after.belowZero).toBeGreaterThanOrEqual(before.belowZero - 0.02);
        },
      ),
      runs(200, 30),
    );
  });

  it('a risk split in two of the same total changes the spread and nothing else', () => {
    fc.assert(
      fc.property(
        known,
        fc.constantFrom(0.1, 0.35, 0.7),
        fc.integer({ min: 1000, max: 500_000 }),
        (of, chance, money) => {
          const half = risk(chance, exactly(money / 2));
          const [whole, split] = [
            worthOf({ ...of, risks: [risk(chance, exactly(money))] }),
            worthOf({ ...of, risks: [half, half] }),
          ];
          expect(split.net?.expected).toBeCloseTo(whole.net?.expected ?? Number.NaN, 3);
          expect(split.breakEven).toBeCloseTo(whole.breakEven ?? Number.NaN, 3);
        },
      ),
      runs(100, 30),
    );
  });

  it('what has no price is unknown and never nothing', () => {
    fc.assert(
      fc.property(known, fc.constantFrom('value', 'left', 'teamWeek', 'running'), (of, what) => {
        const part = what === 'teamWeek' || what === 'left' ? 'work' : what;
        const worth = worthOf({ ...of, [what]: null });
        expect(worth[part]).toBeNull();
        expect(worth.net).toBeNull();
        // What is known stays as it is.
        const whole = worthOf(of);
        if (what === 'teamWeek') expect(worth).toEqual({ ...whole, work: null, net: null, missing: ['price'] });
        if (what === 'running') expect(worth.value?.expected).toBe(whole.value?.expected);
      }),
      runs(100, 40),
    );
  });
});

describe('against very many draws', () => {
  /** Draws an account by chance: what it comes to, in rising order. */
  function drawn({ value, left, teamWeek, running, risks, horizon }: Known, count: number): Float64Array {
    const chance = randomFrom(1);
    const random = () => chance.below(2 ** 32) / 2 ** 32;
    const one = (of: Range) => valueAt(distributionOf(of), random());
    if (!value || !left || !teamWeek || !running) throw new Error('All is known here.');
    const { urgency } = value.case;
    const weeks = weeksOfUse(urgency, horizon);
    const parts = ordered(value.counted);
    return Float64Array.from({ length: count }, () => {
      const end = valueAt(left, random());
      let sum = 0;
      for (const part of parts) sum += one(part);
      sum *= weeks(end);
      if (urgency.shape === 'peak') sum += urgency.closes > 0 && end <= urgency.closes + 1e-9 ? one(urgency.loses) : 0;
      sum -= end * one(teamWeek) + horizon * one(running);
      for (const { chance: often, costs } of risks) sum -= random() < often ? one(costs) : 0;
      return sum;
    }).sort();
  }

  it('chances are within three of 100, ends within three of 100 of what lies between them', () => {
    const off: string[] = [];
    fc.assert(
      fc.property(known, (of) => {
        const worth = net(of);
        const sums = drawn(of, 40_000);
        const below = sums.findIndex((sum) => sum >= 0);
        const share = (below === -1 ? sums.length : below) / sums.length;
        expect(Math.abs(worth.belowZero - share)).toBeLessThan(0.03);
        // An end at which cases lie together is a step: its share is compared, not its place.
        for (const [end, wanted] of [
          [worth.low, 0.1],
          [worth.high, 0.9],
        ] as const) {
          const near = 0.03 * wide(worth) + 1;
          const [least, most] = [end - near, end + near].map(
            (at) => ((sums.findIndex((sum) => sum > at) + sums.length + 1) % (sums.length + 1)) / sums.length,
          );
          if (!((least as number) <= wanted + 0.004 && (most as number) >= wanted - 0.004))
            off.push(JSON.stringify(of));
        }
      }),
      { ...runs(300, 25), seed: 7 },
    );
    expect(off).toEqual([]);
  });
});
