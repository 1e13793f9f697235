import { expect, it } from 'vitest';
import type { RankedInitiative } from '../../../src/methods/cost-of-delay/backlog.ts';
import { nearestTies, neighboursOf } from '../../../src/methods/cost-of-delay/neighbours.ts';
import { chanceBefore } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { plain, range } from './generators.ts';

const worth = (id: string, low: number, likely = low, high = likely) => plain(id, range(low, likely, high), exactly(1));
const ranking = rank([
  worth('a', 900),
  worth('b', 400),
  worth('c', 90, 100, 112),
  worth('wild', 0, 80, 130),
  worth('d', 20),
]) as unknown as RankedInitiative[];
const of = (place: number) => neighboursOf(ranking, ranking[place - 1] as RankedInitiative).near;

it('are the one before and the one after, with the chance that their order is right', () => {
  expect(of(2).map(({ ranked: { place }, side, chance, isTied }) => [place, side, chance, isTied])).toEqual([
    [1, 'before', 1, false],
    [2, 'itself', null, false],
    [3, 'after', 1, false],
  ]);
  expect(of(1).map(({ side }) => side)).toEqual(['itself', 'after']);
  expect(of(5).map(({ side }) => side)).toEqual(['before', 'itself']);
});

it('are all that it cannot be told apart from, too', () => {
  const tied = of(4).filter(({ isTied }) => isTied);
  expect(tied.map(({ ranked: { place } }) => place)).toEqual(ranking[3]?.ties);
  expect(tied.length).toBeGreaterThan(0);
  for (const { ranked, side, chance } of of(4))
    if (side !== 'itself') {
      const [first, later] = side === 'before' ? [ranked, ranking[3]] : [ranking[3], ranked];
      expect(chance).toBe(chanceBefore((first as RankedInitiative).score, (later as RankedInitiative).score));
    }
});

it('are told few at a time: those that stand nearest, and the rest apart', () => {
  const many = rank(Array.from({ length: 12 }, (_, at) => worth(`m${at + 10}`, 50, 100 - at, 150))) as never;
  const ranking12 = many as RankedInitiative[];
  const fifth = ranking12[4] as RankedInitiative;
  expect(fifth.ties).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]);
  expect(nearestTies(ranking12, fifth, 3).map(({ place }) => place)).toEqual([4, 6, 3]);
  expect(nearestTies(ranking12, fifth, 99)).toHaveLength(11);
  const { near, rest } = neighboursOf(ranking12, fifth, 2);
  expect(near.map(({ ranked: { place } }) => place)).toEqual([3, 4, 5, 6, 7]);
  expect(rest.map(({ place }) => place)).toEqual([1, 2, 8, 9, 10, 11, 12]);
  const few = neighboursOf(ranking12, fifth, 2, 3);
  expect(few.rest.map(({ place }) => place)).toEqual([1, 2, 8]);
  expect(few.others).toBe(7);
});
