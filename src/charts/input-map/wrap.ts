import type { Measure, Setting, Wrapped } from './drawing.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const letters = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

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

/** A word that is too long for a line, in pieces that fit; broken where a letter follows, with a hyphen. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const found: string[] = [];
  let rest = '';
  const signs = letters(word);
  for (const [index, sign] of signs.entries()) {
    const hyphen = hyphenates.test(rest + sign) && index < signs.length - 1 ? '-' : '';
    if (rest !== '' && !fits(rest + sign + hyphen)) {
      found.push(hyphenates.test(rest) ? `${rest}-` : rest);
      rest = '';
    }
    rest += sign;
  }
  return rest === '' ? found : [...found, rest];
}

function units(text: string, fits: (text: string) => boolean): Unit[] {
  const found: Unit[] = [];
  for (const word of text.split(' ')) {
    let space = true;
    // A line may end after a hyphen or a slash.
    for (const part of word.split(/(?<=[^\s][-‐–/])(?=\p{L}{2})/u)) {
      const runs = (part.match(runsOf) ?? ['']).flatMap((run) =>
        unspaced.test(run) ? letters(run) : fits(run) ? [run] : pieces(run, fits),
      );
      for (const run of runs) {
        const last = found.at(-1);
        if (!space && last && closes.test(run)) last.text += run;
        else found.push({ text: run, space });
        space = false;
      }
    }
  }
  return found;
}

function cutTo(line: string, fits: (text: string) => boolean): string {
  const signs = letters(line);
  const begin = (length: number) => signs.slice(0, length).join('');
  // Halved, not letter by letter: signs that may not begin a line can stand behind each other without end.
  let [least, most] = [1, Math.max(1, signs.length)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(`${begin(middle).trimEnd()}…`)) least = middle;
    else most = middle - 1;
  }
  return `${begin(least).replace(/(?<![\s\p{Pd},;:])[\s\p{Pd},;:]+$/u, '')}…`;
}

/**
 * Wraps a name, in whatever script; what does not fit is cut with an ellipsis.
 * @param name one line
 * @param measure of the font
 * @param setting size, widest line, number of lines
 */
export function wrap(name: string, measure: Measure, setting: Setting): Wrapped {
  const width = (text: string) => measure(text, { size: setting.size, weight: 600 });
  const fits = (text: string) => width(text) <= setting.text;
  const lines: string[] = [];
  for (const { text, space } of units(drawable(name), fits)) {
    const last = lines.at(-1);
    const longer = last === undefined ? text : `${last}${space ? ' ' : ''}${text}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(text);
    // Names as long as a book are cut all the same.
    if (lines.length > setting.lines) break;
  }
  const cut = lines.length > setting.lines;
  const shown = lines.slice(0, setting.lines);
  if (cut) shown.push(cutTo(`${shown.pop()}`, fits));
  return { lines: shown, width: Math.max(0, ...shown.map(width)), cut };
}
