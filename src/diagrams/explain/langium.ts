import { commonMistake } from './common-mistakes.ts';
import { code, type UnplacedExplanation } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import { explainStop, notAnArrow, type Stop } from './stopped.ts';
import { expectedWords } from './token-words.ts';
import { lineOf, offsetOf } from './trace.ts';

/** One complaint of Mermaid's newer grammars. */
interface Complaint {
  /** Offset; null for the end of the text. */
  at: number | null;
  message: string;
}

const position = /^(?:Lexer|Parse) error on line (\d+|\?), column (\d+|\?): /;

/** The complaints in such a message, the one that stands first in the text first. */
function complaints(message: string, text: string): Complaint[] {
  const body = message.replace(/^Parsing failed:\s*/, '');
  const parts = body.split(/(?=\b(?:Lexer|Parse) error on line [\d?]+, column [\d?]+: )/);
  return parts
    .flatMap((part): Complaint[] => {
      const match = position.exec(part);
      if (!match) return [];
      const [whole, line, column] = match;
      const at = line === '?' ? null : offsetOf(`${text}\n`, Number(line), Number(column));
      return [{ at, message: part.slice(whole.length).trim() }];
    })
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/** Names that a complaint expects. */
function namesIn(message: string): string[] {
  const [, single] = message.split("Expecting token of type '", 2);
  const end = single?.indexOf("' but found") ?? -1;
  if (single && end > 0) return [single.slice(0, end)];
  if (/Expecting end of file/.test(message)) return ['EOF'];
  // The first of a sequence is what must come next.
  const listed = [...message.matchAll(/^[ \t]*\d+\. \[(\[|[^\],]+)/gm)].map(([, name = '']) => name);
  return listed.length > 0 ? listed : [...message.matchAll(/<?[[,] ?\[(\[|[^[\]]+)\]/g)].map(([, name = '']) => name);
}

/**
 * Sentences for an error of a grammar that speaks of tokens and their types.
 * @param message of the error
 * @param parsed the text that was parsed
 * @returns null when the message is of another kind
 */
export function explainComplaints(message: string, parsed: Parsed): UnplacedExplanation | null {
  const { text, keyword } = parsed;
  const [first, ...others] = complaints(message, text);
  if (!first) return null;
  const sameLine = ({ at }: Complaint) =>
    at !== null && first.at !== null && lineOf(text, at) === lineOf(text, first.at);
  // About letters that are in no word it says nothing more; what it expects there, it says where it goes on.
  const letters = /^unexpected character/.test(first.message);
  const after = letters
    ? others.find((other) => sameLine(other) && !/'EOF'|end of file/.test(other.message))
    : undefined;
  const wanted = expectedWords(namesIn((after ?? first).message));
  // "Expecting the end" only says that no statement begins like this.
  const vague = wanted.length === 0 || wanted.join() === 'the end of the diagram' || wanted.length > 12;
  const at = first.at ?? text.length;
  const rest = text.slice(at);
  const end = at >= text.trimEnd().length ? 'diagram' : /^\s*\n/.test(rest) ? 'line' : null;
  const line = text.split('\n')[lineOf(text, at) - 1] ?? '';
  if (end === null && keyword.startsWith('architecture') && letters && line.includes('[')) {
    return {
      at,
      reason: `The label in ${code(line)} has characters that need quotes.`,
      found: code(rest.slice(0, 1)),
      expected: 'a label in double quotes inside the brackets',
      fix: 'Write the label as `["f(x)"]`.',
    };
  }
  const found = /^(?:[\w-]+|"[^"\n]*"?|\S)/.exec(rest)?.[0] ?? '';
  const stop: Stop = { at, end, found, understood: !vague && !letters, wanted, vague };
  return commonMistake(parsed, stop) ?? explainStop(parsed, stop);
}

/**
 * The same for use case diagrams, whose grammar puts the place at the end of the message.
 * @returns null when the message is of another kind
 */
export function explainUsecase(message: string, parsed: Parsed): UnplacedExplanation | null {
  const [, about = '', line, column] = /^([\s\S]*?) at line (\d+), column (\d+) \[\d+,\d+\)/.exec(message) ?? [];
  if (line === undefined) return null;
  const [, syntax] = /^Error (?:lexing|parsing) usecase diagram: ([\s\S]*)/.exec(about) ?? [];
  if (syntax === undefined) return null;
  const row = parsed.text.split('\n')[Number(line) - 1] ?? '';
  // It complains about the whole statement, where only the arrow is wrong.
  const sign = row.includes('-->') ? null : /(?<=[\w")] ?)(?:->>?|=>|==>|-\.->)/.exec(row);
  if (sign) return notAnArrow(parsed, offsetOf(parsed.text, Number(line), sign.index + 1), sign[0]);
  const plain = syntax.replace(/--> (\S+) <--/g, "'$1'").replace(/but found '/, "but found: '");
  return explainComplaints(`Parsing failed: Parse error on line ${line}, column ${column}: ${plain}`, parsed);
}
