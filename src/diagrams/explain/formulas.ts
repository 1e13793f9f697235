import { pointAt } from '../../source/problem.ts';
import { asParsed } from './parsed.ts';

/** A formula that stands in a diagram. */
export interface Formula {
  /** Line inside the diagram's text, from 1. */
  line: number;
  /** As the writer wrote it, with its dollars. */
  text: string;
}

/** What is thrown for a diagram that cannot be drawn for its formulas. */
export const noFormulas = 'Formulas are not drawn';

/** What somebody who writes a price has no need of. */
const likeTex = /\\[a-z]|[_^{}]/i;

/**
 * Formulas of a diagram, `$$…$$`: nothing here can set them.
 * @param source Mermaid text as the writer wrote it
 * @returns in the order of their lines; in a sequence diagram, where Mermaid takes all between two pairs of
 *   dollars for one, whatever stands between them
 */
export function formulasIn(source: string): Formula[] {
  if (!source.includes('$$')) return [];
  const { text, at, keyword } = asParsed(source);
  return [...text.matchAll(/\$\$(.*?)\$\$/g)]
    .filter(([, inside = '']) => keyword.startsWith('sequence') || likeTex.test(inside))
    .map(({ 0: whole, index }) => ({ line: pointAt(source, at[index] ?? 0).line, text: whole }));
}
