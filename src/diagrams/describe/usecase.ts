import { z } from 'zod';
import type { Family } from './contents.ts';
import { askGraph, connections, lineWords } from './graph.ts';
import { ask, flag, id, label, maybeId } from './read.ts';
import { counts } from './words.ts';

const extras = z.object({
  nodes: z.array(
    z.object({
      id,
      stereotype: label,
      business: flag,
      jsonRows: z.array(z.object({ accessibleKey: label, value: label })).nullish(),
    }),
  ),
  edges: z.array(z.object({ relationshipType: maybeId })),
});
const verbs: Record<string, string> = {
  include: 'includes',
  extend: 'extends',
  generalization: 'is a kind of',
  note: 'note on',
};

/** Use cases: who does what, and which use cases rest on others. */
export const usecase: Family = {
  names: { usecase: 'use case diagram' },
  read(db) {
    const { nodes, edges } = askGraph(db);
    const more = ask(db, 'getData', extras);
    if (nodes.length === 0) return null;
    const named = nodes.map((one, at) => {
      const { stereotype, business } = more.nodes[at] ?? {};
      const kind = stereotype || (business ? 'business' : '');
      return kind ? { ...one, label: `${one.label} (${kind})` } : one;
    });
    const lines = edges.map((line, at) => ({
      ...line,
      words: verbs[more.edges[at]?.relationshipType ?? ''] ?? lineWords(line),
    }));
    const table = connections(named, lines);
    const facts = more.nodes.flatMap(({ id, jsonRows }) =>
      (jsonRows ?? []).map(({ accessibleKey, value }) => [id, accessibleKey, value, ''].slice(0, table.columns.length)),
    );
    const shaped = (pattern: RegExp) => nodes.filter(({ shape }) => pattern.test(shape)).length;
    const held = counts(
      [shaped(/^usecaseActor/), 'actor'],
      [shaped(/^(usecaseEllipse|usecaseBusiness|rect)$/), 'use case'],
      [nodes.filter(({ isGroup }) => isGroup).length, 'system boundary', 'system boundaries'],
      [lines.filter(({ words }) => words !== verbs.note).length, 'connection'],
    );
    return { holds: held, columns: table.columns, rows: [...table.rows, ...facts] };
  },
};
