import type { Family } from './contents.ts';
import { askGraph, connections, type GraphNode } from './graph.ts';
import { counts, listed } from './words.ts';

const kinds: Record<string, string> = { choice: 'choice', fork: 'fork', join: 'join', forkJoin: 'fork or join' };

/** Start, end, choices and parallel parts have no label of their own, only an id that Mermaid made up. */
function naming(nodes: readonly GraphNode[]): GraphNode[] {
  const parts = new Map<string | null, number>();
  return nodes.map((one) => {
    if (one.shape === 'stateStart') return { ...one, label: 'start' };
    if (one.shape === 'stateEnd') return { ...one, label: 'end' };
    if (one.shape === 'divider') {
      const part = (parts.get(one.parentId) ?? 0) + 1;
      parts.set(one.parentId, part);
      return { ...one, label: `part ${part}` };
    }
    const kind = kinds[one.shape];
    return kind ? { ...one, label: `${one.label || one.id} (${kind})` } : one;
  });
}

/** State diagrams: states, what leads from one to another, and notes. */
export const state: Family = {
  names: { stateDiagram: 'state diagram' },
  read(db) {
    const data = askGraph(db);
    // A note hangs in a group of its own, beside the state it is about.
    const notes = new Set(data.nodes.filter(({ shape }) => shape === 'note').map(({ id }) => id));
    const nodes = naming(data.nodes.filter(({ shape }) => shape !== 'noteGroup')).map((one) =>
      notes.has(one.id) ? { ...one, parentId: null } : one,
    );
    if (nodes.length === 0) return null;
    const edges = data.edges.map(({ start, end, label }) => {
      if (notes.has(start)) return { start: end, end: start, words: 'note' };
      return { start, end, words: notes.has(end) ? 'note' : label || 'then' };
    });
    const byId = new Map(nodes.map((one) => [one.id, one]));
    for (const { start, end, words } of edges) {
      const note = byId.get(end);
      if (words === 'note' && note) note.parentId = byId.get(start)?.parentId ?? null;
    }
    const states = nodes.filter(({ shape, id }) => !notes.has(id) && !/^(stateStart|stateEnd|divider)$/.test(shape));
    const first = edges
      .filter(({ start }) => byId.get(start)?.label === 'start' && byId.get(start)?.parentId === null)
      .map(({ end }) => byId.get(end)?.label ?? end);
    const moves = edges.filter(({ words }) => words !== 'note');
    const held = counts([states.length, 'state'], [moves.length, 'transition'], [notes.size, 'note']);
    const from = first.length > 0 && listed(first) !== '' ? `, starting at ${listed(first)}` : '';
    return { holds: `${held}${from}`, ...connections(nodes, edges, 'Transition') };
  },
};
