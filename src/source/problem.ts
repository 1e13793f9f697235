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

/**
 * Point of an offset.
 * @param text the whole file
 * @param offset in UTF-16 units from its start
 */
export function pointAt(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/**
 * A value as it is shown in a problem: on one line, at most 60 characters.
 * @param value anything that front matter may hold
 */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
