import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnPart, lettersOf, pieces, shortened } from '../../src/charts/fit.ts';

/** Ten letters fit; signs without width take no room. Keeps how many characters were looked at. */
function room() {
  let looked = 0;
  const fits = (text: string) => {
    looked += text.length;
    return text.replace(/\p{Cf}/gu, '').length <= 10;
  };
  return { fits, looked: () => looked };
}

describe('a word cut into pieces', () => {
  it('is the word again, and each piece fits with all that fits behind it but what the last one needs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (word) => {
        const { fits } = room();
        const found = pieces(word, fits);
        expect(found.join('')).toBe(word);
        for (const [index, piece] of found.entries()) {
          expect(fits(piece) || lettersOf(piece).length === 1, piece).toBe(true);
          const next = lettersOf(found[index + 1] ?? '');
          const isBeforeLast = index === found.length - 2 && next.length === 3;
          expect(next[0] === undefined || isBeforeLast || !fits(piece + next[0]), piece).toBe(true);
        }
      }),
    );
  });

  it('spares no letters for a last piece that they would not fit into', () => {
    // Notes with a stem: as wide as four letters and, with a flag, six.
    const [note, flagged] = ['\u{1d158}\u{1d165}', '\u{1d1b9}\u{1d165}\u{1d16e}'];
    expect(pieces(`abcdef${note}${flagged}`, room().fits)).toEqual([`abcdef${note}`, flagged]);
  });

  it('has its marks of a break within the room', () => {
    expect(pieces('abcdefghijklmnopqrst', room().fits, (piece) => `${piece}-`)).toEqual([
      'abcdefghi-',
      'jklmnopq-',
      'rst',
    ]);
  });

  it.each(['\u200b', '\u200b\u00ad', 'a'])(
    'is looked at a bounded number of times, whatever it is made of: %j',
    (sign) => {
      const { fits, looked } = room();
      const word = sign.repeat(20_000);
      pieces(word, fits);
      expect(looked()).toBeLessThan(40 * word.length);
    },
  );
});

describe('a line that something is left out of', () => {
  it('ends with an ellipsis within the room, and with no mark of punctuation before it', () => {
    expect(shortened('one, two, three', room().fits)).toBe('one, two…');
    expect(shortened('one two, three', room().fits)).toBe('one two…');
  });
});

describe('what could be drawn of a text', () => {
  it('is all of what has a place in a drawing, and ends with no half of a sign', () => {
    expect(drawnPart('word '.repeat(200))).toBe('word '.repeat(200));
    expect(drawnPart(`a${'😀'.repeat(2000)}`).isWellFormed()).toBe(true);
    expect(drawnPart('a'.repeat(100_000)).length).toBeLessThan(5000);
  });
});
