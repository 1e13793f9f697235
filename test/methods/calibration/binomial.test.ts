import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfFew, chanceOfMany, chanceOfSuch } from '../../../src/methods/calibration/binomial.ts';
import { runs } from '../../support/runs.ts';

describe('the binomial test', () => {
  it('counts what can be counted by hand', () => {
    // Six of six on one side of the middle: one case of 64, and one more on the other side.
    expect(chanceOfMany(6, 6, 0.5)).toBeCloseTo(1 / 64, 12);
    expect(chanceOfSuch(6, 6, 0.5)).toBeCloseTo(2 / 64, 12);
    expect(chanceOfSuch(3, 6, 0.5)).toBeCloseTo(1, 12);
    expect(chanceOfFew(0, 2, 0.8)).toBeCloseTo(0.04, 12);
    expect(chanceOfMany(1, 2, 0.8)).toBeCloseTo(0.96, 12);
    // 0.2 and 0.8, and whatever is no likelier than none of one.
    expect(chanceOfSuch(0, 1, 0.8)).toBeCloseTo(0.2, 12);
    expect(chanceOfSuch(1, 1, 0.8)).toBeCloseTo(1, 12);
  });

  it('agrees with 682 of 925 at three quarters, as in the help of binom.test in R', () => {
    expect(chanceOfSuch(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
  });

  it('gives chances that belong together, however many cases', () => {
    const arbitrary = fc
      .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
      .chain(([cases, chance]) =>
        fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases), fc.constant(chance)),
      );
    fc.assert(
      fc.property(arbitrary, ([hits, cases, chance]) => {
        const [few, many, such] = [chanceOfFew, chanceOfMany, chanceOfSuch].map((of) => of(hits, cases, chance));
        if (few === undefined || many === undefined || such === undefined) throw new Error('There are three.');
        for (const each of [few, many, such]) {
          expect(each).toBeGreaterThan(0);
          expect(each).toBeLessThanOrEqual(1);
        }
        if (hits > 0)
          expect(few + many - (chanceOfFew(hits, cases, chance) - chanceOfFew(hits - 1, cases, chance))).toBeCloseTo(
            1,
            9,
          );
        // What is as unlikely as what was found lies on one of both sides.
        expect(such).toBeGreaterThanOrEqual(Math.min(few, many) - 1e-9);
      }),
      runs(300, 50),
    );
  });
});
