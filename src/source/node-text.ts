import type { Nodes } from 'hast';
import { isGuard } from './guard.ts';

/** Texts of children as one: between blocks in a component satteri leaves nothing. */
const joined = (node: Nodes, texts: string[]) => texts.join((node.type as string) === 'mdxJsxFlowElement' ? '\n' : '');

/** Text of a node, without what `Audience` blocks inside it hold. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node
    ? joined(
        node,
        node.children.map((child) => (isGuard(child) ? '' : textOf(child))),
      )
    : '';
}

function allText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? joined(node, node.children.map(allText)) : '';
}

const count = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/**
 * Words of a text.
 * @param node its tree
 * @returns how many stand outside of `Audience` blocks, and how many inside
 */
export function wordsOf(node: Nodes): { open: number; guarded: number } {
  const open = count(textOf(node));
  return { open, guarded: count(allText(node)) - open };
}

/** The text of a paragraph, and where in it each of its nodes begins. */
export interface Block {
  text: string;
  offsets: ReadonlyMap<Nodes, number>;
}

/** The text of a node, as `textOf` tells it, with the places of what it holds. */
export function blockOf(block: Nodes): Block {
  const offsets = new Map<Nodes, number>();
  let text = '';
  const visit = (node: Nodes) => {
    offsets.set(node, text.length);
    if (node.type === 'text') text += node.value;
    else if ('children' in node) for (const child of node.children) if (!isGuard(child)) visit(child);
  };
  visit(block);
  return { text, offsets };
}
