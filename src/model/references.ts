import { kindOf } from '../kinds/index.ts';
import type { Relation } from '../kinds/kind.ts';
import { valuesAt } from './fields.ts';

/** A reference in a typed field. */
export interface FieldReference {
  relation: Relation;
  /** The id as written. */
  id: string;
  /** Key of what it names: `folder/id`, or `input-metric/id`. */
  to: string;
  path: (string | number)[];
}

/**
 * Key of what a reference names.
 * @param to what the relation points to
 * @param id as written
 */
export const targetKey = (to: string, id: string): string => (to === 'any' ? id : `${to}/${id}`);

/**
 * All references in the typed fields of an entry.
 * @param kind folder of its kind
 * @param data its front matter, which may not fit the schema
 */
export function fieldReferences(kind: string, data: Record<string, unknown>): FieldReference[] {
  const references: FieldReference[] = [];
  for (const relation of kindOf(kind)?.relations ?? []) {
    for (const { value, path, holder } of valuesAt(data, relation.field)) {
      if (typeof value !== 'string' || relation.except?.includes(value)) continue;
      if (relation.when && !relation.when(holder)) continue;
      references.push({ relation, id: value, to: targetKey(relation.to, value), path });
    }
  }
  return references;
}
