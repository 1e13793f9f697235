import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';

/** The line with its caret below, as a terminal shows it. */
const shown = (line: string, column: number) => {
  const { text, caret } = excerpt(line, column);
  return `\n${text}\n${' '.repeat(caret)}^`;
};

describe('excerpt', () => {
  it('puts the caret under the place', () => {
    expect(shown('stage: prioritized', 8)).toBe('\nstage: prioritized\n       ^');
  });

  it('puts the caret behind the line when the place is past its end', () => {
    expect(shown('stage:', 7)).toBe('\nstage:\n      ^');
    expect(shown('stage:', 99)).toBe('\nstage:\n      ^');
    expect(shown('', 1)).toBe('\n\n^');
  });

  it('keeps tabs, wide letters, joined emoji and accents aligned', () => {
    expect(shown('\tx: 1', 2)).toBe('\n  x: 1\n  ^');
    expect(shown('名前: 値', 5)).toBe('\n名前: 値\n      ^');
    expect(shown('👩‍👩‍👧 x', 10)).toBe('\n👩‍👩‍👧 x\n   ^');
    expect(shown('e\u0301 x', 4)).toBe('\ne\u0301 x\n  ^');
  });

  it('points at the whole letter when the place is inside it', () => {
    expect(excerpt('a👍b', 3).caret).toBe(1);
    expect(excerpt('a👍b', 4).caret).toBe(3);
  });

  it('lets no control character through', () => {
    const { text, caret } = excerpt('a\u001B]0;title\u0007\u009B\u202E\u2028z', 15);
    expect(text).toBe('a␛]0;title␇���z');
    expect(caret).toBe(14);
  });

  it.each([1, 50, 96, 500, 4999, 5000])('cuts a long line around column %i', (column) => {
    const line = Array.from({ length: 5000 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
    const { text, caret } = excerpt(line, column);
    expect(text.length).toBeLessThanOrEqual(96);
    expect(text[caret]).toBe(line[column - 1]);
  });

  it('survives megabytes on a line', () => {
    const { text, caret } = excerpt('🙂'.repeat(2_000_000), 2_000_001);
    expect(text.startsWith('…🙂')).toBe(true);
    expect(text.endsWith('🙂…')).toBe(true);
    expect(caret).toBeLessThan(96);
  });

  it('cuts no letter in two', () => {
    for (let column = 1600; column < 1604; column += 1)
      expect(excerpt('🙂'.repeat(2000), column).text).not.toMatch(/\uFFFD/);
  });
});
