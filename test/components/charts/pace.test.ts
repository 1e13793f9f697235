import { describe, expect, it } from 'vitest';
import { paceSentences, paceShort } from '../../../src/components/charts/pace.ts';
import { paceOf } from '../../../src/methods/pace.ts';

const history = [10, 14, 13, 18, 22].map((value, index) => ({ date: `2026-0${index + 1}-01`, value }));
const told = (
  value: number,
  { count = 5, by = '2026-12-31', better = 'higher' as 'higher' | 'lower', unit = '%', values = history } = {},
) => {
  const pace = paceOf({ better, target: { value, by } }, values.slice(0, count), '2026-05-10');
  const { word, rest } = paceSentences(pace, { unit, by, language: 'en' });
  return { words: `${word}: ${rest}`.replaceAll('\u00a0', ' '), short: paceShort(pace, 'en') };
};

describe('the pace of a metric in words', () => {
  it('is both paces and the chance', () => {
    expect(told(60)).toEqual({
      words:
        'Behind: it has to rise by 4.74 percentage points a month; it rose by 3.04 a month since 1 Jan 2026. If it goes on as unevenly as so far, it is at its goal or better on 31 Dec 2026 in 19 of 100 cases.',
      short: 'behind: there in 19 of 100 cases',
    });
    expect(told(30, { unit: 'pages' }).words).toContain('On pace: it has to rise by 0.998 pages a month');
  });
  it('says which way, whichever is better', () => {
    const falling = history.map(({ date, value }) => ({ date, value: 40 - value }));
    expect(told(1, { values: falling, better: 'lower', unit: 'days' }).words).toContain(
      'it has to fall by 2.12 days a month; it fell by 3.04 a month',
    );
    const flat = history.map(({ date }) => ({ date, value: 10 }));
    expect(told(60, { values: flat })).toEqual({
      words:
        'Behind: it has to rise by 6.24 percentage points a month; it stands where it stood on 1 Jan 2026. How sure that is, its history does not tell: every change had the same pace.',
      short: 'behind',
    });
  });
  it('says what is missing, and when it is over', () => {
    expect(told(60, { count: 2 })).toEqual({
      words:
        'Cannot be said yet: a pace takes measurements on 5 days, and there are 2; it has to rise by 4.2 percentage points a month.',
      short: 'pace cannot be said yet',
    });
    expect(told(60, { count: 0 }).words).toBe(
      'Cannot be said yet: a pace takes measurements on 5 days, and there are 0.',
    );
    expect(told(20)).toEqual({ words: 'Reached: the goal is reached.', short: 'reached' });
    expect(told(60, { by: '2026-05-09' })).toEqual({
      words: 'Not reached: its day has passed.',
      short: 'not reached',
    });
    expect(told(60, { by: '2026-05-10', values: [...history, { date: '2026-05-10', value: 23 }], count: 6 })).toEqual({
      words: 'Behind: it was measured on 10 May 2026, the day of its goal, and is not there.',
      short: 'behind',
    });
  });
});
