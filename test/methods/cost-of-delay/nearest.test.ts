import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAgainst } from '../../../src/methods/cost-of-delay/against.ts';
import { type Direction, nearest } from '../../../src/methods/cost-of-delay/nearest.ts';
import { chanceBefore } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, drawRatios, expected, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain } from './generators.ts';

describe('the nearest factor', () => {
  const direction = fc.constantFrom<Direction>('more', 'less');
  /** Whether a factor is at least as far from 1 as another one. */
  const beyond = (way: Direction, border: number) => (factor: number) =>
    way === 'more' ? factor >= border : factor <= 1 / border;

  it('does it, and 2% less does not, wherever the border is and whatever was guessed', () => {
    fc.assert(
      fc.property(
        direction,
        fc.double({ min: 1.001, max: 9.99, noNaN: true }),
        fc.option(fc.double({ min: 0.9, max: 20, noNaN: true })),
        (way, border, guess) => {
          const does = beyond(way, border);
          const found = nearest(way, does, guess === null ? undefined : beyond(way, guess));
          if (found === null) throw new Error('not found');
          expect(does(found)).toBe(true);
          expect(does(way === 'more' ? found / 1.02 : found * 1.02)).toBe(false);
        },
      ),
      runs(1000),
    );
  });

  it('takes two looks beside the end where the guess is right', () => {
    let looks = 0;
    const does = (factor: number) => {
      looks += 1;
      return factor >= 3;
    };
    expect(nearest('more', does, (factor) => factor >= 3)).toBe(10 ** (62 / 128));
    expect(looks).toBe(3);
  });

  it('is not there beyond tenfold', () => {
    expect(nearest('more', (factor) => factor > 10.01)).toBeNull();
    expect(nearest('less', (factor) => factor < 0.099)).toBeNull();
  });
});

describe('one sample held against many', () => {
  it('gives what two sorted ones give, to the last bit', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 2), ([one, other]) => {
        const fixed = score(one as Case);
        const chance = chanceAgainst(fixed.sample);
        expect(chance(drawRatios(expected(other as Case)))).toBe(chanceBefore(fixed, score(other as Case)));
        expect(chance(fixed.sample)).toBe(0.5);
      }),
      runs(1000),
    );
  });

  it('knows a sample of one value, and of nothing', () => {
    const [two, none] = [score(plain('two', exactly(2), exactly(1))), score(plain('none', exactly(0), exactly(1)))];
    expect(chanceAgainst(two.sample)(none.sample)).toBe(1);
    expect(chanceAgainst(none.sample)(two.sample)).toBe(0);
    expect(chanceAgainst(none.sample)(none.sample)).toBe(0.5);
  });
});
