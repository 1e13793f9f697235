import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  count,
  date,
  duration,
  durationInDays,
  durationRange,
  halfLife,
  history,
  id,
  isCalendarDate,
  money,
  moneyRange,
  month,
  number,
  quantityOf,
  quarter,
  share,
  text,
} from '../../src/kinds/fields.ts';
import { hubSchema, skillIds } from '../../src/kinds/hub.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a day', () => {
  it('is one that the calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const parsed = new Date(`${value}T00:00:00Z`);
          const real = !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(value);
          expect(isCalendarDate(value)).toBe(real);
        },
      ),
    );
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '21.11.2026',
    '2026-11-21T00:00',
    '02026-11-21',
    '',
    ' 2026-11-21',
    20261121,
    null,
  ])('is not %j', (value) => {
    expect(accepts(date, value)).toBe(false);
  });

  it('may be the 29th of February in a leap year', () => {
    expect([2024, 2000, 1900, 2100, 2026].map((year) => isCalendarDate(`${year}-02-29`))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an id', () => {
  it.each(['a', 'hands-off-operation', '2026-10-03-woken', 'deep/er/id', 'v1.2', 'a_b', 'é', 'ключ', '日本'])(
    'may be %j',
    (value) => {
      expect(accepts(id, value)).toBe(true);
    },
  );

  it.each([
    '',
    'A',
    'a b',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    '.a',
    '-a',
    'a/-b',
    'a?b',
    'a#b',
    'a%20b',
    'a\\b',
    'É',
    'a\n',
    1,
  ])('may not be %j', (value) => {
    expect(accepts(id, value)).toBe(false);
  });
});

describe('a duration', () => {
  it.each([
    ['1 day', 1],
    ['2 weeks', 14],
    ['1.5 weeks', 10.5],
    ['12 months', 365.25],
    ['1 year', 365.25],
    ['0.1 days', 0.1],
  ])('%s lasts %d days', (value, days) => {
    expect(accepts(duration, value)).toBe(true);
    expect(durationInDays(value)).toBe(days);
  });

  it.each([
    '90',
    '90 hours',
    '-3 weeks',
    '3weeks',
    '3  weeks',
    'weeks',
    '1e3 days',
    '1, days',
    90,
    '0 days',
    '0.01 days',
  ])('is not %j', (value) => {
    expect(accepts(duration, value)).toBe(false);
  });

  it('throws for what the schema refuses', () => {
    expect(() => durationInDays('often')).toThrow('not a duration: often');
  });
});

describe('a range', () => {
  const money = moneyRange({});
  it('has its three estimates in order', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (low, likely, high) => {
        expect(accepts(money, { low, likely, high })).toBe(low <= likely && likely <= high);
      }),
    );
  });

  it('orders durations by their length, not by their number', () => {
    expect(accepts(durationRange, { low: '9 days', likely: '2 weeks', high: '1 month' })).toBe(true);
    expect(accepts(durationRange, { low: '2 weeks', likely: '9 days', high: '1 month' })).toBe(false);
  });

  it('of work lasts up to ten years', () => {
    const upTo = (high: string) => accepts(durationRange, { low: '1 day', likely: '2 days', high });
    expect([upTo('10 years'), upTo('120 months'), upTo('11 years'), upTo('3653 days')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is refused without a crash where an end of it is none', () => {
    for (const low of ['often', '', 9, null])
      expect(accepts(durationRange, { low, likely: '1 day', high: '2 days' })).toBe(false);
  });

  it('is whole and never negative', () => {
    expect(accepts(money, { low: 1, likely: 2 })).toBe(false);
    expect(accepts(money, { low: -1, likely: 2, high: 3 })).toBe(false);
    expect(accepts(money, { low: 1, likely: 2, high: 3, more: 4 })).toBe(false);
  });
});

