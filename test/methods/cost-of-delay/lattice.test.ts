import { describe, expect, it } from 'vitest';
import { draw, interval, points } from '../../../src/methods/cost-of-delay/lattice.ts';
import { chanceBefore } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly, mean, quantile } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { plain, range } from './generators.ts';

/** Numbers from 0 to 1 in a fixed sequence (G. Marsaglia's xorshift), as a second opinion on the lattice. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const random = sequence(20_261_121);
const someRange = (scale: number) => {
  const low = scale * (0.2 + random());
  const likely = low * (1 + random());
  return range(low, likely, likely * (1 + 2 * random()));
};
const someCase = (id: string, parts: number): Case => ({
  ...plain(id, exactly(1), someRange(6)),
  parts: Array.from({ length: parts }, () => ({
    kind: 'speed' as const,
    source: 'stated' as const,
    why: '',
    perWeek: someRange(5000),
  })),
});
const ratio = ({ parts, duration }: Case) =>
  parts.reduce((sum, { perWeek }) => sum + quantile(perWeek, random()), 0) / quantile(duration, random());

describe('the fixed cases', () => {
  it('meet each single range at equal steps, in every dimension', () => {
    const one = range(2, 3, 7);
    const wanted = Array.from({ length: points }, (_, index) => quantile(one, (index + 0.5) / points));
    for (const dimension of [0, 1, 2, 5, 11]) {
      const values = [...draw(one, dimension)].sort((a, b) => a - b);
      for (const [index, value] of values.entries()) expect(value).toBeCloseTo(wanted[index] as number, 9);
    }
    expect(draw(one, 1)).not.toEqual(draw(one, 2));
    const average = draw(one, 3).reduce((sum, each) => sum + each, 0) / points;
    expect(average).toBeCloseTo(mean(one), 3);
  });

  it('find P10 and P90 of a single range', () => {
    const { low, high } = interval(draw(range(2, 3, 7), 4).sort());
    expect(low).toBeCloseTo(2, 2);
    expect(high).toBeCloseTo(7, 2);
  });

  it('keep the stated error: 0.01 for probabilities, 2% for ends of intervals', () => {
    const count = 200_000;
    for (const parts of [1, 2, 3, 4, 5]) {
      const [one, other] = [someCase('one', parts), someCase('other', 6 - parts)];
      const values = Float64Array.from({ length: count }, () => ratio(one));
      const before = values.filter((value) => value > ratio(other)).length / count;
      values.sort();
      const [a, b] = [score(one), score(other)];
      expect(Math.abs(chanceBefore(a, b) - before)).toBeLessThan(0.01);
      expect(Math.abs(a.interval.low / (values[count * 0.1] as number) - 1)).toBeLessThan(0.02);
      expect(Math.abs(a.interval.high / (values[count * 0.9] as number) - 1)).toBeLessThan(0.02);
    }
  });
});
