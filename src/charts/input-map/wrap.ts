import { drawnPart, type Fits, lettersOf, pieces, shortened } from '../fit.ts';
import type { MeasureText } from '../wrap.ts';
import type { Setting, Wrapped } from './drawing.ts';

// Written without spaces: a line may end after any sign, but does not begin with one that closes.
const scripts =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3000-\\u303f\\uff00-\\uffef';
const unspaced = new RegExp(`[${scripts}]`, 'u');
const runsOf = new RegExp(`[${scripts}]+|[^${scripts}]+`, 'gu');
const closes = /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！ー々]/u;
const hyphenates = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]$/u;
const rightToLeft = /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
// Neither control characters, which XML forbids, nor marks that turn the direction of what follows.
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;

/**
 * A text as it may be drawn: one line, no character that a drawing cannot hold.
 * @param text anything
 */
export const drawable = (text: string): string => text.toWellFormed().replace(unseen, ' ').replace(/\s+/gu, ' ').trim();

/** Whether a text is read from right to left, by its first letter. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** A piece that stays on one line, and whether a space stands before it. */
interface Unit {
  text: string;
  space: boolean;
}

/** Where a word is broken and a letter would follow, a hyphen says so. */
const hyphenated = (piece: string) => (hyphenates.test(piece) ? `${piece}-` : piece);

function units(text: string, fits: Fits): Unit[] {
  const found: Unit[] = [];
  for (const word of text.split(' ')) {
    let space = true;
    // A line may end after a hyphen or a slash.
    for (const part of word.split(/(?<=[^\s][-‐–/])(?=\p{L}{2})/u)) {
      const runs = (part.match(runsOf) ?? ['']).flatMap((run) =>
        unspaced.test(run) ? lettersOf(run) : fits(run) ? [run] : pieces(run, fits, hyphenated),
      );
      for (const run of runs) {
        const last = found.at(-1);
        if (!space && last && closes.test(run) && fits(last.text + run)) last.text += run;
        else found.push({ text: run, space });
        space = false;
      }
    }
  }
  return found;
}

/**
 * Wraps a name, in whatever script; what does not fit is cut with an ellipsis.
 * @param name one line
 * @param measure of the font
 * @param setting size, widest line, number of lines
 */
export function wrap(name: string, measure: MeasureText, setting: Setting): Wrapped {
  const width = (text: string) => measure(text, { size: setting.size, weight: 600 });
  const fits = (text: string) => width(text) <= setting.text;
  const lines: string[] = [];
  const whole = drawable(name);
  const part = drawnPart(whole);
  for (const { text, space } of units(part, fits)) {
    const last = lines.at(-1);
    const longer = last === undefined ? text : `${last}${space ? ' ' : ''}${text}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(text);
    if (lines.length > setting.lines) break;
  }
  const cut = lines.length > setting.lines || part !== whole;
  const shown = lines.slice(0, setting.lines);
  if (cut) shown.push(shortened(shown.pop() ?? '', fits));
  return { lines: shown, width: Math.max(0, ...shown.map(width)), cut };
}
