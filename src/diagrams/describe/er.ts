import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { askGraph, groupNames, groupWords } from './graph.ts';
import { ask, id, label, mapOf, marked } from './read.ts';
import { counts, together } from './words.ts';

const entities = mapOf(
  z.object({
    id,
    label: marked,
    alias: marked,
    attributes: z.array(z.object({ type: label, name: label, keys: z.array(z.string()).nullish(), comment: label })),
  }),
);
const relationships = z.array(
  z.object({
    entityA: id,
    roleA: marked,
    entityB: id,
    relSpec: z.object({ cardA: z.string(), cardB: z.string(), relType: z.string() }),
  }),
);

const cardinality: Record<string, string> = {
  ONLY_ONE: 'exactly one',
  ZERO_OR_ONE: 'zero or one',
  ZERO_OR_MORE: 'zero or more',
  ONE_OR_MORE: 'one or more',
  MD_PARENT: 'parent',
};
const keys: Record<string, string> = { PK: 'primary key', FK: 'foreign key', UK: 'unique key' };

/** Entity relationship diagrams: relations, then the attributes of each entity. */
export const er: Family = {
  names: { er: 'entity relationship diagram' },
  read(db) {
    const all = ask(db, 'getEntities', entities);
    if (all.length === 0) return null;
    const links = ask(db, 'getRelationships', relationships);
    const names = new Map(all.map((one) => [one.id, one.alias || one.label || one.id]));
    const name = (of: string) => names.get(of) ?? of;
    const many = (card: string) => cardinality[card] ?? card.toLowerCase().replaceAll('_', ' ');
    const groups = groupNames(askGraph(db).nodes);
    const rows = [
      ...links.map(({ entityA, entityB, roleA, relSpec }) => [
        name(entityA),
        together(roleA || 'is related to', relSpec.relType === 'NON_IDENTIFYING' && 'not identifying'),
        name(entityB),
        // Mermaid names the cardinality of the far end first.
        `${many(relSpec.cardB)} to ${many(relSpec.cardA)}`,
        groupWords(groups, entityA, entityB),
      ]),
      ...all.flatMap((one) => {
        const attributes = one.attributes.map(({ type, name: its, keys: roles, comment }) => {
          const notes = together(type, ...(roles ?? []).map((key) => keys[key] ?? key), comment);
          return [name(one.id), 'attribute', notes ? `${its} (${notes})` : its, '', groups.get(one.id) ?? ''];
        });
        const linked = links.some(({ entityA, entityB }) => entityA === one.id || entityB === one.id);
        return attributes.length > 0 || linked
          ? attributes
          : [[name(one.id), 'not connected', '', '', groups.get(one.id) ?? '']];
      }),
    ];
    const held = counts([all.length, 'entity', 'entities'], [links.length, 'relation']);
    return withoutEmpty({ holds: held, columns: ['Entity', 'Relation', 'To', 'How many', 'Group'], rows }, 'To');
  },
};
