import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBefore } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score, spread } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range } from './generators.ts';

describe('the published examples', () => {
  // Read on https://blackswanfarming.com/cd3-and-proportionality-to-outcomes/: CD3 of 5 and 7.5, 100 and 120 sold.
  it('CD3 of the ice-cream stand (Joshua Arnold, Black Swan Farming, "CD3 and proportionality to Outcomes")', () => {
    // Ten a week more after two weeks, or thirty a week more after four; six weeks at ten a week to begin with.
    const spoon = plain('super-spoon', exactly(10), exactly(2));
    const machine = plain('second-machine', exactly(30), exactly(4));
    const order = rank([spoon, machine]).map(({ score: each }) => each);
    expect(order.map((each) => [each.case.id, each.ratio])).toEqual([
      ['second-machine', 7.5],
      ['super-spoon', 5],
    ]);
    const sold = (list: readonly Case[]) => {
      let [end, sum] = [0, 6 * 10];
      for (const { duration, parts } of list) {
        end += duration.likely;
        sum += (parts[0]?.perWeek.likely ?? 0) * (6 - end);
      }
      return sum;
    };
    expect([sold([spoon, machine]), sold(order.map((each) => each.case))]).toEqual([100, 120]);
  });

  it("the handbook's two initiatives", () => {
    const rebalancing: Case = {
      ...plain('rebalancing', range(34_000, 41_000, 52_000), range(6, 9, 14)),
      parts: [
        { kind: 'reliability', source: 'stated', why: '', perWeek: range(34_000, 41_000, 52_000) },
        { kind: 'affordability', source: 'stated', why: '', perWeek: range(7000, 9000, 11_000) },
      ],
    };
    const order = rank([rebalancing, plain('b', range(12_000, 20_000, 40_000), range(2, 3, 5))]);
    expect(
      order.map(({ score: each }) => [each.case.id, each.costOfDelay, each.duration, Math.round(each.ratio)]),
    ).toEqual([
      ['b', 23_600, 3.3, 7152],
      ['rebalancing', 51_200, 9.6, 5333],
    ]);
  });

  it("Smith's order costs least of all orders", () => {
    const one = fc.record({
      perWeek: fc.integer({ min: 1, max: 50 }).map(exactly),
      duration: fc.integer({ min: 1, max: 9 }).map(exactly),
    });
    const cost = (list: readonly Case[]) => {
      let [end, sum] = [0, 0];
      for (const { duration, parts } of list) {
        end += duration.likely;
        sum += end * (parts[0]?.perWeek.likely ?? 0);
      }
      return sum;
    };
    const orders = (list: readonly Case[]): Case[][] =>
      list.length < 2
        ? [[...list]]
        : list.flatMap((each) => orders(list.filter((other) => other !== each)).map((rest) => [each, ...rest]));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (list) => {
        const cases = list.map(({ perWeek, duration }, index) => plain(`i${index}`, perWeek, duration));
        const ours = cost(rank(cases).map(({ score: each }) => each.case));
        expect(ours).toBe(Math.min(...orders(cases).map(cost)));
      }),
      runs(200),
    );
  });
});

describe('how sure an order is', () => {
  it('both ways make one, and oneself is even', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 2), ([one, other]) => {
        const [a, b] = [score(one as Case), score(other as Case)];
        expect(chanceBefore(a, b) + chanceBefore(b, a)).toBeCloseTo(1, 12);
        expect(chanceBefore(a, a)).toBe(0.5);
      }),
      runs(1000),
    );
  });

  it('is certain where ranges do not overlap, even where they are the same', () => {
    const [low, high] = [plain('low', range(1, 2, 3), exactly(1)), plain('high', range(4, 5, 9), exactly(1))];
    expect(chanceBefore(score(high), score(low))).toBe(1);
    expect(chanceBefore(score(exactOf('a')), score(exactOf('b')))).toBe(0.5);
  });

  it('is known exactly for two uniform ranges', () => {
    // Beside 0.1 at either end, A is even over 0 to 8 and B over 4 to 12: P(B before A), summed by hand.
    const [a, b] = [plain('a', range(0, 4, 8), exactly(1)), plain('b', range(4, 8, 12), exactly(1))];
    const reversed = 0.1 * (0.1 + 0.4) + 0.8 * 0.5 * (0.1 + 0.8 * 0.25);
    expect(chanceBefore(score(b), score(a))).toBeCloseTo(1 - reversed, 2);
  });

  it('has intervals in order, within what is possible', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 1), ([only]) => {
        const { interval, counted, value, ratio, costOfDelay, duration } = score(only as Case);
        const { apart, together } = spread(counted);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(apart.low).toBeGreaterThanOrEqual(together.low);
        expect(apart.high).toBeLessThanOrEqual(together.high);
        expect(value).toBeGreaterThanOrEqual(together.low);
        expect(value).toBeLessThanOrEqual(together.high);
        expect(ratio).toBe(costOfDelay === 0 ? 0 : costOfDelay / duration);
      }),
      runs(1000),
    );
  });
});

const exactOf = (id: string) => plain(id, exactly(100), exactly(4));

it('the id decides between equal figures', () => {
  const order = rank([exactOf('b'), exactOf('a'), exactOf('c')]).map(({ score: each }) => each.case.id);
  expect(order).toEqual(['a', 'b', 'c']);
});
