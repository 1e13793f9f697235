import { expect, it } from 'vitest';
import { catalogue } from '../../src/format/catalogue.ts';
import { sentence } from '../../src/format/sentence.ts';

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

it('fills a form in one pass: a text is never read for the number or for a gap', () => {
  const { found } = catalogue<{ found: (count: number, place: string) => string }>({
    en: ({ plural }) => ({
      found: (count, place) =>
        plural(count, { one: 'Found once, in {place}', other: 'Found # times, in {place}' }, { place }),
    }),
  })('en');
  expect(found(3, 'C# and {place} and $&')).toBe('Found 3 times, in C# and {place} and $&');
  expect(found(1, '#')).toBe('Found once, in #');
});

it('takes no form into which a text was put', () => {
  catalogue({
    en: ({ plural }) => ({
      // @ts-expect-error the text would be read for the number
      found: (count: number, place: string) => plural(count, { other: `Found # times, in ${place}` }),
    }),
  });
});

it('counts in a sentence without a look at what was put in', () => {
  const { found } = catalogue({
    en: ({ plural }) => ({
      found: (count: number, place: string) => plural(count, { other: sentence`# in ${place}, {more|# more}` }),
    }),
  })('en');
  expect(found(2, '#')).toEqual({ written: ['2 in ', ', {more|2 more}'], put: ['#'] });
});
