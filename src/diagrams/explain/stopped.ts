import { exampleAt } from './examples.ts';
import { code, didYouMean, oneOf, type UnplacedExplanation } from './explanation.ts';
import type { Parsed } from './parsed.ts';
import { instead, literalWords } from './token-words.ts';
import { lineOf } from './trace.ts';
import { kindOf, lineLike } from './types.ts';

/** A grammar could not go on. */
export interface Stop {
  /** Offset of what it found. */
  at: number;
  /** Whether it found the end of a line or of the diagram. */
  end: 'line' | 'diagram' | null;
  /** What it found, up to the end of the word. */
  found: string;
  /** Whether what it found is a part of the language at all. */
  understood: boolean;
  /** What it could have gone on with, as phrases. */
  wanted: readonly string[];
  /** Almost anything could stand there, so the phrases say nothing. */
  vague: boolean;
}

/** Signs that arrows are made of. */
const arrowSigns = /[-=~.<>|]/;
const likeArrow = /--|->|<\||\|\|/;

/** The arrow around an offset, where one was expected or is usual and another one stands there. */
function arrowAt({ text, keyword }: Parsed, { at, wanted, vague }: Stop): { sign: string; start: number } | null {
  const usual = kindOf(keyword)?.arrow !== undefined && (vague || wanted.some((phrase) => likeArrow.test(phrase)));
  let [start, end] = [at, at];
  while (arrowSigns.test(text[start - 1] ?? '')) start -= 1;
  while (arrowSigns.test(text[end] ?? '')) end += 1;
  const sign = text.slice(start, end);
  return usual && end > at && /[-=~]/.test(sign) && sign.length > 1 ? { sign, start } : null;
}

/** Sentences for an arrow that this type of diagram does not have. */
export function notAnArrow({ text, keyword }: Parsed, at: number, sign: string): UnplacedExplanation {
  const usual = `an arrow such as ${code(kindOf(keyword)?.arrow ?? '')}`;
  return {
    at,
    reason: `${code(sign)} in ${code(text.split('\n')[lineOf(text, at) - 1] ?? '')} is not an arrow of this type of diagram.`,
    found: code(sign),
    expected: usual,
    fix: `Write ${usual}.${exampleAt(text, at, keyword)}`,
  };
}

/**
 * Sentences for a place at which a grammar could not go on.
 * @param parsed the text that was read
 * @param stop the place, and what could have stood there
 */
export function explainStop(parsed: Parsed, stop: Stop): UnplacedExplanation {
  const { text, keyword } = parsed;
  const { at, end, found, understood, wanted, vague } = stop;
  const last = Math.max(0, text.trimEnd().length - 1);
  const example = exampleAt(text, Math.min(at, last), keyword);
  const phrase = vague ? lineLike(keyword) : oneOf(wanted);
  if (end === 'diagram') {
    return {
      at: last,
      reason: 'The diagram ends in the middle of a statement.',
      found: 'the end of the diagram',
      expected: phrase,
      fix: `Finish the last line.${example}`,
    };
  }
  const line = text.split('\n')[lineOf(text, at) - 1] ?? '';
  if (end === 'line') {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    return {
      at,
      reason: `The line ends too early, after ${code(before.trim().slice(-40))}.`,
      found: 'the end of the line',
      expected: phrase,
      fix: vague ? `Finish the line.${example}` : `Write ${phrase} there.${example}`,
    };
  }
  const arrow = arrowAt(parsed, stop);
  if (arrow) return notAnArrow(parsed, arrow.start, arrow.sign);
  const kindWords = kindOf(keyword)?.words ?? [];
  const candidates = [...(line.trimStart().startsWith(found) ? kindWords : []), ...literalWords(wanted)];
  // In these types every line begins with a keyword, so the first word may be the wrong one.
  const first =
    /^(quadrantChart|xychart|requirement|C4|packet)/.test(keyword) && vague ? /^\s*([\w-]+)/.exec(line) : null;
  const meant = (didYouMean(found, candidates) || didYouMean(first?.[1] ?? '', kindWords)).trim();
  return {
    at,
    reason: understood
      ? `Unexpected ${code(found)} in ${code(line)}.`
      : `${code(found)} is not understood in ${code(line)}.`,
    found: code(found),
    expected: phrase,
    fix: meant || (vague ? `Correct the line.${example}` : `${instead(wanted, phrase)}${example}`),
  };
}
