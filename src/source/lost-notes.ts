import { markdownToMdast, mdxToMdast } from 'satteri';
import { type Fault, shown } from './problem.ts';
import { features } from './tree.ts';

interface Node {
  type: string;
  identifier?: string;
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/**
 * Notes of a text that no reader gets: nothing cites them, or another one has their mark.
 * @param text the body, lines before it empty; it can be read
 * @param extension `.md` or `.mdx`
 */
export function lostNotes(text: string, extension: string): Fault[] {
  if (!/\[\^[^\]\s]+\]:/.test(text)) return [];
  const notes: Node[] = [];
  const cited = new Set<string>();
  const visit = (node: Node) => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    if (node.type === 'footnoteReference') cited.add(node.identifier ?? '');
    for (const child of node.children ?? []) visit(child);
  };
  const parse = extension === '.mdx' ? mdxToMdast : markdownToMdast;
  visit(parse(text, { features }) as unknown as Node);
  const seen = new Set<string>();
  return notes.flatMap(({ identifier = '', position }) => {
    const second = seen.has(identifier);
    seen.add(identifier);
    if (!second && cited.has(identifier)) return [];
    const mark = `[^${shown(identifier)}]`;
    return {
      check: 'lost-text',
      at: position && { line: position.start.line, column: position.start.column },
      found: `${mark}:`,
      expected: second ? 'a mark that no other note has' : `a place in the text that cites it: ${mark}`,
      message: second
        ? `Another note is marked \`${mark}\` already: this one is not shown.`
        : `Nothing cites the note \`${mark}\`: it is not shown.`,
      fix: second ? 'Give it a mark of its own, and cite that.' : `Write ${mark} where it belongs, or remove the note.`,
    };
  });
}
