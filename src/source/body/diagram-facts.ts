import { type Point, pointAt } from '../problem.ts';
import { diagramLinks } from '../words/diagram-links.ts';
import type { Body } from './body.ts';

/**
 * Notes a diagram and its links among the facts about a body.
 * @param body the facts so far; they are added to
 * @param source Mermaid text
 * @param at where its fence stands
 * @param only audiences of the `Audience` blocks around it
 * @returns the heading above it that everybody sees who sees the diagram
 */
export function noteDiagram(body: Body, source: string, at: Point, only: readonly string[]): string | null {
  const guarded = only.length > 0 ? { only: [...only] } : {};
  // An indented fence stands as far in as what it holds.
  const first = { line: at.line + 1, column: at.column };
  body.diagrams.push({ source, ...first, ...guarded });
  for (const { url, index } of diagramLinks(source)) {
    const { line, column } = pointAt(source, index);
    const place = { line: first.line + line - 1, column: at.column + column - 1 };
    body.links.push({ url, text: url, sentence: 'Drawn in a diagram.', ...place, ...guarded });
  }
  return body.headings.findLast((heading) => (heading.only ?? []).every((name) => only.includes(name)))?.text ?? null;
}
