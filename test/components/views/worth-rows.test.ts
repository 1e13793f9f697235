import { describe, expect, it } from 'vitest';
import { lossInWords, worthInWords, worthRows } from '../../../src/components/views/worth-rows.ts';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { worthOf } from '../../../src/methods/worth/worth.ts';
import { plain } from '../../methods/cost-of-delay/generators.ts';
import { knownOf, risk } from '../../methods/worth/generators.ts';

const config = { language: 'en', currency: 'EUR' };
const subject = plain('a', exactly(1000), exactly(10));
const known = knownOf(subject, {
  teamWeek: exactly(2000),
  running: exactly(100),
  risks: [
    risk(0.25, exactly(8000), 'It breaks'),
    { ...risk(0.1, exactly(1000), 'It is late'), isStated: false, word: 'low' },
  ],
  horizon: 52,
});

describe('value against cost in words', () => {
  it('says how each line is worked out', () => {
    expect(worthRows(worthOf(known), undefined, config).map(({ name, notes }) => [name, ...notes])).toEqual([
      ['What it brings', '€1,000 a week (what a week of waiting loses, before urgency) × 52 weeks of use'],
      ['Work that is left', '10 weeks of one team × €2,000 for a week of a team'],
      ['Running it', '€100 a week × 52 weeks'],
      ['Risk: It breaks', '25% × €8,000, once'],
      ['Risk: It is late', '10% (a low chance stands for that) × €1,000, once'],
    ]);
  });

  it('shows what has no price in words and never as an amount', () => {
    const rows = worthRows(worthOf({ ...known, teamWeek: null, running: null, risks: [] }), undefined, config);
    expect(rows.map(({ reach, missing }) => reach?.expected ?? missing)).toEqual([
      52_000,
      'not priced',
      'not estimated',
    ]);
    // Work that the days have overtaken has a price: nobody knows how much of it is left.
    const overtaken = worthRows(worthOf({ ...known, value: null, left: null }), undefined, config);
    expect(overtaken.slice(0, 2).map(({ reach, missing }) => [reach, missing])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
    expect(worthRows(worthOf({ ...known, value: null }), undefined, config)[0]).toMatchObject({
      reach: null,
      missing: 'unknown',
    });
  });

  it('says what all of it comes to, or what is missing, and what a week of a team may cost', () => {
    const words = (over: Partial<typeof known>) => worthInWords(worthOf({ ...known, ...over }), '1 year', config);
    expect(words({ risks: [] })).toBe(
      'Within 1 year of use, what it brings less what it costs comes to €26.8K on average. It costs more than it brings in no case within the ranges of its estimates.',
    );
    expect(words({ risks: [], teamWeek: exactly(9000) })).toContain(
      'comes to -€43.2K on average. It costs more than it brings in every case within the ranges of its estimates.',
    );
    expect(words({ risks: [], teamWeek: null })).toBe(
      'Nobody can tell yet whether it brings more than it costs: a week of a team has no price. Unknown is not zero. On average it pays as long as a week of a team costs less than €4.68K.',
    );
    expect(words({ value: null, left: null, running: null })).toContain(
      ': nobody knows how many weeks of work are left and what running it costs is not estimated.',
    );
    expect(words({ teamWeek: null, running: exactly(2000) })).toContain('would not pay even if the work cost nothing');
  });

  it('names both marks', () => {
    expect(lossInWords('surely', 'en')).toBe('It costs more than it brings in 80 of 100 cases or more');
    expect(lossInWords('likely', 'en')).toBe('More likely than not it costs more than it brings');
  });
});
