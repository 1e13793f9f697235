import { z } from 'zod';
import type { Family } from './contents.ts';
import { connections, type GraphNode, lineWords } from './graph.ts';
import { ask, id, marked, maybeId } from './read.ts';
import { counts } from './words.ts';

interface Block {
  id: string;
  label: string;
  type: string;
  children?: Block[] | null | undefined;
}
const block: z.ZodType<Block> = z.lazy(() =>
  z.object({ id, label: marked, type: z.string(), children: z.array(block).nullish() }),
);
const edges = z.array(
  z.object({
    start: id,
    end: id,
    label: marked,
    arrowTypeStart: maybeId,
    arrowTypeEnd: maybeId,
    pattern: maybeId,
  }),
);

/** Block diagrams: blocks, the blocks around them, and arrows. */
export const blocks: Family = {
  names: { block: 'block diagram' },
  read(db) {
    const nodes: GraphNode[] = [];
    const open = ask(db, 'getBlocks', z.array(block)).map((one) => ({ one, parentId: null as string | null }));
    for (let next = open.shift(); next; next = open.shift()) {
      const { one, parentId } = next;
      // A gap has an id of its own, but shows nothing.
      if (one.type === 'space') continue;
      const isGroup = one.type === 'composite';
      nodes.push({ id: one.id, label: one.label, parentId, isGroup, shape: one.type });
      open.unshift(...(one.children ?? []).map((child) => ({ one: child, parentId: one.id })));
    }
    if (nodes.length === 0) return null;
    const parts = new Map<string | null, number>();
    for (const one of nodes) {
      // A group without a name has an id that Mermaid made up.
      if (!one.isGroup || one.label !== '' || !/^id-/.test(one.id)) continue;
      const part = (parts.get(one.parentId) ?? 0) + 1;
      parts.set(one.parentId, part);
      one.label = `group ${part}`;
    }
    const lines = ask(db, 'getEdges', edges).map((line) => ({ ...line, words: lineWords(line) }));
    const groups = nodes.filter(({ isGroup }) => isGroup).length;
    const held = counts([nodes.length - groups, 'block'], [groups, 'group'], [lines.length, 'connection']);
    return { holds: held, ...connections(nodes, lines) };
  },
};
