import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimatesOf, rangeOf, withRange } from '../../../src/methods/cost-of-delay/estimates.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { score } from '../../../src/methods/cost-of-delay/score.ts';
import type { DelayCost } from '../../../src/methods/cost-of-delay/value.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, plain, range } from './generators.ts';

const part = (kind: DelayCost['kind'], money: number, source: DelayCost['source'] = 'stated'): DelayCost => ({
  kind,
  source,
  why: '',
  perWeek: exactly(money),
});

it('are the stated parts that count, and the duration; hours by hand are counted, not estimated', () => {
  const parts = [part('speed', 100), part('affordability', 50), part('affordability', 80, 'operation')];
  // The 80 by hand contain the 50 that are stated: only speed can be estimated better.
  expect(estimatesOf(score({ ...plain('a', exactly(0), exactly(1)), parts }))).toEqual([0, 'duration']);
  const stated = [part('speed', 100), part('affordability', 90), part('affordability', 80, 'operation')];
  expect(estimatesOf(score({ ...plain('a', exactly(0), exactly(1)), parts: stated }))).toEqual([0, 1, 'duration']);
});

it('are read and replaced one at a time', () => {
  fc.assert(
    fc.property(anyCase, (subject) => {
      const whole = { ...subject, id: 'a' };
      const other = range(1, 2, 3);
      for (const estimate of [...whole.parts.keys(), 'duration' as const]) {
        const changed = withRange(whole, estimate, other);
        expect(rangeOf(changed, estimate)).toEqual(other);
        for (const another of [...whole.parts.keys(), 'duration' as const])
          if (another !== estimate) expect(rangeOf(changed, another)).toBe(rangeOf(whole, another));
        expect(withRange(changed, estimate, rangeOf(whole, estimate))).toEqual(whole);
      }
    }),
    runs(300),
  );
});