describe('a figure', () => {
  const kept = (schema: typeof number, ...values: number[]) => values.map((value) => accepts(schema, value));

  it('is finite, and no slip of the keyboard', () => {
    for (const schema of [number, count, amount, money])
      expect(kept(schema, 0, 1, 1e6, -0, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 1e-320)).toEqual([
        ...[true, true, true],
        ...[false, false, false, false, false],
      ]);
  });

  it('of money has hundredths, and is negative only where it may be', () => {
    expect(kept(amount, 0.01, 0.009, -1, 1e15, 2e15)).toEqual([true, false, false, true, false]);
    expect(kept(money, -1, -0.001)).toEqual([true, false]);
  });

  it('that was measured may be negative, that was counted may not', () => {
    expect(kept(number, -3, 1e-9, 1e20)).toEqual([true, true, true]);
    expect(kept(count, -3, 0.5, 1e9, 2e9)).toEqual([false, true, true, false]);
  });

  it('of what halves is at most a century', () => {
    expect(accepts(halfLife, '100 years')).toBe(true);
    expect(accepts(halfLife, '101 years')).toBe(false);
    expect(accepts(halfLife, '0 days')).toBe(false);
  });

  it('says what it counts, described or not', () => {
    expect([amount, money, share, duration, number, count, text].map(quantityOf)).toEqual([
      'money',
      'money',
      'share',
      'duration',
      'number',
      'number',
      undefined,
    ]);
    expect(quantityOf(amount.describe('Cost of an hour.'))).toBe('money');
  });
});

describe('other fields', () => {
  it('a history goes forward, one value a day', () => {
    const points = (...dates: string[]) => dates.map((day) => ({ date: day, value: 1 }));
    expect(accepts(history, points('2026-01-01', '2026-01-02'))).toBe(true);
    expect(accepts(history, points('2026-01-02', '2026-01-01'))).toBe(false);
    expect(accepts(history, points('2026-01-01', '2026-01-01'))).toBe(false);
    expect(accepts(history, [])).toBe(false);
  });

  it('text is not blank', () => {
    expect([' a ', '', '  ', '\n', '\u00a0'].map((value) => accepts(text, value))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('months, quarters and shares are what they are called', () => {
    expect(['2026-01', '2026-13', '2026-1'].map((value) => accepts(month, value))).toEqual([true, false, false]);
    expect(['2026-Q1', '2026-Q5', 'Q1 2026'].map((value) => accepts(quarter, value))).toEqual([true, false, false]);
    expect([0, 0.5, 1, 1.1, -0.1, 70].map((value) => accepts(share, value))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('hub.yaml', () => {
  const hub = { title: 'T', product: 'P' };
  it('needs a title and a product, and fills in the rest', () => {
    expect(hubSchema.parse(hub)).toEqual({ ...hub, language: 'en', currency: 'EUR' });
    expect(accepts(hubSchema, {})).toBe(false);
  });

  it.each([
    ['en', true],
    ['pt-BR', true],
    ['zh-Hant-TW', true],
    ['en-a1', false],
    ['english', false],
    ['', false],
    ['e', false],
    ['en_US', false],
  ])('takes the language %j: %s', (language, taken) => {
    expect(accepts(hubSchema, { ...hub, language })).toBe(taken);
  });

  it('takes only languages by which titles can be sorted', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,4}(-[A-Za-z0-9]{1,9}){0,3}$/), (language) => {
        const taken = accepts(hubSchema, { ...hub, language });
        expect(() => new Intl.Collator(taken ? language : 'en')).not.toThrow();
      }),
    );
  });

  it.each(['javascript:alert(1)', 'ftp://example.com', 'example.com', '//example.com'])(
    'refuses the address %j',
    (site) => {
      expect(accepts(hubSchema, { ...hub, site })).toBe(false);
    },
  );

  it('lists skills that are required and optional', () => {
    const skill = (one: string) => ({ id: one, title: one });
    expect(skillIds(hubSchema.parse(hub))).toBeNull();
    expect(
      skillIds(
        hubSchema.parse({ ...hub, skills: { required: [skill('a')], optional: [skill('b')], notRequired: ['c'] } }),
      ),
    ).toEqual(['a', 'b']);
  });
});
