/** How much a problem weighs: an error makes the hub false or unreadable, a warning makes it weak or old. */
export type Severity = 'error' | 'warning';

/** A place in a text, line and column from 1, columns in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
}

/** Keys and indices from the front matter's root to a value. */
export type FieldPath = readonly (string | number)[];

/** What is wrong, before it is known where the field stands in the file and how much it weighs. */
export interface Fault {
  /** Id of the check that speaks. */
  check: string;
  /** Where in the text; looked up from `field` when it is left out. */
  at?: Point | undefined;
  field?: FieldPath | undefined;
  /** The field is a key that should not be there: point at the key, not at its value. */
  atKey?: boolean;
  /** In a draft it is no fault, but work that is left. */
  unfinished?: boolean | undefined;
  /** What stands there, as a short text; null when nothing does. */
  found: string | null;
  /** What should stand there. */
  expected: string;
  /** One sentence that names both. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** A fault with its place and weight: what reports print. The shape of `check --format json`. */
export interface Problem {
  check: string;
  severity: Severity;
  /** Path below the content folder, with `/`. */
  file: string;
  line: number | null;
  column: number | null;
  /** Dotted path of the field, such as `inputMetrics.0.unit`, or null. */
  field: string | null;
  found: string | null;
  expected: string;
  message: string;
  fix: string;
}

let lastText = '';
let lastStarts: number[] = [0];

/** Offsets at which lines begin; those of the last text are kept, since problems come file by file. */
function lineStarts(text: string): number[] {
  if (text !== lastText) {
    lastStarts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) lastStarts.push(index + end.length);
    lastText = text;
  }
  return lastStarts;
}

/**
 * Point of an offset. Lines end as in Markdown and YAML: with LF, CRLF or CR.
 * @param text the whole file
 * @param offset in UTF-16 units from its start
 */
export function pointAt(text: string, offset: number): Point {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/**
 * Offset of a point: the other way round.
 * @param text the whole file
 * @param point a place in it
 */
export function offsetAt(text: string, { line, column }: Point): number {
  return (lineStarts(text)[line - 1] ?? text.length) + column - 1;
}

/**
 * A value as it is shown in a problem: on one line, at most 60 characters.
 * @param value anything that front matter may hold
 */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replace(/\s+/gu, ' ').trim();
  // A cut must not leave half of a character.
  return line.length > 60 ? `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
