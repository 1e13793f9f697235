import { expect, it } from 'vitest';
import {
  chanceAhead,
  chanceInWords,
  formatChange,
  formatNumber,
  formatShare,
  formatValue,
  formatValues,
  orderInWords,
  pointsApart,
  sumInWords,
  tenths,
  withPlaces,
} from '../../src/format/numbers.ts';

it('writes figures with their unit on one line', () => {
  expect(formatValue(66, '%', 'en')).toBe('66%');
  expect(formatValue(2.2, undefined, 'en')).toBe('2.2');
  expect(formatNumber(1234567, 'en')).toBe('1,234,570');
  expect(formatNumber(0.30000000000000004, 'en')).toBe('0.3');
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

it('an amount has its sign where the language has it, and both digits of its cents or none', () => {
  expect([0.41, 0.3, 3, 0.0139, -2.5].map((value) => formatValue(value, '€', 'en'))).toEqual([
    '€0.41',
    '€0.30',
    '€3',
    '€0.0139',
    '-€2.50',
  ]);
  expect(formatValue(1234.5, '₽', 'de')).toBe('1.234,50\u00a0₽');
  expect(formatValue(2.6, 'k€ a week', 'en')).toBe('2.6\u00a0k€ a week');
  expect(formatValue(2600, '€ a week', 'en')).toBe('€2,600\u00a0a week');
  expect(formatValue(2600, '€ a week', 'de')).toBe('2.600\u00a0€\u00a0a week');
  expect(formatValues([8200, 2600], '€ a week', 'en')).toEqual(['€8,200\u00a0a week', '€2,600\u00a0a week']);
  expect(formatValues([0.43, 0.4], '€', 'en')).toEqual(['€0.43', '€0.40']);
});

it('writes values of one unit one after the other: a sign at each, a word at the last', () => {
  expect(formatValues([38, 66], '%', 'en')).toEqual(['38%', '66%']);
  expect(formatValues([7.4, 2.2], 'pages', 'en')).toEqual(['7.4', '2.2\u00a0pages']);
  expect(formatValues([1, 2], undefined, 'en')).toEqual(['1', '2']);
  expect(formatValues([], '%', 'en')).toEqual([]);
});

it('a chance is never rounded to all cases, nor to none', () => {
  expect([0, 0.001, 0.125, 0.87, 0.999, 1].map(chanceInWords)).toEqual([
    'in no case',
    'in fewer than 1 of 100 cases',
    'in 13 of 100 cases',
    'in 87 of 100 cases',
    'in more than 99 of 100 cases',
    'in every case',
  ]);
});

it('says of a share that is hardly any, or hardly not all, that it is neither none nor all', () => {
  const written = [0, 0.004, 0.005, 0.994, 0.995, 0.999, 1].map((share) => formatShare(share, 'en'));
  expect(written).toEqual(['0%', 'less than 1%', '1%', '99%', 'more than 99%', 'more than 99%', '100%']);
});

it('takes the s from a unit of exactly one, in English', () => {
  const days = [0, 0.5, 1, 2].map((value) => formatValue(value, 'days', 'en'));
  expect(days).toEqual(['0\u00a0days', '0.5\u00a0days', '1\u00a0day', '2\u00a0days']);
  expect(formatValue(1, 'days', 'de')).toBe('1\u00a0days');
});

it('says of no order of two that it is certain, since a tenth of the cases lies beyond each end of a range', () => {
  expect([0, 0.87, 1].map(orderInWords)).toEqual([
    'in no case within their ranges',
    'in 87 of 100 cases',
    'in every case within their ranges',
  ]);
});

it('says of a sum of estimates that it is certain as far as their ranges are, and of what lies ahead never', () => {
  expect([0, 0.87, 1].map(sumInWords)).toEqual([
    'in no case within the ranges of its estimates',
    'in 87 of 100 cases',
    'in every case within the ranges of its estimates',
  ]);
  expect([0, 1].map(chanceAhead)).toEqual(['in fewer than 1 of 100 cases', 'in more than 99 of 100 cases']);
});

it('counts 99 of 100 cases before it says more', () => {
  expect([0.99, 0.996].map(chanceInWords)).toEqual(['in 99 of 100 cases', 'in more than 99 of 100 cases']);
});

it('writes by how much a value changes with three figures and no sign, of percentages in points', () => {
  const plain = (...args: Parameters<typeof formatChange>) => formatChange(...args).replaceAll('\u00a0', ' ');
  expect(plain(-2.66789, 'pages', 'en')).toBe('2.67 pages');
  expect(plain(1, 'pages', 'en')).toBe('1 page');
  expect(plain(2.66789, '%', 'en')).toBe('2.67 percentage points');
  expect(plain(-1, '% of last year', 'en')).toBe('1 percentage point of last year');
  expect(plain(0.012345, '€', 'en')).toBe('€0.0123');
  expect(plain(5, undefined, 'en')).toBe('5');
});

it('is never told as nothing, however small', () => {
  expect([0, 0.004, 0.0049, 0.38, 9.649].map((value) => withPlaces(value, 2, 'en'))).toEqual([
    '0',
    '0.004',
    '0.005',
    '0.38',
    '9.65',
  ]);
  expect([0, 0.04, 12.34, 1234.5].map((value) => tenths(value, 'en'))).toEqual(['0', '0.04', '12.3', '1,234.5']);
});

it('tells the difference of two percentages as a reader takes one from the other', () => {
  // 58.6% and 70.4% stand as 59% and 70%: 11 points, though 11.8 lie between them.
  expect(pointsApart(0.586, 0.704)).toBe(-11);
  expect(pointsApart(0.704, 0.704)).toBe(0);
});
