import { capitalised } from '../describe/words.ts';
import { commonMistake } from './common-mistakes.ts';
import { exampleAt } from './examples.ts';
import { code, didYouMean, type Finding, oneOf } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import { expectedWords, instead, literals } from './token-words.ts';
import { lineOf, offsetOf } from './trace.ts';
import { kindOf, lineLike } from './types.ts';

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
export function explainComplaints(message: string, { text, keyword }: Parsed): Finding | null {
  const [first, ...others] = complaints(message, text);
  if (!first) return null;
  const kind = kindOf(keyword);
  const example = exampleAt(text, Math.min(first.at ?? text.length, Math.max(0, text.trimEnd().length - 1)), keyword);
  const sameLine = ({ at }: Complaint) =>
    at !== null && first.at !== null && lineOf(text, at) === lineOf(text, first.at);
  // About letters that are in no word it says nothing more; what it expects there, it says where it goes on.
  const letters = /^unexpected character/.test(first.message);
  const after = letters
    ? others.find((other) => sameLine(other) && !/'EOF'|end of file/.test(other.message))
    : undefined;
  const wanted = expectedWords(namesIn((after ?? first).message));
  const end = first.at === null || first.at >= text.trimEnd().length;
  // "Expecting the end" only says that no statement begins like this.
  const vague = wanted.length === 0 || wanted.join() === 'the end of the diagram' || wanted.length > 12;
  const phrase = vague ? lineLike(keyword) : oneOf(wanted);
  if (end) {
    return {
      at: Math.max(0, text.trimEnd().length - 1),
      reason: 'The diagram ends in the middle of a statement.',
      found: 'the end of the diagram',
      expected: phrase,
      fix: `Finish the last line.${example}`,
    };
  }
  const at = first.at ?? 0;
  const rest = text.slice(at);
  const line = text.split('\n')[lineOf(text, at) - 1] ?? '';
  if (/^\s*\n/.test(rest)) {
    return {
      at,
      reason: `The line ends too early, behind ${code(line.trim().slice(-40))}.`,
      found: 'the end of the line',
      expected: phrase,
      fix: vague ? `Finish the line.${example}` : `Write ${phrase} there.${example}`,
    };
  }
  if (keyword.startsWith('architecture') && letters && line.includes('[')) {
    return {
      at,
      reason: `The label in ${code(line)} has signs that need quotes.`,
      found: code(rest.slice(0, 1)),
      expected: 'a label in double quotes inside the brackets',
      fix: 'Write the label as `["f(x)"]`.',
    };
  }
  const mistake = commonMistake(text, at, line, wanted);
  if (mistake) return mistake;
  const found = /^(?:[\w-]+|"[^"\n]*"?|\S)/.exec(rest)?.[0] ?? '';
  const opens = line.trimStart().startsWith(found);
  const meant = didYouMean(found, [...(opens ? (kind?.words ?? []) : []), ...literals(wanted)]).trim();
  return {
    at,
    reason: `${code(found)} ${vague || letters ? 'is not understood' : 'cannot stand where it does'} in ${code(line)}.`,
    found: code(found),
    expected: phrase,
    fix: meant || (vague ? `Correct the line.${example}` : `${instead(wanted, phrase)}${example}`),
  };
}

/**
 * The same for use case diagrams, whose grammar puts the place at the end of the message.
 * @returns null when the message is of another kind
 */
export function explainUsecase(message: string, parsed: Parsed): Finding | null {
  const [, about = '', line, column] = /^([\s\S]*?) at line (\d+), column (\d+) \[\d+,\d+\)/.exec(message) ?? [];
  if (line === undefined) return null;
  const [, syntax] = /^Error (?:lexing|parsing) usecase diagram: ([\s\S]*)/.exec(about) ?? [];
  const at = offsetOf(parsed.text, Number(line), Number(column));
  if (syntax !== undefined) {
    const row = parsed.text.split('\n')[Number(line) - 1] ?? '';
    const arrow = /([\w")]\s*)(->>?|=>|==>|-\.->)(?=\s*[\w"])/.exec(row);
    if (arrow && !row.includes('-->')) {
      const [, before = '', sign = ''] = arrow;
      return {
        at: offsetOf(parsed.text, Number(line)) + arrow.index + before.length,
        reason: `${code(sign)} in ${code(row)} is no arrow of use case diagrams.`,
        found: code(sign),
        expected: 'an arrow such as `-->`, `--`, `--|>` or `..> : include`',
        fix: 'Write `-->`.',
      };
    }
    const plain = syntax.replace(/--> (\S+) <--/g, "'$1'").replace(/but found '/, "but found: '");
    return explainComplaints(`Parsing failed: Parse error on line ${line}, column ${column}: ${plain}`, parsed);
  }
  const found = /^(?:\w+|\S)/.exec(parsed.text.slice(at))?.[0] ?? '';
  return {
    at,
    reason: capitalised(`${(about.split('\n')[0] ?? '').replace(/'([^']*)'/g, '`$1`')}.`),
    found: code(found),
    expected: /unresolved/.test(about) ? 'something that the diagram declares' : 'what use case diagrams allow',
    fix: /unresolved/.test(about) ? 'Declare it on a line before, or correct its name.' : 'Change this line.',
  };
}
