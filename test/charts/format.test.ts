import { expect, it } from 'vitest';
import {
  counted,
  escapeText,
  formatDay,
  formatMoney,
  formatMonth,
  formatNumber,
  formatQuarter,
  formatShare,
  formatValue,
  inWords,
  joined,
} from '../../src/charts/format.ts';

it('writes days and months in the words of the language', () => {
  expect(formatDay('2026-09-03', 'en')).toBe('3 Sep 2026');
  expect(formatDay('2026-09-03', 'de')).toBe('03.09.2026');
  expect(formatMonth('2026-09', 'en-GB')).toBe('Sep 2026');
  expect(formatMonth('2026-09', 'fr')).toBe('sept. 2026');
  expect(formatQuarter('2026-Q3')).toBe('Q3 2026');
});

it('writes figures with their unit on one line', () => {
  expect(formatValue(66, '%', 'en')).toBe('66\u00a0%');
  expect(formatValue(2.2, undefined, 'en')).toBe('2.2');
  expect(formatNumber(1234567, 'en')).toBe('1,234,570');
  expect(formatNumber(0.30000000000000004, 'en')).toBe('0.3');
  expect(formatMoney(41000, { language: 'en', currency: 'EUR' })).toBe('€41,000');
  expect(formatShare(0.58, 'en')).toBe('58%');
});

it('writes words', () => {
  expect(inWords('win-loss')).toBe('win loss');
  expect(counted(1, 'signal', 'signals', 'en')).toBe('1 signal');
  expect(counted(2000, 'signal', 'signals', 'en')).toBe('2,000 signals');
  expect(joined([])).toBe('');
  expect(joined(['a', 'b', 'c'])).toBe('a, b and c');
  expect(escapeText('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
});
