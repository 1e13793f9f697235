import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { example } from '../../../src/methods/calibration/example.ts';
import {
  calibrationOf,
  factorFor,
  intervalScore,
  type Judged,
  placeIn,
  whereOf,
} from '../../../src/methods/calibration/report.ts';
import { widened, widenedDuration } from '../../../src/methods/calibration/widen.ts';
import type { Range } from '../../../src/methods/cost-of-delay/range.ts';
import { runs } from '../../support/runs.ts';
import { rangeFrom } from '../cost-of-delay/generators.ts';

/** The value that a share of the cases does not exceed, from a tenth to nine tenths: even on both sides of likely. */
const quantile = ({ low, likely, high }: Range, share: number) =>
  share < 0.5 ? low + ((likely - low) * (share - 0.1)) / 0.4 : likely + ((high - likely) * (share - 0.5)) / 0.4;

const range = (low: number, likely: number, high: number): Range => ({ low, likely, high });
const judged = (truth: number, of = range(6, 8, 12)): Judged => ({ range: of, truth });
const times = (count: number, truth: number) => Array.from({ length: count }, () => judged(truth));

describe('where a truth lies', () => {
  it('is within up to both ends, and on likely on neither side', () => {
    expect([5, 6, 7, 8, 9, 12, 13].map((truth) => whereOf(judged(truth)))).toEqual([
      'below',
      'low-half',
      'low-half',
      'likely',
      'high-half',
      'high-half',
      'above',
    ]);
    expect([4, 6, 7, 8, 10, 12, 16].map((truth) => placeIn(judged(truth)))).toEqual([-2, -1, -0.5, 0, 0.5, 1, 2]);
    // A range without width promises certainty.
    const certain = range(8, 8, 8);
    expect([7, 8, 9].map((truth) => [whereOf(judged(truth, certain)), placeIn(judged(truth, certain))])).toEqual([
      ['below', Number.NEGATIVE_INFINITY],
      ['likely', 0],
      ['above', Number.POSITIVE_INFINITY],
    ]);
  });
});

describe('the calibration of ranges', () => {
  it('says nothing of none', () => {
    expect(calibrationOf([])).toMatchObject({
      cases: 0,
      insideChance: null,
      likelyChance: null,
      few: true,
      factor: null,
      times: null,
    });
  });

  it('counts exactly, with the chance of such a count by hand', () => {
    const six = times(6, 9);
    expect(calibrationOf(six)).toMatchObject({
      cases: 6,
      inside: 6,
      below: 0,
      above: 0,
      belowLikely: 0,
      aboveLikely: 6,
      few: true,
      factor: null,
      times: 9 / 8,
    });
    expect(calibrationOf(six).likelyChance).toBeCloseTo(2 / 64, 12);
    const mixed = [judged(5), judged(7), judged(8), judged(9), judged(13), judged(14)];
    expect(calibrationOf(mixed)).toMatchObject({
      cases: 6,
      inside: 3,
      below: 1,
      above: 2,
      belowLikely: 2,
      aboveLikely: 3,
    });
    // Those on likely lie on neither side: three of five.
    expect(calibrationOf(mixed).likelyChance).toBeCloseTo(1, 12);
    // 0.8 of six: three inside have 0.08192, and two, one and none 0.01696 together.
    expect(calibrationOf(mixed).insideChance).toBeCloseTo(0.08192 + 0.01536 + 0.001536 + 0.000064, 9);
  });

  it('suggests wider ranges from ten cases on, and only where there is a reason to doubt them', () => {
    // Five of ten within: the eighth nearest is one and a half times its distance to the end away.
    const narrow = [...times(5, 9), ...times(3, 14), ...times(2, 20)];
    expect(calibrationOf(narrow)).toMatchObject({ inside: 5, few: false, factor: 1.5 });
    expect(calibrationOf(narrow.slice(0, 9))).toMatchObject({ few: true, factor: null });
    expect(calibrationOf([...times(7, 9), ...times(3, 14)])).toMatchObject({ inside: 7, factor: null });
    expect(calibrationOf([...times(8, 9), ...times(2, 14)])).toMatchObject({ inside: 8, factor: null });
    // Everything close to likely: the ranges hold more than they promise.
    expect(calibrationOf(times(12, 9))).toMatchObject({ inside: 12, factor: 0.3 });
    // No factor helps where nothing was left open.
    expect(calibrationOf(Array.from({ length: 12 }, () => judged(9, range(8, 8, 8)))).factor).toBeNull();
    // Nor is anything too wide there.
    expect(calibrationOf(Array.from({ length: 12 }, () => judged(8, range(8, 8, 8)))).factor).toBeNull();
  });

  it('suggests what would have held eight of ten, and no less', () => {
    const cases = fc.array(
      rangeFrom(1, 40).chain((one) => fc.record({ range: fc.constant(one), truth: fc.integer({ min: 1, max: 200 }) })),
      { minLength: 1, maxLength: 30 },
    );
    const held = (all: readonly Judged[], factor: number) =>
      all.filter((one) => Math.abs(placeIn(one)) <= factor + 1e-9).length / all.length;
    fc.assert(
      fc.property(cases, (all) => {
        const factor = factorFor(all);
        if (factor === null) return;
        expect(held(all, factor)).toBeGreaterThanOrEqual(0.8 - 1e-12);
        if (factor > 0.1) expect(held(all, factor - 0.1 - 1e-6)).toBeLessThan(0.8);
        const wider = all.map((one) => ({ ...one, range: widened(one.range, factor) }));
        expect(wider.every(({ range: { low, likely, high } }) => low >= 0 && low <= likely && likely <= high)).toBe(
          true,
        );
        // An end lies where the truth does, but for what floating point rounds: 7 + 4.6 × 25 is a little less than 122.
        const rounded = wider.map(({ range, truth }) => ({
          range: { ...range, low: range.low - 1e-9, high: range.high + 1e-9 },
          truth,
        }));
        expect(calibrationOf(rounded).inside / all.length).toBeGreaterThanOrEqual(0.8 - 1e-12);
      }),
      runs(1000),
    );
  });

  it('holds of honest ranges as much as they promise, within what chance allows', () => {
    const seeded = (seed: number) => {
      let state = seed;
      return () => {
        // A linear congruential generator is random enough for a count (D. E. Knuth, MMIX).
        state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
        return state / 4_294_967_296;
      };
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const random = seeded(seed);
        // Truths drawn from the ranges themselves, with a tenth beyond each end.
        const cases = Array.from({ length: 500 }, (): Judged => {
          const one = range(10 + 10 * random(), 20 + 10 * random(), 30 + 30 * random());
          const at = random();
          return { range: one, truth: at < 0.1 ? one.low - 1 : at > 0.9 ? one.high + 1 : quantile(one, at) };
        });
        const { inside, insideChance, likelyChance } = calibrationOf(cases);
        // Seven standard deviations of a binomial count: chance does not get there.
        expect(Math.abs(inside - 400)).toBeLessThan(7 * Math.sqrt(500 * 0.8 * 0.2));
        expect(Math.min(insideChance ?? 0, likelyChance ?? 0)).toBeGreaterThan(1e-9);
      }),
      runs(300, 50),
    );
  });

  it('counts the same in any unit, and mirrored with the sides exchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ range: rangeFrom(1, 40), truth: fc.integer({ min: 1, max: 120 }) }), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 50 }),
        (all, factor) => {
          const one = calibrationOf(all);
          const scaled = all.map(({ range: { low, likely, high }, truth }) => ({
            range: range(factor * low, factor * likely, factor * high),
            truth: factor * truth,
          }));
          expect({ ...calibrationOf(scaled), times: 0 }).toEqual({ ...one, times: 0 });
          const mirror = calibrationOf(
            all.map(({ range: { low, likely, high }, truth }) => ({
              range: range(-high, -likely, -low),
              truth: -truth,
            })),
          );
          expect([mirror.inside, mirror.below, mirror.above, mirror.aboveLikely]).toEqual([
            one.inside,
            one.above,
            one.below,
            one.belowLikely,
          ]);
          expect(mirror.factor).toBe(one.factor);
        },
      ),
      runs(500),
    );
  });
});

