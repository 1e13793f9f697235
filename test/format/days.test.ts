import { expect, it } from 'vitest';
import { formatDay, formatMonth, formatQuarter, lasted } from '../../src/format/days.ts';

it('writes days and months in the words of the language', () => {
  expect(formatDay('2026-09-03', 'en')).toBe('3 Sep 2026');
  expect(formatDay('2026-09-03', 'de')).toBe('03.09.2026');
  expect(formatMonth('2026-09', 'en-GB')).toBe('Sep 2026');
  expect(formatMonth('2026-09', 'fr')).toBe('sept. 2026');
  expect(formatQuarter('2026-Q3')).toBe('Q3 2026');
});

it('counts days up to two weeks, weeks up to four months, and then months', () => {
  expect([0, 1, 13, 14, 18].map(lasted)).toEqual(['0 days', '1 day', '13 days', '2 weeks', '3 weeks']);
  expect([119, 120, 365, 730].map(lasted)).toEqual(['17 weeks', '4 months', '12 months', '24 months']);
});
