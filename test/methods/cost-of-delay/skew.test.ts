import { describe, expect, it } from 'vitest';
import { chanceBefore } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { type Ranked, rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { skewOf } from '../../../src/methods/cost-of-delay/skew.ts';
import { plain, range } from './generators.ts';

/** Two in their order, the chance that it is right, and why it is not. */
function of(one: readonly [number, number, number], other: readonly [number, number, number]) {
  const [first, later] = rank([plain('a', range(...one), exactly(1)), plain('b', range(...other), exactly(1))]) as [
    Ranked,
    Ranked,
  ];
  const chance = chanceBefore(first.score, later.score);
  return [first.score.case.id, chance < 0.5, skewOf(first.score, later.score, chance)];
}

describe('why an order by means is wrong in most cases', () => {
  it('is that few high cases lift the average of the first', () => {
    expect(of([0, 10, 400], [50, 60, 70])).toEqual(['a', true, 'lifted']);
  });
  it('is that few low cases pull down the average of the later one', () => {
    expect(of([80, 90, 100], [0, 105, 110])).toEqual(['a', true, 'pulled']);
  });
  it('is nothing where a page would say that the order is right in 50 of 100 cases', () => {
    const [first, later] = rank([plain('a', range(0, 10, 400), exactly(1)), plain('b', range(50, 60, 70), exactly(1))]);
    const told = (chance: number) => skewOf((first as Ranked).score, (later as Ranked).score, chance);
    expect([told(0.494), told(0.496)]).toEqual(['lifted', null]);
  });
  it('is nothing where the order is right in half of the cases, or nobody asks', () => {
    expect(of([80, 90, 100], [50, 60, 70])).toEqual(['a', false, null]);
    const [first, later] = rank([plain('a', exactly(1), exactly(1)), plain('b', exactly(1), exactly(1))]);
    expect(skewOf((first as Ranked).score, (later as Ranked).score, null)).toBeNull();
  });
});
