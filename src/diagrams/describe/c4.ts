import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { ask, boxed, id, maybeId } from './read.ts';
import { counts } from './words.ts';

const shapes = z.array(
  z.object({ alias: id, label: boxed, typeC4Shape: boxed, techn: boxed, descr: boxed, parentBoundary: maybeId }),
);
const boundaries = z.array(z.object({ alias: id, label: boxed, type: boxed, parentBoundary: maybeId }));
const relations = z.array(z.object({ type: z.string(), from: id, to: id, label: boxed, techn: boxed, descr: boxed }));

const details = (...texts: string[]) => texts.filter(Boolean).join('; ');
const kindWords = (kind: string) =>
  kind
    .replace(/_?db\b/, ' database')
    .replace(/_?queue\b/, ' queue')
    .replaceAll('_', ' ')
    .trim();

/** C4 diagrams: relations, then what each element is. */
export const c4: Family = {
  names: { c4: 'C4 diagram' },
  read(db) {
    const elements = ask(db, 'getC4ShapeArray', shapes);
    const around = ask(db, 'getBoundaries', boundaries).filter(({ alias }) => alias !== 'global');
    if (elements.length + around.length === 0) return null;
    const links = ask(db, 'getRels', relations);
    const labels = new Map([...around, ...elements].map(({ alias, label }) => [alias, label]));
    const name = (alias: string) => labels.get(alias) || alias;
    const inside = (parent: string | null) => (parent === null || !labels.has(parent) ? '' : name(parent));
    const rows = [
      ...links.map(({ type, from, to, label, techn, descr }) => {
        const says = `${label || 'is related to'}${type === 'birel' ? ' (both ways)' : ''}`;
        return [name(from), says, name(to), details(descr, techn), ''];
      }),
      ...elements.map(({ alias, typeC4Shape, techn, descr, parentBoundary }) => [
        name(alias),
        `is a ${kindWords(typeC4Shape) || 'part'}`.replace(/^is a (?=[aeiou])/, 'is an '),
        '',
        details(descr, techn),
        inside(parentBoundary),
      ]),
      ...around.map(({ alias, type, parentBoundary }) => [
        name(alias),
        'is a boundary',
        '',
        type.toLowerCase(),
        inside(parentBoundary),
      ]),
    ];
    const held = counts(
      [elements.length, 'element'],
      [around.length, 'boundary', 'boundaries'],
      [links.length, 'relation'],
    );
    return withoutEmpty({ holds: held, columns: ['Element', 'Relation', 'To', 'Details', 'Inside'], rows }, 'To');
  },
};
