import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  date,
  duration,
  durationInDays,
  durationRange,
  history,
  id,
  isCalendarDate,
  moneyRange,
  month,
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
    ['0 days', 0],
  ])('%s lasts %d days', (value, days) => {
    expect(accepts(duration, value)).toBe(true);
    expect(durationInDays(value)).toBe(days);
  });

  it.each(['90', '90 hours', '-3 weeks', '3weeks', '3  weeks', 'weeks', '1e3 days', '1, days', 90])(
    'is not %j',
    (value) => {
      expect(accepts(duration, value)).toBe(false);
    },
  );

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

  it('is whole and never negative', () => {
    expect(accepts(money, { low: 1, likely: 2 })).toBe(false);
    expect(accepts(money, { low: -1, likely: 2, high: 3 })).toBe(false);
    expect(accepts(money, { low: 1, likely: 2, high: 3, more: 4 })).toBe(false);
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
