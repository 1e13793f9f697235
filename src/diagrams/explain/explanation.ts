import { suggestion } from '../../source/fields/nearest.ts';

/** Why a diagram cannot be drawn, for its writer. */
export interface Explanation {
  /** Line inside the diagram's text, from 1; null when no line is to blame. */
  line: number | null;
  /** Column in it, from 1, in UTF-16 units; null when it is not known. */
  column: number | null;
  /** One sentence that says what is wrong. */
  reason: string;
  /** What stands there. */
  found: string;
  /** What should stand there. */
  expected: string;
  /** What to do about it, as one or two sentences. */
  fix: string;
}

/** An explanation whose place is an offset in the text that was parsed: the end when it is left out, null for none. */
export interface UnplacedExplanation extends Omit<Explanation, 'line' | 'column'> {
  /** Offset in the parsed text; null when no place is to blame. */
  at: number | null;
}

/** A piece of the writer's text inside a sentence: on one line, at most 40 characters, in backticks. */
export function code(text: string): string {
  // Mermaid hides entities from its grammars; a writer knows them as `#quot;`.
  const line = text
    .replace(/ﬂ°°?(\w+)¶ß/g, '#$1;')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = line.length > 40 ? `${line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
  // Backticks inside would end the code.
  return short.includes('`') ? `"${short}"` : `\`${short}\``;
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Several things of which one is expected: at most nine are named. */
export const oneOf = (things: readonly string[]): string =>
  list.format(things.length > 9 ? [...things.slice(0, 8), 'another one'] : things);

/** " Did you mean …?", for what has letters enough to be a word that was misspelt; else nothing. */
export const didYouMean = (wrong: string, known: readonly string[]): string =>
  wrong.length < 3
    ? ''
    : suggestion(
        wrong,
        known.filter((word) => word.length > 2 && word !== wrong),
      );

/** A text as it stands, inside a regular expression. */
export const literal = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
