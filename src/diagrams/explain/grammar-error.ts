import type { Parsed } from './parsed.ts';
import { offsetOf } from './trace.ts';

/** What Mermaid's older grammars say, taken apart. */
export interface GrammarError {
  /** Name of what was found; empty when the letters are no part of the language. */
  token: string;
  /** Names of what could stand there. */
  expected: string[];
  /** Offset of what was found. */
  at: number;
  /** It was found behind the last line. */
  atEnd: boolean;
  /** What was found, up to the end of the word or line. */
  found: string;
  /** Offset at which the piece before it begins, when that piece runs over several lines. */
  longSince: number | null;
}

/** Whether the line ends where it was found. */
export const isLineEnd = ({ token }: Pick<GrammarError, 'token'>): boolean => /^(NEWLINE|NL|SPACELINE)$/.test(token);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where the piece begins that the grammar read last, when it goes over the end of a line. */
function longPiece(error: unknown, text: string): number | null {
  const hash = isRecord(error) && isRecord(error.hash) ? error.hash : {};
  const place = isRecord(hash.loc) ? hash.loc : {};
  const { first_line: first, last_line: last, first_column: column } = place;
  if (typeof first !== 'number' || typeof last !== 'number' || typeof column !== 'number') return null;
  return last > first ? offsetOf(text, first, column + 1) : null;
}

/** What stands in "Expecting …, got '…'" at the end of a message. */
function expectedAndGot(message: string): string[] {
  const [from, got] = [message.indexOf('\nExpecting '), message.lastIndexOf(", got '")];
  if (from < 0 || got < from || !message.endsWith("'")) return [];
  return [message.slice(from + '\nExpecting '.length, got), message.slice(got + ", got '".length, -1)];
}

/**
 * Takes the message of such a grammar apart. It shows the letters around the place without line ends, so the place is
 * found again by them; its line number alone is that of the piece before.
 * @returns null when the message is of another kind
 */
export function readGrammarError(error: unknown, { text }: Parsed): GrammarError | null {
  const message = error instanceof Error ? error.message : '';
  const lines = message.split('\n');
  const [, kind, number] = /^(Parse|Lexical) error on line (\d+)[.:]/.exec(lines[0] ?? '') ?? [];
  const caret = lines[2]?.indexOf('^') ?? -1;
  if (!kind || caret < 0) return null;
  const past = (lines[1] ?? '').slice(0, caret).replace(/^\.\.\./, '');
  const upcoming = (lines[1] ?? '').slice(caret).replace(/\.\.\.$/, '');
  const whole = `${text}\n`;
  const shown = (from: number, to: number) => whole.slice(Math.max(0, from), to).replaceAll('\n', '');
  const fits = (at: number) => shown(at, at + 20).startsWith(upcoming) && shown(at - 20, at) === past;
  let at = offsetOf(whole, Math.max(1, Number(number) - 1));
  const begin = at;
  while (at < whole.length && !(fits(at) && (upcoming !== '' || at >= text.trimEnd().length))) at += 1;
  if (!fits(at)) at = Math.min(offsetOf(whole, Number(number)), whole.length);
  at = Math.max(at, begin);
  const [names = '', got = ''] = expectedAndGot(message);
  const unexpected = /: Unexpected '?([^']*)/.exec(message)?.[1];
  const token = got || (unexpected === 'end of input' ? 'EOF' : (unexpected ?? ''));
  const rest = whole.slice(at);
  const atLineEnd = isLineEnd({ token });
  // Some pieces begin with the spaces before them.
  if (!atLineEnd) at += rest.length - rest.trimStart().length;
  const atEnd = !atLineEnd && at >= text.trimEnd().length;
  return {
    token,
    expected: [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    at,
    atEnd,
    found: /^(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*|\S*)/u.exec(whole.slice(at))?.[0] ?? '',
    longSince: longPiece(error, whole),
  };
}
