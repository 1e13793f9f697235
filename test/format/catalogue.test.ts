import { expect, it } from 'vitest';
import { catalogue } from '../../src/format/catalogue.ts';

const words = catalogue<{ entries: (count: number) => string; named: (names: readonly string[]) => string }>({
  en: ({ plural, list }) => ({
    entries: (count) => plural(count, { one: '# entry', other: '# entries' }),
    named: list,
  }),
  pl: ({ plural, choice }) => ({
    entries: (count) => plural(count, { one: '# wpis', few: '# wpisy', many: '# wpisów', other: '# wpisu' }),
    named: choice,
  }),
});

it('counts as the language does', () => {
  const { entries } = words('en');
  expect([0, 1, 2, 1_234_567].map(entries)).toEqual(['0 entries', '1 entry', '2 entries', '1,234,567 entries']);
  expect([1, 2, 5, 22].map(words('pl').entries)).toEqual(['1 wpis', '2 wpisy', '5 wpisów', '22 wpisy']);
});

it('takes English words for a language that it has not, with the numbers of that language', () => {
  expect(words('de').entries(12_345)).toBe('12.345 entries');
  expect(words('EN-gb').entries(1)).toBe('1 entry');
  expect(words('zz').entries(2)).toBe('2 entries');
});

it('joins words as the language does', () => {
  expect(words('en').named(['a', 'b', 'c'])).toBe('a, b and c');
  expect(words('en').named([])).toBe('');
  expect(words('pl').named(['a', 'b'])).toBe('a lub b');
});
