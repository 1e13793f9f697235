import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../../src/charts/input-map/drawing.ts';
import { drawable, isRightToLeft, wrap } from '../../../src/charts/input-map/wrap.ts';
import { plainMeasure } from './inputs.ts';

// Room for twenty letters of plain scripts.
const setting: Setting = { size: 10, line: 12, small: 9, text: 106, least: 100, lines: 3 };
const lines = (name: string) => wrap(name, plainMeasure, setting).lines;

describe('wrapping a name', () => {
  it.each<[string, string, string[]]>([
    ['a short one', 'Support', ['Support']],
    ['several words', 'Customer leadership and engineering', ['Customer leadership', 'and engineering']],
    ['line ends and runs of spaces', 'Customer \n  success', ['Customer success']],
    ['a compound that is too long', 'Kundenerfolgsmanagementabteilung', ['Kundenerfolgsmanage-', 'mentabteilung']],
    ['after a hyphen', 'Hochverfügbarkeits-Plattform', ['Hochverfügbarkeits-', 'Plattform']],
    ['signs without spaces', 'お客様サポートと信頼性部門', ['お客様サポートと信頼', '性部門']],
    ['two scripts in one word', 'SRE・サポート', ['SRE・サポート']],
  ])('%s', (_, name, expected) => {
    expect(lines(name)).toEqual(expected);
  });

  it('does not begin a line with a sign that closes', () => {
    expect(lines('一二三四五六七八九十、一二').map((line) => line[0])).not.toContain('、');
  });

  it('cuts what is too long, and says so', () => {
    const { lines: shown, cut } = wrap('word '.repeat(40), plainMeasure, setting);
    expect(shown).toHaveLength(3);
    expect(shown.at(-1)).toMatch(/…$/);
    expect(cut).toBe(true);
    expect(wrap('word', plainMeasure, setting).cut).toBe(false);
  });

  it.each(['a', 'a ', '\u200b', '\u200b ', '\u0301', '東', '、', '、東'])(
    'looks at no more than could be drawn: %j',
    (word) => {
      let looked = 0;
      const { lines: shown, cut } = wrap(
        word.repeat(100_000),
        (text, style) => {
          looked += text.length;
          return plainMeasure(text.replaceAll('\u200b', ''), style);
        },
        setting,
      );
      expect(cut).toBe(true);
      expect(shown.at(-1)).toMatch(/…$/);
      expect(looked).toBeLessThan(150_000);
    },
  );

  it('fits a line of signs that may not begin one', () => {
    const { lines: shown } = wrap('、'.repeat(40), plainMeasure, setting);
    for (const line of shown) expect(plainMeasure(line, { size: 10, weight: 600 })).toBeLessThanOrEqual(setting.text);
  });

  it('fits every line, and loses nothing that it does not cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const { lines: shown, cut } = wrap(name, plainMeasure, setting);
        // One sign alone may be wider than a line.
        for (const line of shown)
          if ([...line].length > 2)
            expect(plainMeasure(line, { size: 10, weight: 600 })).toBeLessThanOrEqual(setting.text);
        if (!cut) expect(shown.join('').replace(/[\s-]/g, '')).toBe(drawable(name).replace(/[\s-]/g, ''));
      }),
    );
  });

  it('never splits a sign that is written with several characters', () => {
    expect(lines('👩‍🚀'.repeat(40)).every((line) => /^(👩‍🚀)+…?$/u.test(line))).toBe(true);
  });
});

describe('what can be drawn', () => {
  it('has no control characters and no halves of characters', () => {
    expect(drawable('a\u0000b\u0007\ud800c\u202ed')).toBe('a b \ufffdc d');
  });

  it('is read from right to left by its first letter', () => {
    expect(isRightToLeft('فريق SRE')).toBe(true);
    expect(isRightToLeft('3 צוות')).toBe(true);
    expect(isRightToLeft('SRE فريق')).toBe(false);
  });
});
