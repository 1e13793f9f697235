import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import * as fontkit from 'fontkit';
import decompress from 'woff2-encoder/decompress';

/** How a text is set. */
export interface TextStyle {
  /** Pixels. */
  size: number;
  /** 200 to 900; 400 when left out. */
  weight?: number | undefined;
  italic?: boolean | undefined;
}

/** Width of a text in pixels, when it is set on one line. */
export type MeasureText = (text: string, style: TextStyle) => number;

const require = createRequire(import.meta.url);
// The subsets that `styles/font.css` offers to the browser, in its order.
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'];

async function open(subset: string, slope: string): Promise<Font> {
  const file = require.resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-${slope}.woff2`);
  // fontkit reads WOFF2, but not the variations in it: https://github.com/foliojs/fontkit/issues/188
  return fontkit.create(Buffer.from(await decompress(readFileSync(file)))) as Font;
}

const upright = await Promise.all(subsets.map((subset) => open(subset, 'normal')));

/** Part of the em above and below the line, as the font states them. */
export const ascent = 1.024;
export const descent = 0.4;
/** Height of a lower-case x, of the em. */
export const xHeight = 0.486;

/** A subset in one weight, and what is known of its widths. */
interface Cut {
  font: Font;
  /** Of a letter, and of two letters what the second adds to the first, in thousandths of an em. */
  steps: Map<string, number>;
}

const cuts = new Map<number, Cut[]>();
function cutsOf(weight: number): Cut[] {
  const known = cuts.get(weight);
  if (known) return known;
  const made = upright.map((font) => ({ font: font.getVariation({ wght: weight }), steps: new Map<string, number>() }));
  cuts.set(weight, made);
  return made;
}

/** What changes its neighbours in more ways than by the room between two letters: marks, fractions, joined letters. */
const shaping = /[\p{M}\p{Cf}\u2044]|f[fijlt]/u;

/**
 * Width of a text in one cut, in thousandths of an em. Setting a word takes a third of a millisecond; all that this font
 * does between letters is between two of them, and there are far fewer pairs than words.
 */
function widthIn({ font, steps }: Cut, text: string): number {
  if (shaping.test(text)) return font.layout(text).advanceWidth;
  let sum = 0;
  let before = '';
  const stepOf = (letters: string, first: number): number => {
    const step = steps.get(letters) ?? font.layout(letters).advanceWidth - first;
    steps.set(letters, step);
    return step;
  };
  for (const letter of text) {
    sum += steps.get(before + letter) ?? stepOf(before + letter, before ? stepOf(before, 0) : 0);
    before = letter;
  }
  return sum;
}

// Scripts that the font lacks come from the reader's own fonts; these are usual widths of such glyphs, in em.
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const emoji = /\p{RGI_Emoji}/v;
const emojiWidth = 1.3;
const other = 0.6;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters, with those together that are drawn as one sign: flags, joined and coloured emoji. */
const signsOf = (text: string): Iterable<string> =>
  /\p{Extended_Pictographic}|\p{RI}/u.test(text) ? [...segmenter.segment(text)].map(({ segment }) => segment) : text;
const covering = upright.map((font) => new Set(font.characterSet));
const fontFor = (character: string) => covering.findIndex((set) => set.has(character.codePointAt(0) as number));

/** A subset of the font in one weight; undefined where no subset has the letters. */
export const cutFor = (subset: number, weight: number): Font | undefined => cutsOf(weight)[subset]?.font;

/**
 * Parts of a text by the subset that has their letters; -1 for what the font lacks.
 * @param text one line
 */
export function runsOf(text: string): { run: string; font: number }[] {
  const runs: { run: string; font: number }[] = [];
  for (const character of signsOf(text)) {
    const font = fontFor(character);
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ run: character, font });
  }
  return runs;
}

/** Words of these are all in the first subset, and none of their letters is more than a letter. */
const plain = /^[!-~\u2026]*$/;

function advance(text: string, weight: number): number {
  const [latin] = cutsOf(weight);
  if (latin && plain.test(text)) return widthIn(latin, text) / 1000;
  let sum = 0;
  let run = '';
  let font = -1;
  let marked = false;
  const flush = () => {
    const cut = cutsOf(weight)[font];
    if (run && cut) sum += widthIn(cut, run) / 1000;
    run = '';
  };
  for (const character of signsOf(text)) {
    // A mark upon a mark takes no room, and placing it takes time with the square of their number.
    const wasMarked = marked;
    marked = /^\p{Mn}$/u.test(character);
    if (marked && wasMarked) continue;
    if (emoji.test(character)) {
      flush();
      font = -1;
      sum += emojiWidth;
      continue;
    }
    const its = fontFor(character);
    if (its !== font) flush();
    font = its;
    if (its >= 0) run += character;
    else if (!/\p{M}|\p{Cf}/u.test(character)) sum += wide.test(character) ? 1 : other;
  }
  flush();
  return sum;
}

/** Widths of words; a word of that many letters hardly comes again, and would only be kept. */
const known = new Map<string, number>();
const longestKept = 60;

/**
 * Width of a text in the font of the site, kerning included; what the font lacks is estimated.
 * @param text one line
 * @param style how it is set; the site ships no italic, so browsers slant the upright, which stays as wide
 * @returns pixels
 */
export const measureText: MeasureText = (text, { size, weight = 400 }) => {
  // Word by word: words come again, lines do not.
  let sum = 0;
  for (const word of text.match(/\s+|\S+/g) ?? []) {
    const key = `${weight} ${word}`;
    let width = known.get(key);
    if (width === undefined) {
      width = advance(word, weight);
      if (word.length <= longestKept) known.set(key, width);
    }
    sum += width;
  }
  return sum * size;
};
