import type { UnplacedExplanation } from './explanation.ts';
import type { GrammarError } from './grammar-error.ts';
import { accessibleText, surplusEnds } from './hints/any.ts';
import { charts } from './hints/charts.ts';
import { flow } from './hints/flow.ts';
import { models } from './hints/models.ts';
import { type Case, endsThere, type Rule } from './hints/rule.ts';
import { sequence } from './hints/sequence.ts';
import type { Parsed } from './parsed.ts';
import { lineOf } from './trace.ts';

// What writers often get wrong, in the words of what they meant to write. The first rule that fits is used.
const rules: readonly Rule[] = [...accessibleText, ...flow, ...sequence, ...models, ...charts, ...surplusEnds];

/** The last line above an offset that is not blank, and where it begins. */
function lineAbove(text: string, start: number): { previous: string; previousStart: number } {
  const above = text.slice(0, start).trimEnd();
  const row = above.slice(above.lastIndexOf('\n') + 1);
  return { previous: row.trim(), previousStart: above.length - row.trimStart().length };
}

/**
 * What the writer most likely meant, where it is a common mistake.
 * @returns null when no rule fits
 */
export function hint(error: GrammarError, { text, keyword }: Parsed): UnplacedExplanation | null {
  // An error after the last line is reported on the last line.
  const at = error.atEnd ? Math.max(0, text.trimEnd().length - 1) : error.at;
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const row = text.split('\n')[lineOf(text, at) - 1] ?? '';
  const before = text.slice(begin, error.atEnd ? at + 1 : at);
  const one: Case = {
    ...error,
    line: row.trim(),
    start: begin + row.length - row.trimStart().length,
    before: error.atEnd || endsThere(error) ? before.trim() : before.trimStart(),
    ...lineAbove(text, begin),
  };
  const rule = rules.find(({ types, when }) => types.test(keyword) && when(one));
  return rule ? { at, ...rule.explain(one) } : null;
}
