import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../src/methods/cost-of-delay/ends.ts';
import { exactly, mapRange } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { money, plain } from './generators.ts';
import type { Reference } from './reference/draw.ts';
import references from './reference/reference.json' with { type: 'json' };

const caseOf = ({ parts, duration, elapsed }: Pick<Reference, 'parts' | 'duration' | 'elapsed'>): Case => ({
  ...plain('a', exactly(1), duration),
  parts: parts.map((perWeek) => ({ kind: 'speed', source: 'stated', why: '', perWeek })),
  elapsed,
});
const all = references as unknown as Reference[];

describe('the ends of an interval, held against four million drawn cases', () => {
  it.each(all.map((each, at) => [at, each] as const))('of case %d', (_, reference) => {
    const { interval } = score(caseOf(reference));
    const wide = Math.max(...reference.parts.map(({ low, high }) => high / low));
    for (const end of ['low', 'high'] as const) {
      const off = interval[end] / reference[end] - 1;
      // In ranges whose ends lie up to tenfold apart, 2%; in wider ones the share of the worlds beyond it tells more.
      if (wide <= 10) expect(Math.abs(off)).toBeLessThan(0.02);
      const [below, above] = reference.around[end];
      const beyond = end === 'low' ? 0.1 : 0.9;
      // Half a point of a hundred, read from how steep the distribution is around the end.
      const perShare = off < 0 ? (beyond - below) / 0.02 : (above - beyond) / 0.02;
      expect(Math.abs(off) * perShare).toBeLessThan(0.005);
    }
  });

  it('knows the case that was off: 6,488 and not 6,712', () => {
    const [first] = all;
    expect(first?.high).toBeCloseTo(6488, -1);
    expect(score(caseOf(first as Reference)).interval.high / 6488).toBeCloseTo(1, 2);
  });
});

describe('the ends of a sum', () => {
  it('are those that the author wrote where one estimate alone is uncertain', () => {
    fc.assert(
      fc.property(money, fc.nat(9999), (one, other) => {
        expect(endsOf([exactly(other), one])).toEqual({ low: one.low + other, high: one.high + other });
      }),
      runs(300),
    );
  });

  it('grow with the currency, and lie within the sums of all lows and all highs', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 2, maxLength: 4 }), (ranges) => {
        const { low, high } = endsOf(ranges);
        const doubled = endsOf(ranges.map((each) => mapRange(each, (value) => 2 * value)));
        expect(Math.abs(doubled.low - 2 * low)).toBeLessThanOrEqual(1e-3 * (1 + low));
        expect(Math.abs(doubled.high - 2 * high)).toBeLessThanOrEqual(1e-3 * (1 + high));
        expect(low).toBeGreaterThanOrEqual(ranges.reduce((sum, each) => sum + each.low, 0) - 1e-6);
        expect(high).toBeLessThanOrEqual(ranges.reduce((sum, each) => sum + each.high, 0) * (1 + 1e-9));
        expect(low).toBeLessThanOrEqual(high);
      }),
      runs(300),
    );
  });
});
