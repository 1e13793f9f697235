import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, valueAt } from '../../../src/methods/cost-of-delay/distribution.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, money, plain, range } from './generators.ts';
import { sequence } from './sequence.ts';

describe('the places that an initiative takes in 80 of 100 worlds', () => {
  it('is its own where nothing is uncertain', () => {
    const ranked = rank([30, 20, 10].map((value) => plain(`i${value}`, exactly(value), exactly(1))));
    expect(ranked.map(({ places }) => places)).toEqual([1, 2, 3].map((place) => ({ from: place, to: place })));
    expect(rank([])).toEqual([]);
  });

  it('are those of all who are worth the same, whatever their ids', () => {
    for (const count of [2, 3, 20]) {
      const ranked = rank(Array.from({ length: count }, (_, at) => plain(`i${at}`, exactly(0), exactly(1))));
      for (const { places } of ranked) {
        expect(places.from).toBeLessThanOrEqual(Math.ceil(0.1 * count) + 1);
        expect(places.to).toBeGreaterThanOrEqual(Math.ceil(0.9 * count) - 1);
      }
    }
  });

  it('are places that there are, and do not depend on how the backlog is listed', () => {
    fc.assert(
      fc.property(casesOf(anyCase), (cases) => {
        const ranked = rank(cases);
        for (const { places } of ranked) {
          expect(places.from).toBeGreaterThanOrEqual(1);
          expect(places.to).toBeGreaterThanOrEqual(places.from);
          expect(places.to).toBeLessThanOrEqual(ranked.length);
        }
        expect(rank([...cases].reverse()).map(({ places }) => places)).toEqual(ranked.map(({ places }) => places));
      }),
      runs(200, 60),
    );
  });

  it('are those of many drawn cases', () => {
    const random = sequence(20_261_129);
    fc.assert(
      fc.property(fc.array(money, { minLength: 2, maxLength: 9 }), (list) => {
        const ranked = rank(
          list.map((each, at) => plain(`i${at}`, range(each.low + 1, each.likely + 1, each.high + 1), exactly(1))),
        );
        const ranges = ranked.map(({ score }) => distributionOf(score.case.parts[0]?.perWeek ?? exactly(0)));
        const worlds = 20_000;
        const counts = ranked.map(() => new Array<number>(ranked.length + 1).fill(0));
        for (let world = 0; world < worlds; world += 1) {
          const values = ranges.map((each, at) => ({ at, value: Math.fround(valueAt(each, random())), lot: random() }));
          values.sort((one, other) => other.value - one.value || one.lot - other.lot);
          for (const [place, { at }] of values.entries())
            (counts[at] as number[])[place + 1] = (counts[at]?.[place + 1] ?? 0) + 1;
        }
        for (const [at, { places }] of ranked.entries()) {
          const upTo = (place: number) =>
            (counts[at] ?? []).slice(0, place + 1).reduce((sum, each) => sum + each, 0) / worlds;
          // A tenth of the worlds at either end, to the grain of 1,024 of them.
          expect(upTo(places.from)).toBeGreaterThan(0.1 - 0.04);
          expect(upTo(places.from - 1)).toBeLessThan(0.1 + 0.04);
          expect(upTo(places.to)).toBeGreaterThan(0.9 - 0.04);
          expect(upTo(places.to - 1)).toBeLessThan(0.9 + 0.04);
        }
      }),
      runs(60, 15),
    );
  });
});
