import { capital } from '../../describe/words.ts';
import { exampleAt } from '../examples.ts';
import { code, didYouMean, type UnplacedExplanation } from '../explanation.ts';
import type { Parsed } from '../parsed.ts';
import { lineOf, offsetOf } from '../trace.ts';
import { kindOf } from '../types.ts';

/** A word that a message of Mermaid's shares with the text it is about. */
interface Clue {
  word: string;
  /** What it tells of the line: a name in quotes more than a number, and that more than a keyword. */
  weight: number;
}

/** Names in quotes or brackets, and one at the end: `The service id [a] …`, `unknown set identifier: B`. */
const quoted = /"([^"\n]+)"|'([^'\n]+)'(?!\w)|\[([^[\]\n]+)\]|\(([^()\n]+)\)|: ([\w.-]+)$/g;

/** Offset of a word in a line that is not a part of another word; else -1. */
function indexOfWord(line: string, word: string): number {
  const isNumber = /^-?\d+$/.test(word);
  const isName = (sign = '') => (isNumber ? /[\w.]/ : /[\w-]/).test(sign);
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (!isName(line[at - 1]) && !isName(line[at + word.length])) return at;
  return -1;
}

const namesOf = (message: string): string[] => [
  ...new Set([...message.matchAll(quoted)].flatMap((match) => match.slice(1).find(Boolean) ?? [])),
];

function cluesOf(message: string, keyword: string): Clue[] {
  const words: readonly string[] = message.match(/[\w.-]+/g) ?? [];
  return [
    ...namesOf(message).map((word) => ({ word, weight: 4 })),
    ...words.filter((word) => /^-?\d+$/.test(word)).map((word) => ({ word, weight: 2 })),
    ...(kindOf(keyword)?.words ?? []).filter((word) => words.includes(word)).map((word) => ({ word, weight: 1 })),
  ];
}

/** Where the clues are in a line, the one that tells most first. */
function cluesIn(clues: readonly Clue[], line: string): { at: number; weight: number } | null {
  const found = clues.map(({ word, weight }) => ({ at: indexOfWord(line, word), weight })).filter(({ at }) => at >= 0);
  const [first] = found;
  return first ? { at: first.at, weight: found.reduce((sum, { weight }) => sum + weight, 0) } : null;
}

/** Offset in the line that has most of the clues: the first such line, or the last where something is repeated. */
function placeOf(clues: readonly Clue[], text: string, repeated: boolean): number | null {
  let best: { at: number; weight: number } | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const found = cluesIn(clues, line);
    if (found && (found.weight > (best?.weight ?? 0) || (repeated && found.weight === best?.weight)))
      best = { at: start + found.at, weight: found.weight };
    start += line.length + 1;
  }
  return best?.at ?? null;
}

/** A message's first sentence with what was received instead, and what follows it. */
function sentences(message: string): [first: string, rest: string] {
  const end = message.search(/[.;] (?=[A-Z])(?!Received)/);
  return end < 0 ? [message, ''] : [message.slice(0, end), message.slice(end + 2)];
}

/** The same with the names as code that stand in the text. */
const withCode = (message: string, text: string): string =>
  message.replace(quoted, (whole: string, ...groups: (string | undefined)[]) => {
    const found = groups.slice(0, 5).find(Boolean) ?? '';
    if (!text.includes(found)) return whole;
    const name = code(found);
    if (whole.startsWith(': ')) return `: ${name}`;
    return whole.startsWith('(') ? `(${name})` : name;
  });

const closed = (text: string) => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/** A message without the line that it names. */
function withoutLine(message: string): { about: string; line: number | null; column: number | null } {
  const place = /(?:^| on | at )line (\d+)(?:, column (\d+))?/i.exec(message);
  if (!place) return { about: message, line: null, column: null };
  const [whole, line, column] = place;
  const about = place.index === 0 ? message.slice(whole.length).replace(/^: /, '') : message.slice(0, place.index);
  return { about, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** What to do about a message that does not say it itself. */
function advise(message: string, names: readonly string[], text: string, repeated: boolean): string {
  if (repeated) return 'Give one of them another name.';
  const words = text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  // What is nowhere else in the text is what the message misses.
  const missing = names.find((name) => words.filter((word) => word === name).length === 1);
  if (!missing || !/unknown|unresolved|not (?:yet )?(?:exist|found)|must reference/.test(message))
    return 'Correct this line.';
  const others = [...new Set(words)].filter((word) => !names.includes(word));
  return `Add ${code(missing)} before this line, or correct its name.${didYouMean(missing, others)}`;
}

/**
 * A message of Mermaid's that none of ours replaces, in its own words, at the line that has the names it quotes.
 * @param message of the error
 * @param parsed the text that it is about
 * @returns null when the message leads to no line
 */
export function explainInGeneral(message: string, { text, keyword }: Parsed): UnplacedExplanation | null {
  const { about, line, column } = withoutLine(message.split('\n')[0] ?? '');
  const clues = cluesOf(about, keyword);
  const row = line === null ? '' : (text.split('\n')[line - 1] ?? '');
  const repeated = /already|duplicate|twice/i.test(about);
  const at =
    line === null
      ? placeOf(clues, text, repeated)
      : offsetOf(text, line, column ?? (cluesIn(clues, row)?.at ?? row.length - row.trimStart().length) + 1);
  if (at === null) return null;
  const names = namesOf(about);
  const [first, rest] = sentences(about);
  const advice = closed(withCode(rest, text)) || advise(about, names, text, repeated);
  return {
    at,
    reason: capital(closed(withCode(first, text))),
    found: code(names[0] ?? text.split('\n')[lineOf(text, at) - 1] ?? ''),
    expected: 'a diagram that Mermaid can draw',
    fix: `${advice}${exampleAt(text, at, keyword)}`,
  };
}
