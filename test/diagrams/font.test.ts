import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { measureText } from '../../src/diagrams/font.ts';
import { runs } from '../support/runs.ts';

const require = createRequire(import.meta.url);
const file = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const latin = fontkit.create(Buffer.from(await decompress(readFileSync(require.resolve(file))))) as Font;
const letters = latin.characterSet
  .map((point) => String.fromCodePoint(point))
  .filter((letter) => /^[\p{L}\p{N}\p{P}\p{Sc}\p{M}\u2044]$/u.test(letter));

describe('the width of a word', () => {
  it('is that of the whole word as the font sets it, whatever stands in it', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }),
      // What the font joins, or sets as a fraction.
      fc.string({ unit: fc.constantFrom('f', 'i', 'l', 'j', 'T', 'A', 'V', '1', '2', '/', '\u2044', '-') }),
      fc.string({ unit: fc.constantFrom('f', 'i', 'j', 'l', 't', 'b', 'h', 'k'), maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'i', 'e\u0301', '\u00ed') }),
    );
    const weights = new Map([200, 400, 600, 900].map((wght) => [wght, latin.getVariation({ wght })]));
    fc.assert(
      fc.property(word, fc.constantFrom(...weights.keys()), (text, weight) => {
        fc.pre(!/\p{M}\p{M}|^\p{M}/u.test(text));
        const whole = (weights.get(weight)?.layout(text).advanceWidth ?? 0) / 1000;
        expect(measureText(text, { size: 1, weight })).toBeCloseTo(whole, 9);
      }),
      runs(5000, 300),
    );
  });
});
