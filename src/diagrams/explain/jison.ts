import { commonMistake } from './common-mistakes.ts';
import { exampleAt } from './examples.ts';
import { code, type UnplacedExplanation } from './explanation.ts';
import { type GrammarError, isLineEnd } from './grammar-error.ts';
import { hint } from './hints.ts';
import type { Parsed } from './parsed.ts';
import { explainStop, type Stop } from './stopped.ts';
import { expectedWords, unnamedCount } from './token-words.ts';
import { unclosed } from './unclosed.ts';

const closers = new Set(
  'SQE PE DOUBLECIRCLEEND STADIUMEND SUBROUTINEEND CYLINDEREND DIAMOND_STOP TRAPEND INVTRAPEND PIPE NODE_DEND'.split(
    ' ',
  ),
);

/** Offset of the last line that is not blank, when it opens more brackets than it closes; else null. */
function unbalanced(before: string): number | null {
  const row = before.trimEnd().split('\n').at(-1) ?? '';
  const many = (pattern: RegExp) => [...row.matchAll(pattern)].length;
  if (many(/[[({]/g) <= many(/[\])}]/g)) return null;
  return before.trimEnd().length - row.trimStart().length;
}

/** Sentences for an error of such a grammar. */
export function explainGrammar(error: GrammarError, parsed: Parsed): UnplacedExplanation {
  const { text, keyword } = parsed;
  const { token, expected, at, atEnd, found, longSince } = error;
  const special = hint(error, parsed);
  if (special) return special;
  if (atEnd && longSince !== null && expected.some((name) => closers.has(name))) {
    const opened = /\S$/.exec(text.slice(0, longSince))?.[0] || text.slice(longSince, longSince + 1);
    return {
      at: Math.max(0, longSince - 1),
      reason: `The label that begins here with ${code(opened)} is never closed.`,
      found: code(text.slice(longSince).split('\n')[0] ?? ''),
      expected: `the closing bracket, or ${code('"')} where the label is in quotes`,
      fix: 'Close the label on its line. A label with brackets or quotes inside goes in double quotes: `A["f(x)"]`.',
    };
  }
  const closes = expected.length !== 1 || /^(end|STRUCT_STOP|BLOCK_STOP|RBRACE)$/.test(expected[0] ?? '');
  const open = atEnd && closes ? unclosed(text, keyword) : null;
  if (open) {
    return {
      at: open.at,
      reason: `The ${code(open.word)} on this line is never closed.`,
      found: 'the end of the diagram',
      expected: code(open.close),
      fix: `Add a line with ${code(open.close)} where it ends.`,
    };
  }
  const wanted = expectedWords(expected);
  const end = atEnd ? 'diagram' : isLineEnd(error) ? 'line' : null;
  const last = end ? null : unbalanced(text.slice(0, at));
  if (keyword.startsWith('block') && token === '' && last !== null) {
    const row = text.slice(last).split('\n')[0] ?? '';
    return {
      at: last,
      reason: `A label in ${code(row)} is not closed.`,
      found: code(row),
      expected: 'the closing bracket of the label',
      fix: `Close the label on its line.${exampleAt(text, last, keyword)}`,
    };
  }
  // Where almost anything may begin, the list says nothing.
  const vague = wanted.length === 0 || wanted.length + unnamedCount(expected) > 12;
  const stop: Stop = { at, end, found, understood: token !== '', wanted, vague };
  return commonMistake(parsed, stop) ?? explainStop(parsed, stop);
}
