import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { score, spread } from '../../../src/methods/cost-of-delay/score.ts';
import { type DelayCost, withoutDoubles } from '../../../src/methods/cost-of-delay/value.ts';
import { plain, range } from './generators.ts';

const part = (kind: DelayCost['kind'], money: number, source: DelayCost['source'] = 'stated'): DelayCost => ({
  kind,
  source,
  why: `${kind} ${money}`,
  perWeek: exactly(money),
});
const value = (...parts: DelayCost[]) => score({ ...plain('a', exactly(0), exactly(1)), parts }).value;

describe('hours by hand', () => {
  it('count once: the larger side, whole', () => {
    expect(value(part('affordability', 500), part('affordability', 400, 'operation'))).toBe(500);
    expect(value(part('affordability', 500), part('affordability', 600, 'operation'))).toBe(600);
    expect(
      value(
        part('affordability', 500),
        part('affordability', 300, 'operation'),
        part('affordability', 400, 'operation'),
      ),
    ).toBe(700);
    expect(value(part('affordability', 500), part('affordability', 300), part('affordability', 700, 'operation'))).toBe(
      800,
    );
  });

  it('add to every other kind, and count where nothing else is stated', () => {
    expect(value(part('reliability', 500), part('affordability', 400, 'operation'))).toBe(900);
    expect(value(part('affordability', 400, 'operation'))).toBe(400);
  });

  it('name what is contained in what', () => {
    const [stated, small, large] = [
      part('affordability', 500),
      part('affordability', 400, 'operation'),
      part('affordability', 600, 'operation'),
    ];
    expect(withoutDoubles([stated, small])).toEqual({ counted: [stated], contained: [small] });
    expect(withoutDoubles([stated, large])).toEqual({ counted: [large], contained: [stated] });
    const equal = part('affordability', 500, 'operation');
    expect(withoutDoubles([stated, equal])).toEqual({ counted: [stated], contained: [equal] });
    expect(withoutDoubles([part('speed', 9), large]).contained).toEqual([]);
  });
});

describe('the sum of the kinds of value', () => {
  it('has the sum of the means, and a narrower interval apart than together', () => {
    const parts: DelayCost[] = [
      { ...part('reliability', 0), perWeek: range(34_000, 41_000, 52_000) },
      { ...part('speed', 0), perWeek: range(7000, 9000, 11_000) },
    ];
    expect(value(...parts)).toBe(51_200);
    const { apart, together } = spread(parts);
    expect(together).toEqual({ low: 41_000, high: 63_000 });
    expect(apart.low).toBeGreaterThan(42_000);
    expect(apart.high).toBeLessThan(62_000);
  });
});
