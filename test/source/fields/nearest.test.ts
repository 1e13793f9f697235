import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, nearestOfFirst, suggestion } from '../../../src/source/fields/nearest.ts';

describe('the word that was probably meant', () => {
  const known = ['reviewed', 'reviewEvery', 'owner', 'tags'];

  it.each([
    ['reviewd', 'reviewed'],
    ['review-every', 'reviewEvery'],
    ['OWNER', 'owner'],
    ['tag', 'tags'],
    ['colour', undefined],
    ['', undefined],
  ])('for %j is %j', (wrong, word) => {
    expect(nearest(wrong, known)).toBe(word);
  });

  it('is the first of several that are equally near', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('is a known word, and a known word means itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (wrong, words) => {
        expect([undefined, ...words]).toContain(nearest(wrong, words));
        expect(nearest(words[0] as string, [words[0] as string])).toBe(words[0]);
      }),
    );
  });

  it('is not looked for when whole pages would have to be compared', () => {
    const page = 'word '.repeat(200_000);
    expect(nearest(page, [`${page}s`, 'word'])).toBeUndefined();
    expect(nearest('word', [page])).toBeUndefined();
  });

  it('differs in at most a third of its letters, and in eight at most', () => {
    expect(nearest('abcdxx', ['abcdef'])).toBe('abcdef');
    expect(nearest('abcxxx', ['abcdef'])).toBeUndefined();
    const long = 'a'.repeat(40);
    expect(nearest(`${'b'.repeat(8)}${'a'.repeat(32)}`, [long])).toBe(long);
    expect(nearest(`${'b'.repeat(9)}${'a'.repeat(31)}`, [long])).toBeUndefined();
    expect(nearest(`${long}${'a'.repeat(8)}`, [long])).toBe(long);
    expect(nearest('any', [])).toBeUndefined();
  });

  it('is looked for two hundred times where all names of a hub are at hand', () => {
    const find = nearestOfFirst();
    const found = Array.from({ length: 250 }, () => find('reviewd', known));
    expect(found.lastIndexOf('reviewed')).toBe(199);
  });

  it('ends a fix as a question, or leaves it alone', () => {
    expect(suggestion('reviewd', known)).toBe(' Did you mean `reviewed`?');
    expect(suggestion('colour', known)).toBe('');
  });
});