describe('the example of the handbook', () => {
  it('counts what its text counts by hand', () => {
    const found = calibrationOf(example);
    expect(found).toMatchObject({
      cases: 10,
      inside: 6,
      below: 0,
      above: 4,
      belowLikely: 1,
      aboveLikely: 8,
      factor: 1.4,
    });
    const places = example.map((one) => Math.abs(placeIn(one))).sort((a, b) => a - b);
    expect(places.map((place) => Number(place.toFixed(2)))).toEqual([0, 0.33, 0.5, 0.5, 0.75, 1, 1.33, 1.33, 1.75, 2]);
    expect([found.insideChance, found.likelyChance].map((chance) => chance?.toFixed(2))).toEqual(['0.12', '0.04']);
    const { width, misses } = intervalScore(example);
    expect([width, misses].map((each) => each.toFixed(6))).toEqual(['4.700000', '9.000000']);
  });
});

describe('the interval score', () => {
  it('is the width, and ten times what lies beyond', () => {
    expect(intervalScore([judged(9)])).toEqual({ score: 6, width: 6, misses: 0 });
    const { score, width, misses } = intervalScore([judged(9), judged(13), judged(4)]);
    expect(width).toBe(6);
    expect(misses).toBeCloseTo((0 + 10 + 20) / 3, 9);
    expect(score).toBeCloseTo(16, 9);
  });

  it('is best for those who write what they believe', () => {
    const believed = range(6, 8, 12);
    const truths = Array.from({ length: 1000 }, (_, index) => {
      const share = (index + 0.5) / 1000;
      return share < 0.1 ? 4 + 20 * share : share > 0.9 ? 12 + 20 * (share - 0.9) : quantile(believed, share);
    });
    const scoreOf = (written: Range) => intervalScore(truths.map((truth) => judged(truth, written))).score;
    for (const other of [range(5.5, 8, 12), range(6.5, 8, 12), range(6, 8, 11), range(6, 8, 13), range(7, 8, 10)])
      expect(scoreOf(other)).toBeGreaterThan(scoreOf(believed));
  });
});

it('a duration that is widened never begins later, however short it is', () => {
  const half = range(0.5 / 7, 1 / 7, 2 / 7);
  expect(widenedDuration(half, 2)).toEqual({ low: half.low, likely: half.likely, high: 3 / 7 });
  expect(widenedDuration(range(2, 3, 4), 4)).toEqual({ low: 1 / 7, likely: 3, high: 7 });
  expect(widenedDuration(half, 0.5).low).toBeCloseTo(0.75 / 7, 12);
});
