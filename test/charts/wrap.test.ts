import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCut, wrap } from '../../src/charts/wrap.ts';

const style = { size: 10, weight: 400 };
/** Every letter is as wide as half the size of the text. */
const measure = (text: string, { size }: { size: number }) => [...text].length * (size / 2);

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap('Woken for rebalances that heal', 50, 5, measure, style)).toEqual([
      'Woken for ',
      'rebalances ',
      'that heal',
    ]);
  });

  it('breaks inside a word that is wider than a line, as scripts without spaces need it', () => {
    expect(wrap('東京都港区芝公園', 20, 5, measure, style)).toEqual(['東京都港', '区芝公園']);
    expect(wrap('a Donaudampfschiff', 30, 5, measure, style)).toEqual(['a ', 'Donaud', 'ampfsc', 'hiff']);
  });

  it('keeps a figure and its unit on one line', () => {
    expect(wrap('31\u00a0% now, goal 90\u00a0%', 40, 5, measure, style)).toEqual([
      '31\u00a0% ',
      'now, ',
      'goal ',
      '90\u00a0%',
    ]);
  });

  it('says with an ellipsis that something is left', () => {
    expect(wrap('one two three four', 25, 2, measure, style)).toEqual(['one ', 'two…']);
    expect(wrap('abcdefghijklmnop', 25, 1, measure, style)).toEqual(['abcd…']);
  });

  it.each(['a', 'a ', '\u200b', '\u200b ', '\u0301', '東', ', '])(
    'looks at no more than could be drawn: %j',
    (word) => {
      let looked = 0;
      const counting = (text: string, style: { size: number }) => {
        looked += text.length;
        return measure(text.replaceAll('\u200b', ''), style);
      };
      const text = word.repeat(100_000);
      const lines = wrap(text, 50, 3, counting, style);
      expect(lines.at(-1)).toMatch(/…$/);
      expect(isCut(text, lines)).toBe(true);
      expect(looked).toBeLessThan(100_000);
    },
  );

  it('has no lines for nothing', () => {
    expect(wrap('', 40, 3, measure, style)).toEqual([]);
    expect(wrap(' '.repeat(10_000), 40, 3, measure, style)).toEqual([]);
  });

  it('never makes a line wider than allowed, never more lines than allowed, and loses nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 1, max: 6 }),
        (text, width, most) => {
          const lines = wrap(text, width, most, measure, style);
          const single = (line: string) => [...new Intl.Segmenter().segment(line.replace(/…$/u, ''))].length <= 1;
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines)
            expect(measure(line.trimEnd(), style) <= width || single(line.trimEnd()), line).toBe(true);
          const words = text
            .split(/[^\S\u00a0\u202f]+/u)
            .filter(Boolean)
            .join(' ');
          const said = lines.join('');
          if (isCut(text, lines)) {
            expect(lines).toHaveLength(most);
            expect(said.endsWith('…') && words.startsWith(said.slice(0, -1))).toBe(true);
          } else expect(said).toBe(words);
        },
      ),
    );
  });
});
