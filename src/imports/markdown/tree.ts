import type { Definition, Heading, Html, Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { features, isTooDeep } from '../../source/body/tree.ts';
import { densityFault } from '../../source/words/density.ts';

/** A Markdown text as a tree, with places of its nodes. */
export interface Read {
  text: string;
  root: Root;
  /** The text with code, HTML and addresses blanked, so that patterns find words only; places stay. */
  prose: string;
}

/** Begin and end of a node. */
export const span = (node: Nodes): { start: number; end: number } => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/**
 * Every node of a tree with those around it, in the order of the text.
 * @param root of it
 */
export function* nodesIn(
  root: Nodes,
  around: readonly Nodes[] = [],
): Generator<{ node: Nodes; around: readonly Nodes[] }> {
  yield { node: root, around };
  if (!('children' in root)) return;
  const inside = [...around, root];
  for (const child of root.children) yield* nodesIn(child, inside);
}

/** All words below a node. */
export function wordsBelow(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  if ('alt' in node) return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsBelow).join(node.type === 'tableRow' ? ' ' : '') : '';
}

/** Where the address of a link stands: behind its words. */
function addressSpan(node: Nodes, text: string): { start: number; end: number } | null {
  const { start, end } = span(node);
  if (node.type === 'definition') return { start: start + Math.max(0, text.slice(start, end).indexOf(']:')), end };
  if (node.type !== 'link') return null;
  const last = node.children.at(-1);
  return { start: last ? span(last).end : start, end };
}

/**
 * Reads a Markdown text.
 * @param text with lines ended by `\n`
 * @returns null where it is nested or crowded as no text that somebody wrote
 */
export function readMarkdown(text: string): Read | null {
  if (densityFault(text, '.md')) return null;
  const root = markdownToMdast(text, { features }) as Root;
  if (isTooDeep(root)) return null;
  const signs =
    [...text].length === text.length ? text.split('') : Array.from({ length: text.length }, (_, at) => text[at] ?? '');
  const blank = ({ start, end }: { start: number; end: number }) => {
    for (let at = start; at < end; at += 1) if (signs[at] !== '\n') signs[at] = '\0';
  };
  for (const { node } of nodesIn(root)) {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') blank(span(node));
    const address = addressSpan(node, text);
    if (address) blank(address);
  }
  return { text, root, prose: signs.join('') };
}

export type { Definition, Heading, Html, Nodes, Root };
