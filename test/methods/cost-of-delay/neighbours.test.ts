import { expect, it } from 'vitest';
import type { RankedInitiative } from '../../../src/methods/cost-of-delay/backlog.ts';
import { neighboursOf } from '../../../src/methods/cost-of-delay/neighbours.ts';

const ranked = (place: number, rankGroup: number, beforeNext: number | null) =>
  ({ place, rankGroup, beforeNext }) as RankedInitiative;
const [first, second, third] = [ranked(1, 1, 0.9), ranked(2, 2, 0.6), ranked(3, 2, null)];
const ranking = [first, second, third];

it('has the one before and the one after, with the chance that their order is right', () => {
  const { around, firstOfGroup, above } = neighboursOf(ranking, second);
  expect(around.map(({ side, chance }) => [side, chance])).toEqual([
    ['before', 0.9],
    ['itself', null],
    ['after', 0.6],
  ]);
  expect(firstOfGroup).toBe(second);
  expect(above).toBe(first);
});

it('has fewer at the ends', () => {
  expect(neighboursOf(ranking, first).around.map(({ side }) => side)).toEqual(['itself', 'after']);
  expect(neighboursOf(ranking, first).above).toBeUndefined();
  expect(neighboursOf(ranking, third).around.map(({ side }) => side)).toEqual(['before', 'itself']);
  expect(neighboursOf(ranking, third).firstOfGroup).toBe(second);
});
