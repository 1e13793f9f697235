import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { expected } from '../../../src/methods/cost-of-delay/score.ts';
import type { Urgency } from '../../../src/methods/cost-of-delay/urgency.ts';
import { lostBy } from '../../../src/methods/schedule/lost.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, plain } from '../cost-of-delay/generators.ts';

const lost = (urgency: Urgency, ...ends: number[]) =>
  ends.map(lostBy(expected({ ...plain('a', exactly(100), exactly(5)), urgency })));

describe('what waiting loses until an end', () => {
  it('is never less for a later end, and nothing for one today', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(100), fc.nat(100), (subject, one, other) => {
        const of = lostBy(expected({ ...subject, id: 'a' }));
        expect(of(Math.min(one, other))).toBeLessThanOrEqual(of(Math.max(one, other)) + 1e-6);
        expect(of(0)).toBeCloseTo(0, 6);
      }),
      runs(1000),
    );
  });

  it.each<[Urgency, number[]]>([
    [{ shape: 'steady' }, [0, 400, 1000]],
    [{ shape: 'begins', from: 4 }, [0, 0, 600]],
    [{ shape: 'begins', from: -4 }, [0, 400, 1000]],
    // Five weeks of work: missed, it loses what the score spreads over the weeks until its day.
    [{ shape: 'deadline', closes: 4 }, [0, 0, 500]],
    [{ shape: 'deadline', closes: -1 }, [0, 0, 0]],
    [{ shape: 'peak', closes: 4, loses: exactly(7000) }, [0, 400, 8000]],
    [{ shape: 'peak', closes: -1, loses: exactly(7000) }, [0, 400, 1000]],
  ])('of %j by today, in four weeks and in ten', (urgency, sums) => {
    for (const [at, sum] of lost(urgency, 0, 4, 10).entries()) expect(sum).toBeCloseTo(sums[at] ?? 0, 9);
  });

  it('of a window counts the time in which it is open', () => {
    const [before = 0, within = 0, after = 0] = lost({ shape: 'window', opens: 2, closes: 6 }, 2, 4, 9);
    expect([before, within]).toEqual([0, 200]);
    expect(after).toBeCloseTo(400, 9);
  });

  it('of what fades is the sum of what each week still costs', () => {
    for (const from of [-8, 0, 3, 30]) {
      const urgency = { shape: 'fading', halfLife: 6, from } as const;
      let sum = 0;
      for (let step = 0; step < 10_000; step += 1)
        sum += (100 * 2 ** (-Math.max(0, step / 1000 + 0.0005 - from) / 6)) / 1000;
      expect(lost(urgency, 10)[0]).toBeCloseTo(sum, 2);
    }
  });
});
