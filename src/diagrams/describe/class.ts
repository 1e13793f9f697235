import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { groupWords } from './graph.ts';
import { ask, id, label, mapOf, marked, maybeId } from './read.ts';
import { counts, together } from './words.ts';

const member = z.object({ visibility: z.string().nullish(), classifier: z.string().nullish(), text: label });
const classes = mapOf(
  z.object({
    id,
    type: label,
    label: marked,
    parent: maybeId,
    annotations: z.array(label),
    members: z.array(member),
    methods: z.array(member),
  }),
);
const end = z.union([z.number(), z.string()]);
const relations = z.array(
  z.object({
    id1: id,
    id2: id,
    relation: z.object({ type1: end, type2: end, lineType: z.number() }),
    relationTitle1: label,
    relationTitle2: label,
    title: label,
  }),
);
const notes = mapOf(z.object({ class: maybeId, text: marked }));
const interfaces = z.array(z.object({ id, label: marked }));

// By the numbers of Mermaid's class database: aggregation, extension, composition, dependency, lollipop.
const active = ['belongs to', 'inherits from', 'is a part of', 'points to', 'offers the interface'];
const passive = ['has', 'is inherited by', 'is made of', 'is pointed to by', 'is offered by'];
const dottedActive: Record<number, string> = { 1: 'implements', 3: 'depends on' };
const dottedPassive: Record<number, string> = { 1: 'is implemented by', 3: 'is used by' };
const visibilities: Record<string, string> = { '+': 'public', '-': 'private', '#': 'protected', '~': 'package' };

type Relation = z.output<typeof relations>[number];

/** What a relation says, read from the class that the writer named first, and how many of each. */
function relationWords({ relation, relationTitle1, relationTitle2, title }: Relation): { says: string; many: string } {
  const { type1, type2, lineType } = relation;
  const dotted = lineType === 1;
  const away = typeof type2 === 'number' ? (dotted && dottedActive[type2]) || active[type2] : undefined;
  const back = typeof type1 === 'number' ? (dotted && dottedPassive[type1]) || passive[type1] : undefined;
  const verb = [away, back].filter(Boolean).join(' and ') || (dotted ? 'is loosely linked to' : 'is linked to');
  const number = (one: string) => (one === 'none' ? '' : one);
  const [here, there] = [number(relationTitle1), number(relationTitle2)];
  return {
    says: title ? `${title} (${verb})` : verb,
    many: here || there ? `${here || 'any'} to ${there || 'any'}` : '',
  };
}

function memberText({ visibility, classifier, text }: z.output<typeof member>): string {
  const sign = visibility ?? '';
  const bare = text.replace(/^\\/, '');
  const words = sign && bare.startsWith(sign) ? bare.slice(sign.length) : bare;
  const notes = together(visibilities[sign], classifier === '*' && 'abstract', classifier === '$' && 'static');
  return notes ? `${words.trim()} (${notes})` : words.trim();
}

/** Class diagrams: relations, then what each class has. */
export const classDiagram: Family = {
  names: { classDiagram: 'class diagram', class: 'class diagram' },
  read(db) {
    const all = ask(db, 'getClasses', classes);
    if (all.length === 0) return null;
    const links = ask(db, 'getRelations', relations);
    const data = ask(db, 'getData', z.object({ nodes: interfaces }));
    const names = new Map(data.nodes.map((one) => [one.id, one.label || one.id]));
    for (const one of all) names.set(one.id, `${one.label || one.id}${one.type ? `<${one.type}>` : ''}`);
    const name = (of: string) => names.get(of) ?? of;
    const space = new Map(all.map((one) => [one.id, one.parent ? name(one.parent) : '']));
    const rows = [
      ...links.map((link) => {
        const { says, many } = relationWords(link);
        return [name(link.id1), says, name(link.id2), many, groupWords(space, link.id1, link.id2)];
      }),
      ...all.flatMap((one) => {
        const row = (what: string, value: string) => [name(one.id), what, value, '', space.get(one.id) ?? ''];
        const its = [
          ...one.annotations.map((text) => row('kind', text)),
          ...one.members.map((text) => row('attribute', memberText(text))),
          ...one.methods.map((text) => row('method', memberText(text))),
        ];
        const linked = links.some(({ id1, id2 }) => id1 === one.id || id2 === one.id);
        return its.length > 0 || linked ? its : [row('not connected', '')];
      }),
      ...ask(db, 'getNotes', notes).map((note) => [note.class ? name(note.class) : '', 'note', note.text, '', '']),
    ];
    const held = counts([all.length, 'class', 'classes'], [links.length, 'relation']);
    return withoutEmpty(
      { holds: held, columns: ['Class', 'Relation', 'To', 'How many', 'Namespace'], rows },
      'Relation',
      'To',
    );
  },
};
