import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumProbability } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { placeScores, rank, rankScores } from '../../../src/methods/cost-of-delay/rank.ts';
import { score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range } from './generators.ts';

/** Worth so much a week, in one week. */
const worth = (id: string, low: number, likely = low, high = likely) => plain(id, range(low, likely, high), exactly(1));

describe('ranks', () => {
  it('put the larger quotient first, and number places and groups from one', () => {
    const ranked = rank([worth('small', 10), worth('large', 30), worth('middle', 20)]);
    expect(ranked.map(({ score: { case: each }, place, rankGroup }) => [each.id, place, rankGroup])).toEqual([
      ['large', 1, 1],
      ['middle', 2, 2],
      ['small', 3, 3],
    ]);
  });

  it('say how sure the order is: nothing follows the last', () => {
    // Ranges that overlap stay in one group; 1 is surely behind both.
    const ranked = rank([worth('a', 90, 100, 112), worth('b', 88, 99, 110), worth('c', 1)]);
    expect(ranked.map(({ rankGroup }) => rankGroup)).toEqual([1, 1, 2]);
    expect(ranked.map(({ ties }) => ties)).toEqual([[2], [1], []]);
    const [a, b, c] = ranked;
    expect(a?.beforeNext).toBeLessThan(minimumProbability);
    expect(b?.beforeNext).toBe(1);
    expect(c?.beforeNext).toBeNull();
    expect(rank([])).toEqual([]);
  });

  it('are the same from scores as from estimates, in whatever order they come', () => {
    fc.assert(
      fc.property(casesOf(anyCase), (cases) => {
        const scores = cases.map(score);
        expect(rankScores([...scores].reverse())).toEqual(rank(cases));
      }),
      runs(200),
    );
  });

  it('take another rule for what cannot be told apart', () => {
    const scores = [worth('a', 3), worth('b', 2), worth('c', 1)].map(score);
    expect(placeScores(scores, () => true).map(({ rankGroup }) => rankGroup)).toEqual([1, 1, 1]);
    expect(placeScores(scores, () => false).map(({ rankGroup }) => rankGroup)).toEqual([1, 2, 3]);
  });
});
