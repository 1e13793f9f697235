import { drawnPart, pieces, shortened } from './fit.ts';

/** Width of a text on one line, in units of the drawing. Given from outside: this room reads no font; `measureText` of
 * the diagrams fits. */
export type MeasureText = (text: string, style: { size: number; weight?: number | undefined }) => number;

/** How a text is set. */
export interface TextSize {
  size: number;
  weight: number;
}

/** Where a line may end; not at the spaces that hold a figure and its unit together. */
const gaps = /[^\S\u00a0\u202f]+/u;

/** A text with one space between its words. */
const spaced = (text: string) => text.split(gaps).filter(Boolean).join(' ');

/**
 * Breaks a text into lines: between words, and inside a word that is wider than a line (scripts without spaces).
 * A line keeps the space it ends with, so that all lines together are the text again.
 * @param text one paragraph
 * @param width of a line, in units of the drawing
 * @param maxLines lines; what does not fit ends with an ellipsis
 * @param measure width of a text
 * @param style how it is set
 */
export function wrap(text: string, width: number, maxLines: number, measure: MeasureText, style: TextSize): string[] {
  const fits = (line: string) => measure(line, style) <= width;
  const space = measure(' ', style);
  const lines: string[] = [];
  let line = '';
  // Word by word: a line is as wide as its words and the spaces between them.
  let taken = 0;
  const whole = spaced(text);
  const shown = drawnPart(whole);
  for (const word of shown.split(' ').filter(Boolean)) {
    const its = measure(word, style);
    if (line && taken + space + its <= width) {
      line = `${line} ${word}`;
      taken += space + its;
      continue;
    }
    if (line) lines.push(`${line} `);
    // One line more than wanted is enough to know that something is left.
    if (lines.length > maxLines) break;
    const parts = its <= width ? [word] : pieces(word, fits);
    line = parts.pop() ?? '';
    taken = line === word ? its : measure(line, style);
    for (const part of parts) lines.push(part);
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines && shown === whole) return lines;
  const last = Math.min(lines.length, maxLines) - 1;
  return [...lines.slice(0, last), shortened(lines[last] ?? '', fits)];
}

/**
 * Whether lines are less than the text they were made of.
 * @param text as it was given
 * @param lines what `wrap` made of it
 */
export const isCut = (text: string, lines: readonly string[]): boolean => lines.join('') !== spaced(text);
