import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAgainst } from '../../../src/methods/cost-of-delay/against.ts';
import { runs } from '../../support/runs.ts';

describe('the chance that a fixed sample is the larger', () => {
  it('counts an equal value half', () => {
    const chance = chanceAgainst(Float32Array.of(1, 2, 3));
    expect(chance(Float32Array.of(0))).toBe(1);
    expect(chance(Float32Array.of(4))).toBe(0);
    // Of 1, 2, 3 one is above 2 and one is equal: 1.5 of 3.
    expect(chance(Float32Array.of(2))).toBe(0.5);
    expect(chance(Float32Array.of(1))).toBeCloseTo(2.5 / 3, 12);
    expect(chance(Float32Array.of(3))).toBeCloseTo(0.5 / 3, 12);
    expect(chance(Float32Array.of(3, 0))).toBeCloseTo((0.5 / 3 + 1) / 2, 12);
  });

  it('is what every pair says, also where all are alike', () => {
    const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const sorted = Float32Array.from(one).sort();
        const pairs = one.flatMap((a) => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const share = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
        expect(chanceAgainst(sorted)(Float32Array.from(other))).toBeCloseTo(share, 12);
      }),
      runs(1000),
    );
  });
});
