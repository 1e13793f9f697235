/** Width of a text on one line, in units of the drawing. Given from outside: this room reads no font. */
export type Measure = (text: string, style: { size: number; weight?: number }) => number;

/** How a text is set. */
export interface TextSize {
  size: number;
  weight: number;
}

/** Where a line may end; not at the spaces that hold a figure and its unit together. */
const gaps = /[^\S\u00a0\u202f]+/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a word that is wider than a line into pieces that fit; a letter is never cut. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const found: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece && !fits(piece + segment)) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece ? [...found, piece] : found;
}

/** The longest beginning of a line that leaves room for an ellipsis; one letter at least. */
function shortened(line: string, fits: (text: string) => boolean): string {
  const parts = [...letters.segment(line)].map(({ segment }) => segment);
  const first = (count: number) => `${parts.slice(0, count).join('').trimEnd()}…`;
  let low = 1;
  for (let high = parts.length; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(first(middle))) low = middle;
    else high = middle - 1;
  }
  return first(low);
}

/**
 * Breaks a text into lines: between words, and inside a word that is wider than a line (scripts without spaces).
 * A line keeps the space it ends with, so that all lines together are the text again.
 * @param text one paragraph
 * @param width of a line, in units of the drawing
 * @param most lines; what does not fit ends with an ellipsis
 * @param measure width of a text
 * @param style how it is set
 */
export function wrap(text: string, width: number, most: number, measure: Measure, style: TextSize): string[] {
  const fits = (line: string) => measure(line, style) <= width;
  const space = measure(' ', style);
  const lines: string[] = [];
  let line = '';
  // Word by word: a line is as wide as its words and the spaces between them.
  let taken = 0;
  for (const word of text.split(gaps).filter(Boolean)) {
    const its = measure(word, style);
    if (line && taken + space + its <= width) {
      line = `${line} ${word}`;
      taken += space + its;
      continue;
    }
    if (line) lines.push(`${line} `);
    // One line more than wanted is enough to know that something is left.
    if (lines.length > most) break;
    const parts = its <= width ? [word] : pieces(word, fits);
    line = parts.pop() ?? '';
    taken = line === word ? its : measure(line, style);
    for (const part of parts) lines.push(part);
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] as string, fits)];
}

/**
 * Whether lines are less than the text they were made of.
 * @param text as it was given
 * @param lines what `wrap` made of it
 */
export const isCut = (text: string, lines: readonly string[]): boolean =>
  lines.join('') !== text.split(gaps).filter(Boolean).join(' ');
