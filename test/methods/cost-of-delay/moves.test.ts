import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimatesOf, rangeOf, withRange } from '../../../src/methods/cost-of-delay/estimates.ts';
import { valueOfKnowing, worthKnowing } from '../../../src/methods/cost-of-delay/information.ts';
import { type Move, whatMoves } from '../../../src/methods/cost-of-delay/moves.ts';
import { exactly, mapRange } from '../../../src/methods/cost-of-delay/range.ts';
import { type Ranked, rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range } from './generators.ts';

const groupWith = (cases: readonly Case[], subject: Case, estimate: Estimate, factor: number): number => {
  const changed = withRange(
    subject,
    estimate,
    mapRange(rangeOf(subject, estimate), (value) => value * factor),
  );
  const ranked = rank(cases.map((each) => (each === subject ? changed : each)));
  return ranked.find(({ score: { case: each } }) => each === changed)?.rankGroup ?? Number.NaN;
};
const some = (ranked: readonly Ranked[], which: number) => ranked[which % ranked.length] as Ranked;

describe('what would move an initiative', () => {
  it('does move it, at least one group', () => {
    let found = 0;
    fc.assert(
      fc.property(casesOf(anyCase, 2, 9), fc.nat(), (cases, which) => {
        const ranked = rank(cases);
        const subject = some(ranked, which);
        const { up, down } = whatMoves(ranked, subject);
        const rankGroup = ({ estimate, factor }: Move) => groupWith(cases, subject.score.case, estimate, factor);
        for (const move of up) expect(rankGroup(move)).toBeLessThan(subject.rankGroup);
        for (const move of down) expect(rankGroup(move)).toBeGreaterThan(subject.rankGroup);
        found += up.length + down.length;
      }),
      runs(300, 60),
    );
    expect(found).toBeGreaterThan(runs(300, 60).numRuns / 3);
  });

  it('is what a plain search over whole rankings finds', () => {
    /** The first of 128 equal steps to tenfold that moves, by ranking all anew for each. */
    const plainly = (cases: readonly Case[], subject: Ranked, estimate: Estimate, way: 'up' | 'down') => {
      const sign = (estimate === 'duration') === (way === 'up') ? -1 : 1;
      const moves = (step: number) => {
        const rankGroup = groupWith(cases, subject.score.case, estimate, 10 ** ((sign * step) / 128));
        return way === 'up' ? rankGroup < subject.rankGroup : rankGroup > subject.rankGroup;
      };
      let [low, high] = [1, 129];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (middle > 128 || moves(middle)) high = middle;
        else low = middle + 1;
      }
      return low > 128 ? null : 10 ** ((sign * low) / 128);
    };
    let found = 0;
    fc.assert(
      fc.property(casesOf(anyCase, 2, 6), fc.nat(), fc.constantFrom('up', 'down'), (cases, which, way) => {
        const ranked = rank(cases);
        const subject = some(ranked, which);
        const moves = whatMoves(ranked, subject)[way];
        for (const estimate of estimatesOf(subject.score)) {
          const factor = moves.find((each) => each.estimate === estimate)?.factor ?? null;
          const other = plainly(cases, subject, estimate, way);
          if (factor === null || other === null) expect(factor).toBe(other);
          else {
            expect(Math.abs(Math.log(factor / other))).toBeLessThan(0.02);
            found += 1;
          }
        }
      }),
      runs(200, 60),
    );
    expect(found).toBeGreaterThan(runs(200, 60).numRuns / 4);
  });

  it('is the least that does, to 2%, and the least of all comes first', () => {
    const cases = [
      plain('a', range(9000, 10_000, 12_000), range(2, 3, 4)),
      plain('b', range(3000, 4000, 6000), range(2, 3, 4)),
      plain('c', range(500, 800, 1000), range(2, 3, 4)),
    ];
    const ranked = rank(cases);
    const subject = some(ranked, 1);
    expect(ranked.map(({ rankGroup }) => rankGroup)).toEqual([1, 2, 3]);
    const { up, down } = whatMoves(ranked, subject);
    expect(up.map(({ estimate }) => estimate).sort()).toEqual([0, 'duration']);
    expect(down).toHaveLength(2);
    for (const { estimate, factor } of [...up, ...down]) {
      const less = factor > 1 ? factor / 1.02 : factor * 1.02;
      expect(groupWith(cases, subject.score.case, estimate, less)).toBe(2);
    }
    const sizes = up.map(({ factor }) => Math.abs(Math.log(factor)));
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(up[0]?.to).toEqual(
      mapRange(rangeOf(subject.score.case, up[0]?.estimate ?? 0), (value) => value * (up[0]?.factor ?? 0)),
    );
  });

  it('is nothing above the first group, below the last and in a backlog of one', () => {
    const ranked = rank([
      plain('a', range(9000, 10_000, 12_000), exactly(3)),
      plain('b', range(10, 20, 30), exactly(3)),
    ]);
    expect(whatMoves(ranked, some(ranked, 0)).up).toEqual([]);
    expect(whatMoves(ranked, some(ranked, 1)).down).toEqual([]);
    const alone = rank([plain('a', range(1, 2, 3), exactly(3))]);
    expect(whatMoves(alone, some(alone, 0))).toEqual({ up: [], down: [] });
  });
});

describe('what is worth knowing', () => {
  it('is what turning the order saves where it is wrong', () => {
    // Known to be 1000 in a tenth of the cases, 4000 in four tenths and so on, A falls behind B, which is 3000 a week.
    const a = score(plain('a', range(1000, 4000, 7000), exactly(1)));
    const b = score(plain('b', exactly(3000), exactly(1)));
    // Below 3000: a tenth at 1000 loses 2000; from 1000 to 3000, 0.4 · 2/3 of the cases, 1000 on average.
    expect(valueOfKnowing(a, b, 0)).toBeCloseTo(0.1 * 2000 + 0.4 * (2 / 3) * 1000, 0);
    expect(valueOfKnowing(a, b, 'duration')).toBe(0);
    const ranked = rank([a.case, b.case]);
    const known = worthKnowing(ranked, some(ranked, 0));
    expect(known).toMatchObject({ estimate: 0, rival: 'b' });
    expect(worthKnowing(ranked, some(ranked, 1))).toBeNull();
  });

  it('is nothing where no value turns the order, nor alone', () => {
    const ranked = rank([plain('a', range(8, 9, 10), range(1, 2, 3)), plain('b', exactly(1), exactly(1))]);
    expect(worthKnowing(ranked, some(ranked, 0))).toBeNull();
    const alone = rank([plain('a', range(1, 2, 3), exactly(3))]);
    expect(worthKnowing(alone, some(alone, 0))).toBeNull();
  });

  it('is money: it scales with the currency and is never less than nothing', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 5), fc.nat(), (cases, which) => {
        const scaled = cases.map((each) => ({
          ...each,
          parts: each.parts.map((part) => ({ ...part, perWeek: mapRange(part.perWeek, (value) => value * 2) })),
        }));
        const [ranked, doubled] = [rank(cases), rank(scaled)];
        const [one, two] = [some(ranked, which), some(doubled, which)].map((each, at) =>
          worthKnowing(at === 0 ? ranked : doubled, each),
        );
        if (one) expect(one.saves).toBeGreaterThan(0);
        expect(two?.saves ?? 0).toBeCloseTo(2 * (one?.saves ?? 0), 6);
      }),
      runs(300, 60),
    );
  });
});
