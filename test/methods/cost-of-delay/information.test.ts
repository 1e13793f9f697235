import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOfKnowing, worthKnowing } from '../../../src/methods/cost-of-delay/information.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range } from './generators.ts';

describe('what knowing an estimate saves', () => {
  it('is nothing where no value within its range turns the order', () => {
    const [first, later] = [
      score(plain('a', range(90, 100, 110), exactly(1))),
      score(plain('b', exactly(50), exactly(1))),
    ];
    expect(valueOfKnowing(first, later, 0)).toBe(0);
    expect(valueOfKnowing(first, later, 'duration')).toBe(0);
  });

  it('is the loss on average over the cases that turn it', () => {
    // 0 to 200 in one week against 50: nothing is lost from 50 on. From 0 to 50 the loss falls from 50 to 0. The tenth
    // at 0 loses 50; between 0 and the likely 100 lie four tenths of the cases, half of them below 50, with a mean loss
    // of 25: 0.1 · 50 + 0.2 · 25 = 10.
    const [first, later] = [
      score(plain('a', range(0, 100, 200), exactly(1))),
      score(plain('b', exactly(50), exactly(1))),
    ];
    expect(valueOfKnowing(first, later, 0)).toBeCloseTo(10, 1);
    // The order the other way round has the same loss.
    const [small, large] = [
      score(plain('a', range(0, 100, 200), exactly(1))),
      score(plain('b', exactly(150), exactly(1))),
    ];
    expect(valueOfKnowing(small, large, 0)).toBeCloseTo(10, 1);
  });

  it('names the estimate that saves most, and the neighbour that it is about', () => {
    const ranking = rank([
      plain('sure', exactly(1000), exactly(1)),
      plain('unsure', range(0, 100, 200), exactly(1)),
      plain('near', exactly(90), exactly(1)),
    ]);
    const unsure = ranking[1];
    expect(unsure && worthKnowing(ranking, unsure)).toMatchObject({ estimate: 0, rival: 'near' });
    const sure = ranking[0];
    expect(sure && worthKnowing(ranking, sure)).toBeNull();
  });

  it('is never below nothing, and nothing in a backlog of one', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 4), (cases) => {
        const ranking = rank(cases);
        for (const each of ranking) {
          const found = worthKnowing(ranking, each);
          expect(found?.saves ?? 1).toBeGreaterThan(0);
          if (ranking.length === 1) expect(found).toBeNull();
          if (found)
            expect([each.place - 1, each.place + 1]).toContain(
              ranking.find(
                ({
                  score: {
                    case: { id },
                  },
                }) => id === found.rival,
              )?.place,
            );
        }
      }),
      runs(100, 40),
    );
  });
});
