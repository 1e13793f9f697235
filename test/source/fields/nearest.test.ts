import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '../../../src/source/fields/nearest.ts';

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

  it('ends a fix as a question, or leaves it alone', () => {
    expect(suggestion('reviewd', known)).toBe(' Did you mean `reviewed`?');
    expect(suggestion('colour', known)).toBe('');
  });
});
