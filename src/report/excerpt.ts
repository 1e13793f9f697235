import { printable } from './printable.ts';

/** A line as it is shown, and the column of the terminal at which its caret stands, from 0. */
export interface Excerpt {
  text: string;
  caret: number;
}

/** More columns than that are cut. */
const widest = 96;
/** Columns before the caret in a line that is cut. */
const before = 60;
/** A letter takes at most this many UTF-16 units worth looking at, so megabytes on a line cost nothing. */
const reach = 8 * widest;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;

interface Cell {
  text: string;
  width: number;
  /** Offset of its first unit in the line. */
  at: number;
}

function cellOf(segment: string, at: number): Cell {
  if (segment === '\t') return { text: '  ', width: 2, at };
  const text = printable(segment);
  return { text, width: wide.test(text) ? 2 : /^\p{M}+$/u.test(text) ? 0 : 1, at };
}

const width = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.width, 0);
const textOf = (cells: readonly Cell[]) => cells.map(({ text }) => text).join('');

/**
 * A line of a source file for a terminal. Tabs become spaces, control characters become visible, a long line is cut
 * around its caret.
 * @param line without its line end
 * @param column of the caret, from 1, in UTF-16 units
 */
export function excerpt(line: string, column: number): Excerpt {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  const around = (units: number) => [Math.max(0, at - units), Math.min(line.length, at + units)] as const;
  const [most, least] = [around(reach), around(widest)];
  // Of plain letters each takes a column; thousands of problems may stand on one line.
  const [from, to] = /^[\x20-\x7e]*$/.test(line.slice(...least)) ? least : most;
  const cells = [...graphemes.segment(line.slice(from, to))].map(({ segment, index }) => cellOf(segment, from + index));
  const next = cells.findIndex((cell) => cell.at > at);
  const middle = at >= to ? cells.length : next === -1 ? cells.length - 1 : next - 1;
  let left = cells.slice(0, Math.max(0, middle));
  let right = cells.slice(Math.max(0, middle));
  const cut = from > 0 || to < line.length || width(cells) > widest;
  if (!cut) return { text: textOf(cells), caret: width(left) };
  let start = left.length;
  for (let taken = 0; start > 0; start -= 1) {
    taken += left[start - 1]?.width ?? 0;
    if (taken > before) break;
  }
  const open = start > 0 || from > 0 ? '…' : '';
  left = left.slice(start);
  let end = 0;
  for (let taken = width(left) + open.length; end < right.length; end += 1) {
    taken += right[end]?.width ?? 0;
    if (taken > widest - 1) break;
  }
  const close = end < right.length || to < line.length ? '…' : '';
  right = right.slice(0, end);
  return { text: `${open}${textOf(left)}${textOf(right)}${close}`, caret: open.length + width(left) };
}

/**
 * A function that gives the lines of a text; it finds their starts once.
 * @param text the whole file
 */
export function linesOf(text: string): (line: number) => string | undefined {
  const lines = text.split('\n');
  return (line) => {
    const found = lines[line - 1];
    return found?.endsWith('\r') ? found.slice(0, -1) : found;
  };
}
