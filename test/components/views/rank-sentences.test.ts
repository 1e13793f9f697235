import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containedReason,
  estimateName,
  figure,
  moveInWords,
  urgencyReason,
  weeksInWords,
} from '../../../src/components/views/rank-sentences.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, expected } from '../../../src/methods/cost-of-delay/score.ts';
import type { Urgency } from '../../../src/methods/cost-of-delay/urgency.ts';
import type { DelayCost } from '../../../src/methods/cost-of-delay/value.ts';
import { plain, range } from '../../methods/cost-of-delay/generators.ts';

const ways = { language: 'en', currency: 'EUR' };
const subject = plain('a', range(1000, 2000, 3000), range(2, 4, 6));

describe('figures of a rank in words', () => {
  it('have two places at most', () => {
    expect(figure(9.6, 'en')).toBe('9.6');
    expect(figure(1 / 3, 'en')).toBe('0.33');
    expect(weeksInWords(1, 'en')).toBe('1 week');
    expect(weeksInWords(3.25, 'en')).toBe('3.25 weeks');
  });
});

describe('urgency with its share', () => {
  const told = (urgency: object, shape: Urgency, elapsed = 0) =>
    urgencyReason(
      { urgency } as Parameters<typeof urgencyReason>[0],
      expected({ ...subject, urgency: shape, elapsed }),
      'en',
    );

  it('is nothing special when steady', () => {
    expect(urgencyReason({} as Parameters<typeof urgencyReason>[0], expected(subject), 'en')).toContain(
      'costs the same',
    );
  });

  it('says how likely the work is in time', () => {
    const by = '2027-01-31';
    const words = told({ shape: 'deadline', by }, { shape: 'deadline', closes: 4 });
    expect(words).toBe(
      'Waiting costs nothing until 31 Jan 2027; finished after it, the work is worth nothing. Begun today, it is finished by then in 50 of 100 cases.',
    );
    expect(told({ shape: 'deadline', by }, { shape: 'deadline', closes: 8 })).toContain(
      'The work needs 4 weeks of the 8 weeks until then',
    );
    expect(told({ shape: 'deadline', by }, { shape: 'deadline', closes: 4 }, 2)).toContain('As it goes');
    expect(told({ shape: 'deadline', by }, { shape: 'deadline', closes: -1 })).toContain('has passed');
  });

  it('multiplies the days of a window with that', () => {
    const window = { shape: 'window', from: '2026-12-20', by: '2027-01-17' };
    const words = told(window, { shape: 'window', opens: 4, closes: 8 });
    expect(words).toContain('from 20 Dec 2026 to 17 Jan 2027: on 50% of the days until then');
    expect(words).toContain('it is finished by then, even if it takes as long as its high estimate.');
    expect(words).not.toContain('in every case');
    expect(told({ ...window }, { shape: 'window', opens: 3, closes: 4 })).toContain('in 50 of 100 cases: 0.25 × 0.5.');
    expect(told(window, { shape: 'window', opens: -1, closes: 8 })).not.toContain('×');
  });

  it('names the half-life of what fades', () => {
    const fading = { shape: 'fading', halfLife: 13, from: -2 } as const;
    expect(told({ shape: 'fading', halfLife: '3 months', from: '2026-11-07' }, fading)).toContain(
      'From 7 Nov 2026 on, a week of waiting costs half as much after each 3 months.',
    );
    expect(told({ shape: 'fading', halfLife: '3 months' }, { ...fading, from: 0 })).toContain('nobody says from when');
  });
});

describe('what would move it', () => {
  const move = (estimate: 'duration' | number, factor: number) => {
    const from = estimate === 'duration' ? subject.duration : range(1000, 2000, 3000);
    const to = range(from.low * factor, from.likely * factor, from.high * factor);
    return moveInWords(subject, { estimate, factor, to }, ways);
  };

  it('is told in means, with how much that is', () => {
    expect(move('duration', 0.75)).toBe('if the duration were 3 instead of 4 weeks (25% shorter)');
    expect(move(0, 1.2)).toBe('if the cost of delay for reliability were €2,400 instead of €2,000 a week (20% more)');
    expect(move(0, 4)).toContain('(4 times as much)');
    expect(move('duration', 3)).toContain('(3 times as long)');
    expect(move(0, 0.25)).toContain('(0.25 times as much)');
  });

  it('is told of work that is being built in the whole, which the estimate is of; what is left follows', () => {
    // Four weeks in, what lies between 4 and 6 is left: 0.8 × 1 + 0.2 × 2 = 1.2 weeks. Of a range that ends at 5, 0.24
    // of the cases lie evenly up to then and 0.1 there: (0.24 × 0.5 + 0.1 × 1) / 0.34 = 0.65.
    const begun = { ...subject, elapsed: 4 };
    const words = moveInWords(begun, { estimate: 'duration', factor: 5 / 6, to: range(5 / 3, 10 / 3, 5) }, ways);
    expect(words).toBe(
      'if it took 3.33 weeks in all instead of 4 (17% shorter): then 0.65 weeks would be left instead of 1.2',
    );
  });

  it('is never rounded to less than moves', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (factor) => {
        fc.pre(Math.abs(factor - 1) > 0.02);
        const [, told = ''] = /were €([\d,]+) instead/.exec(move(0, factor)) ?? [];
        const money = Number(told.replaceAll(',', ''));
        // Whole euros are the last rounding.
        if (factor > 1) expect(money).toBeGreaterThanOrEqual(Math.floor(2000 * factor));
        else expect(money).toBeLessThanOrEqual(Math.ceil(2000 * factor));
        expect(Math.abs(money / (2000 * factor) - 1)).toBeLessThan(0.011);
      }),
    );
  });

  it('names the estimate', () => {
    const kinds: Case = { ...subject, parts: [{ ...(subject.parts[0] as DelayCost), kind: 'vendor-health' }] };
    expect(estimateName(kinds, 0, 'en')).toBe('cost of delay for vendor health');
    expect(estimateName(kinds, 'duration', 'en')).toBe('duration');
  });
});

describe('hours by hand that stand twice', () => {
  const part = (source: DelayCost['source'], value: number): DelayCost => ({
    kind: 'affordability',
    source,
    why: '',
    perWeek: exactly(value),
  });
  const told = (stated: number, listed: number) =>
    containedReason(expected({ ...subject, parts: [part('stated', stated), part('operation', listed)] }), 'en');

  it('says which side was left out, and why', () => {
    expect(told(100, 50)).toContain('the range stated for affordability, and that comes to more');
    expect(told(50, 100)).toContain('the manual operations, which come to more');
    expect(containedReason(expected(subject), 'en')).toBe('');
  });
});
