import { describe, expect, it } from 'vitest';
import { distributionOf, valueAt } from '../../../src/methods/cost-of-delay/distribution.ts';
import { draw, points } from '../../../src/methods/cost-of-delay/lattice.ts';
import { mean } from '../../../src/methods/cost-of-delay/range.ts';
import { range } from './generators.ts';

describe('the fixed cases', () => {
  it('meet each single range at equal steps, in every dimension', () => {
    const one = range(2, 3, 7);
    const wanted = Array.from({ length: points }, (_, index) => valueAt(distributionOf(one), (index + 0.5) / points));
    for (const dimension of [0, 1, 2, 5, 11]) {
      const values = [...draw(one, dimension)].sort((a, b) => a - b);
      for (const [index, value] of values.entries()) expect(value).toBeCloseTo(wanted[index] as number, 9);
    }
    expect(draw(one, 1)).not.toEqual(draw(one, 2));
    const average = draw(one, 3).reduce((sum, each) => sum + each, 0) / points;
    expect(average).toBeCloseTo(mean(one), 3);
  });
});
