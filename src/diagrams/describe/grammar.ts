import { z } from 'zod';
import type { Family } from './contents.ts';
import { ask, label } from './read.ts';
import { counted } from './words.ts';

interface Expression {
  type: string;
  value?: string | undefined;
  name?: string | undefined;
  text?: string | undefined;
  element?: Expression | undefined;
  separator?: Expression | undefined;
  elements?: Expression[] | undefined;
  alternatives?: Expression[] | undefined;
  min?: number | undefined;
  max?: number | undefined;
}
const expression: z.ZodType<Expression> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: label.optional(),
    name: label.optional(),
    text: label.optional(),
    element: expression.optional(),
    separator: expression.optional(),
    elements: z.array(expression).optional(),
    alternatives: z.array(expression).optional(),
    min: z.number().optional(),
    max: z.union([z.number(), z.literal(Infinity)]).optional(),
  }),
);
const rules = z.array(z.object({ name: label, definition: expression, comment: label }));

function times(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? 'any number of' : min === 1 ? 'one or more' : `${min} or more`;
  return min === max ? `${min} times` : `${min} to ${max}`;
}

/** The signs of parsing expression grammars; any other special text is the writer's own words. */
function lookahead(text: string): string {
  if (text === '.') return 'any character';
  if (text.startsWith('!')) return `not before ${text.slice(1)}`;
  return text.startsWith('&') ? `before ${text.slice(1)}` : text;
}

/** An expression in words; what is made of several parts stands in parentheses inside another. */
function inWords(of: Expression, inside = false): string {
  const wrap = (text: string, many: boolean) => (inside && many ? `(${text})` : text);
  const all = (parts: readonly Expression[], by: string) =>
    wrap(parts.map((part) => inWords(part, true)).join(by), parts.length > 1);
  // Numbers of characters are no text to be typed.
  if (of.type === 'terminal') return /^%[xbd]/.test(of.value ?? '') ? (of.value ?? '') : `"${of.value ?? ''}"`;
  if (of.type === 'nonterminal') return of.name ?? '';
  if (of.type === 'special') return lookahead(of.text ?? '');
  if (of.type === 'sequence') return all(of.elements ?? [], ', then ');
  if (of.type === 'choice') return all(of.alternatives ?? [], ' or ');
  const part = of.element ? inWords(of.element, true) : '';
  if (of.type === 'optional') return `optionally ${part}`;
  if (of.type !== 'repetition') return of.type;
  const between = of.separator ? ` with ${inWords(of.separator, true)} between` : '';
  return wrap(`${times(of.min ?? 0, of.max ?? Infinity)} ${part}${between}`, between !== '');
}

/** Railroad diagrams: the rules of a grammar in words. */
export const railroad: Family = {
  names: {
    railroad: 'railroad diagram',
    railroadEbnf: 'railroad diagram',
    railroadAbnf: 'railroad diagram',
    railroadPeg: 'railroad diagram',
  },
  read(db) {
    const all = ask(db, 'getRules', rules);
    if (all.length === 0) return null;
    return {
      holds: `${counted(all.length, 'rule')} of a grammar`,
      columns: ['Rule', 'Is'],
      rows: all.map(({ name, definition }) => [name, inWords(definition)]),
    };
  },
};
