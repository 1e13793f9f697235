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

/** The text of a paragraph, and where in it each of its nodes begins. */
export interface Block {
  text: string;
  offsets: ReadonlyMap<Nodes, number>;
}

/**
 * The text of a node, as `textOf` tells it, with the places of what it holds. It is read when somebody asks: most blocks
 * inside each other hold nothing that asks, and would each read all that they hold.
 */
export function blockOf(block: Nodes): () => Block {
  let read: Block | undefined;
  return () => {
    read ??= readBlock(block);
    return read;
  };
}

function readBlock(block: Nodes): Block {
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
