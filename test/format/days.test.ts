import { expect, it } from 'vitest';
import { formatDay, formatMonth, formatQuarter } from '../../src/format/days.ts';

it('writes days and months in the words of the language', () => {
  expect(formatDay('2026-09-03', 'en')).toBe('3 Sep 2026');
  expect(formatDay('2026-09-03', 'de')).toBe('03.09.2026');
  expect(formatMonth('2026-09', 'en-GB')).toBe('Sep 2026');
  expect(formatMonth('2026-09', 'fr')).toBe('sept. 2026');
  expect(formatQuarter('2026-Q3')).toBe('Q3 2026');
});
