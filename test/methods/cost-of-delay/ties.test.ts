import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBefore, minimumProbability } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { isTied, tiesOf } from '../../../src/methods/cost-of-delay/ties.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range } from './generators.ts';

const worth = (id: string, low: number, likely = low, high = likely) => plain(id, range(low, likely, high), exactly(2));

describe('what cannot be told apart', () => {
  it('is what neither order of is right in 80 of 100 cases, whichever is named first', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 2), ([one, other]) => {
        const [a, b] = [score(one as Case), score(other as Case)];
        const chance = chanceBefore(a, b);
        expect(isTied(a, b)).toBe(Math.max(chance, 1 - chance) < minimumProbability);
        expect(isTied(b, a)).toBe(isTied(a, b));
        expect(isTied(a, a)).toBe(true);
      }),
      runs(2000, 150),
    );
  });

  it('includes the bound on neither side', () => {
    const of = (...values: number[]) => ({
      sample: Float32Array.from({ length: 1280 }, (_, at) => values[Math.floor(at / 256)] ?? 0),
    });
    const five = of(5, 5, 5, 5, 5);
    expect(isTied(five, of(1, 2, 3, 4, 9))).toBe(false);
    expect(isTied(five, of(1, 6, 7, 8, 9))).toBe(false);
    expect(isTied(five, of(1, 2, 3, 5, 9))).toBe(true);
  });

  it('is a matter of two alone: a third changes nothing of it', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 6), anyCase, (cases, third) => {
        const pairs = (list: readonly Case[]) => {
          const ranked = rank(list);
          const id = (place: number) => ranked[place - 1]?.score.case.id ?? '';
          return ranked
            .flatMap((each) => each.ties.map((place) => [each.score.case.id, id(place)].join(' ')))
            .filter((pair) => !pair.includes('third'))
            .sort();
        };
        expect(pairs([...cases, { ...third, id: 'third' }])).toEqual(pairs(cases));
      }),
      runs(500, 50),
    );
  });

  it('is in a list what it is of each two of them', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 30), fc.nat(3), (cases, same) => {
        // Some with figures that others have as well, and some that are certain.
        const sure = [1, 1, 300].map((value, at) => plain(`sure${at}`, exactly(value), exactly(2)));
        const scores = [...cases, ...cases.slice(0, same), ...sure].map(score);
        const ties = tiesOf(scores);
        for (const [at, one] of scores.entries())
          expect(ties[at]).toEqual(
            scores.flatMap((other, place) => (place !== at && isTied(one, other) ? [place + 1] : [])),
          );
      }),
      runs(300, 30),
    );
  });

  it('is listed for each of an order, both ways', () => {
    const order = [worth('a', 90, 100, 112), worth('b', 88, 99, 110), worth('c', 1)].map(score);
    expect(tiesOf(order)).toEqual([[2], [1], []]);
    expect(tiesOf([])).toEqual([]);
  });
});

describe('groups', () => {
  it('hold only who is tied with everybody in them, one after the other, and end where the next is not', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 10), (cases) => {
        const ranked = rank(cases);
        const groupOf = (rankGroup: number) => ranked.filter((each) => each.rankGroup === rankGroup);
        for (const [at, each] of ranked.entries()) {
          const before = ranked[at - 1];
          const group = groupOf(each.rankGroup);
          for (const other of group) if (other !== each) expect(each.ties).toContain(other.place);
          expect(each.rankGroup - (before?.rankGroup ?? 0)).toBeOneOf(before ? [0, 1] : [1]);
          if (before && before.rankGroup !== each.rankGroup)
            expect(groupOf(before.rankGroup).every(({ place }) => each.ties.includes(place))).toBe(false);
        }
      }),
      runs(1000, 80),
    );
  });

  it('are not glued together by one that is very uncertain', () => {
    // One case in ten of the wild one is worth 80,000 a week, most are worth nearly nothing.
    const clear = [worth('s0', 18_000, 20_000, 22_000), worth('s9', 36, 40, 44)];
    const groups = (list: readonly Case[]) => new Map(rank(list).map((each) => [each.score.case.id, each]));
    const [without, glued] = [groups(clear), groups([...clear, worth('wild', 0, 100, 80_000)])];
    for (const found of [without, glued]) expect(found.get('s0')?.rankGroup).not.toBe(found.get('s9')?.rankGroup);
    expect(glued.get('s0')?.ties).toEqual([glued.get('wild')?.place]);
  });
});
