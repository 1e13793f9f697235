import { z } from 'zod';
import type { Family } from './contents.ts';
import { ask, label, mapOf, marked } from './read.ts';
import { counts } from './words.ts';

const requirements = mapOf(
  z.object({ name: marked, type: label, requirementId: label, text: marked, risk: label, verifyMethod: label }),
);
const elements = mapOf(z.object({ name: marked, type: label, docRef: label }));
const relations = z.array(z.object({ type: label, src: marked, dst: marked }));

/** Requirement diagrams: relations, then what each requirement and element states. */
export const requirement: Family = {
  names: { requirement: 'requirement diagram', requirementDiagram: 'requirement diagram' },
  read(db) {
    const wanted = ask(db, 'getRequirements', requirements);
    const built = ask(db, 'getElements', elements);
    const links = ask(db, 'getRelationships', relations);
    if (wanted.length + built.length === 0) return null;
    const stated = (name: string, facts: Record<string, string>) =>
      Object.entries(facts)
        .filter(([, value]) => value !== '')
        .map(([what, value]) => [name, what, value]);
    const rows = [
      ...links.map(({ type, src, dst }) => [src, type, dst]),
      ...wanted.flatMap(({ name, type, requirementId, text, risk, verifyMethod }) =>
        stated(name, {
          kind: type.toLowerCase() || 'requirement',
          id: requirementId,
          text,
          risk: risk.toLowerCase(),
          'verified by': verifyMethod.toLowerCase(),
        }),
      ),
      ...built.flatMap(({ name, type, docRef }) => stated(name, { kind: `element, ${type}`, document: docRef })),
    ];
    const held = counts([wanted.length, 'requirement'], [built.length, 'element'], [links.length, 'relation']);
    return { holds: held, columns: ['From', 'Relation', 'To'], rows };
  },
};
