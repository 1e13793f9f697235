/** A text made from another one, with the way back. */
export interface Traced {
  text: string;
  /** For each character, and for the end, its offset in the text that it was made from. */
  at: readonly number[];
}

/** A text that is its own origin. */
export const traced = (text: string): Traced => ({ text, at: Array.from({ length: text.length + 1 }, (_, at) => at) });

/** A part of a traced text. */
export const part = ({ text, at }: Traced, from: number, to = text.length): Traced => ({
  text: text.slice(from, to),
  at: at.slice(from, to + 1),
});

/** Pieces of one text behind one another; the end leads to an offset of its own. */
export const joined = (pieces: readonly Traced[], end: number): Traced => ({
  text: pieces.map(({ text }) => text).join(''),
  at: [...pieces.flatMap(({ at }) => at.slice(0, -1)), end],
});

/**
 * Replaces as `String.replaceAll` does, and keeps the way back. What comes in place of a match leads to its begin;
 * where it is as long as the match, letter leads to letter.
 */
export function replaced(from: Traced, pattern: RegExp, by: (match: string, ...groups: string[]) => string): Traced {
  let text = '';
  const at: number[] = [];
  const copy = (start: number, end: number) => {
    text += from.text.slice(start, end);
    for (let index = start; index < end; index += 1) at.push(from.at[index] ?? 0);
  };
  let last = 0;
  for (const match of from.text.matchAll(pattern)) {
    const [whole, ...groups] = match;
    copy(last, match.index);
    const instead = by(whole, ...groups.map((group) => group ?? ''));
    const same = instead.length === whole.length;
    for (let index = 0; index < instead.length; index += 1) at.push(from.at[match.index + (same ? index : 0)] ?? 0);
    text += instead;
    last = match.index + whole.length;
  }
  copy(last, from.text.length);
  at.push(from.at[from.text.length] ?? 0);
  return { text, at };
}

/** Offset of a line and column, both from 1, lines ending with LF; past the end it is the end. */
export function offsetOf(text: string, line: number, column = 1): number {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
