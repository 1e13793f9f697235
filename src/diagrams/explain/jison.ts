import { exampleAt } from './examples.ts';
import { code, didYouMean, type Finding, oneOf } from './explanation.ts';
import type { GrammarError } from './grammar-error.ts';
import { hint } from './hints.ts';
import type { Parsed } from './parsed.ts';
import { expectedWords, instead, literals, unnamedCount } from './token-words.ts';
import { lineOf } from './trace.ts';
import { kindOf, lineLike } from './types.ts';
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
export function explainGrammar(error: GrammarError, parsed: Parsed): Finding {
  const { text, keyword } = parsed;
  const { token, expected, at, atEnd, found, longSince } = error;
  const special = hint(error, parsed);
  if (special) return special;
  const kind = kindOf(keyword);
  const example = exampleAt(text, atEnd ? Math.max(0, text.trimEnd().length - 1) : at, keyword);
  const wanted = expectedWords(expected);
  // Where almost anything may begin, the list says nothing.
  const vague = wanted.length === 0 || wanted.length + unnamedCount(expected) > 12;
  const phrase = vague ? lineLike(keyword) : oneOf(wanted);

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
  const block = atEnd && expected.length !== 1 ? unclosed(text, keyword) : null;
  const only =
    atEnd && expected.length === 1 && /^(end|STRUCT_STOP|BLOCK_STOP|RBRACE)$/.test(expected[0] ?? '')
      ? unclosed(text, keyword)
      : null;
  const open = block ?? only;
  if (open) {
    return {
      at: open.at,
      reason: `The ${code(open.word)} on this line is never closed.`,
      found: 'the end of the diagram',
      expected: code(open.close),
      fix: `Add a line with ${code(open.close)} where it ends.`,
    };
  }
  if (atEnd) {
    return {
      at: Math.max(0, text.trimEnd().length - 1),
      reason: 'The diagram ends in the middle of a statement.',
      found: 'the end of the diagram',
      expected: phrase,
      fix: `Finish the last line.${example}`,
    };
  }
  if (/^(NEWLINE|NL|SPACELINE)$/.test(token)) {
    const line = text.slice(0, at).split('\n').at(-1) ?? '';
    return {
      at,
      reason: `The line ends too early, behind ${code(line.trim().slice(-40))}.`,
      found: 'the end of the line',
      expected: phrase,
      fix: vague ? `Finish the line.${example}` : `Write ${phrase} there.${example}`,
    };
  }
  const last = unbalanced(text.slice(0, at));
  if (keyword.startsWith('block') && token === '' && last !== null) {
    const row = text.slice(last).split('\n')[0] ?? '';
    return {
      at: last,
      reason: `A label in ${code(row)} is not closed.`,
      found: code(row),
      expected: 'the closing bracket of the label',
      fix: `Close the label on its line.${example}`,
    };
  }
  const line = text.split('\n')[lineOf(text, at) - 1] ?? '';
  // In these types every line begins with a word of the language, so the first word may be the wrong one.
  const opener = /^\s*([\w-]+)/.exec(line)?.[1] ?? '';
  const spoken = /^(quadrantChart|xychart|requirement|C4|packet)/.test(keyword) ? opener : '';
  const first = line.trimStart().startsWith(found);
  const meant = (
    didYouMean(found, [...(first ? (kind?.words ?? []) : []), ...literals(wanted)]) ||
    (vague ? didYouMean(spoken, kind?.words ?? []) : '')
  ).trim();
  return {
    at,
    reason: `${code(found)} ${token === '' ? 'is not understood' : 'cannot stand where it does'} in ${code(line)}.`,
    found: code(found),
    expected: phrase,
    fix: meant || (vague ? `Correct the line.${example}` : `${instead(wanted, phrase)}${example}`),
  };
}
