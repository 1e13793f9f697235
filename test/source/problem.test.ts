import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetAt, pointAt, shown } from '../../src/source/problem.ts';

describe('the place of an offset', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r', '\r\n', '\u2028') });

  it('names the line and the column in UTF-16 units, with every line end', () => {
    expect(pointAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(pointAt('ab\r\ncd', 4)).toEqual({ line: 2, column: 1 });
    expect(pointAt('ab\rcd', 3)).toEqual({ line: 2, column: 1 });
    expect(pointAt('😀b', 2)).toEqual({ line: 1, column: 3 });
    expect(pointAt('', 0)).toEqual({ line: 1, column: 1 });
  });

  it('leads back to the offset', () => {
    fc.assert(
      fc.property(text, fc.nat(), (file, number) => {
        const offset = number % (file.length + 1);
        expect(offsetAt(file, pointAt(file, offset))).toBe(offset);
      }),
    );
  });

  it('does not depend on which text was asked about before', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alone = pointAt(one, one.length);
        pointAt(other, other.length);
        expect(pointAt(one, one.length)).toEqual(alone);
      }),
    );
  });
});

describe('a value as a problem shows it', () => {
  it('is one line', () => {
    expect(shown('a\n  b\tc')).toBe('a b c');
    expect(shown({ a: [1] })).toBe('{"a":[1]}');
    expect(shown(undefined)).toBe('nothing');
  });

  it('stays whole up to 60 characters', () => {
    expect(shown('a'.repeat(60))).toBe('a'.repeat(60));
    expect(shown('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  });

  it('is at most 60 characters and breaks none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 40, maxLength: 120 }), (value) => {
        expect(shown(value).length).toBeLessThanOrEqual(60);
        expect(shown(value).isWellFormed()).toBe(true);
      }),
    );
  });
});
