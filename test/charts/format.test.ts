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
  formatValues,
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
  expect(formatValue(66, '%', 'en')).toBe('66%');
  expect(formatValue(2.2, undefined, 'en')).toBe('2.2');
  expect(formatNumber(1234567, 'en')).toBe('1,234,570');
  expect(formatNumber(0.30000000000000004, 'en')).toBe('0.3');
  expect(formatMoney(41000, { language: 'en', currency: 'EUR' })).toBe('€41,000');
  expect(formatShare(0.58, 'en')).toBe('58%');
});

it('writes percentages in one way, as the language does, whether a share or a value', () => {
  const both = (language: string) => [formatShare(0.66, language), formatValue(66, '%', language)];
  expect(both('en')).toEqual(['66%', '66%']);
  expect(both('de')).toEqual(['66\u00a0%', '66\u00a0%']);
  expect(both('tr')).toEqual(['%66', '%66']);
  for (const language of ['en', 'de', 'fr', 'tr', 'ar', 'he', 'eu']) expect(new Set(both(language)).size).toBe(1);
  expect(formatValue(3.1, '%', 'en')).toBe('3.1%');
  expect(formatValue(0.1 + 0.2, '%', 'en')).toBe('0.3%');
  expect(formatValue(-1234.5, '%', 'en')).toBe('-1,234.5%');
  expect(formatValue(130, '% of last year', 'en')).toBe('130%\u00a0of last year');
  expect(formatValue(5, 'percent', 'en')).toBe('5\u00a0percent');
});

it('writes values of one unit one after the other: a sign at each, a word at the last', () => {
  expect(formatValues([38, 66], '%', 'en')).toEqual(['38%', '66%']);
  expect(formatValues([7.4, 2.2], 'pages', 'en')).toEqual(['7.4', '2.2\u00a0pages']);
  expect(formatValues([1, 2], undefined, 'en')).toEqual(['1', '2']);
  expect(formatValues([], '%', 'en')).toEqual([]);
});

it('writes words', () => {
  expect(inWords('win-loss')).toBe('win loss');
  expect(counted(1, 'signal', 'signals', 'en')).toBe('1 signal');
  expect(counted(2000, 'signal', 'signals', 'en')).toBe('2,000 signals');
  expect(joined([])).toBe('');
  expect(joined(['a', 'b', 'c'])).toBe('a, b and c');
  expect(escapeText('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
});
