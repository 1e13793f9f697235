import { kindOf } from '../kinds/index.ts';
import type { Relation } from '../kinds/kind.ts';
import type { Written } from '../source/entry.ts';
import { mapValues, valuesAt } from './fields.ts';

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

/**
 * Keys of what an entry brings beside itself, such as its input metrics; those of a draft as far as it states them.
 * @param entry any
 */
export function providedBy({ kind, data }: Pick<Written, 'kind' | 'data'>): string[] {
  const provides = kindOf(kind)?.provides;
  return provides && valuesAt(data, provides.field).length > 0
    ? provides.ids(data).map((id) => targetKey(provides.as, id))
    : [];
}

/**
 * Fields without the references that must not be made, and without what says nothing without them.
 * @param kind folder of the entry's kind
 * @param data its fields; not changed
 * @param left keys that are left out
 */
export function withoutReferences<Data>(kind: string, data: Data, left: Pick<ReadonlySet<string>, 'has'>): Data {
  let open = data;
  for (const { field, to, except, when, essential } of kindOf(kind)?.relations ?? []) {
    const isLeft = (id: unknown) => typeof id === 'string' && !except?.includes(id) && left.has(targetKey(to, id));
    const cut = field.lastIndexOf('.');
    open =
      essential && cut !== -1
        ? mapValues(open, field.slice(0, cut), (holder) => {
            const around = holder as Record<string, unknown>;
            return (when?.(around) ?? true) && isLeft(around[field.slice(cut + 1)]) ? undefined : holder;
          })
        : mapValues(open, field, (id) => (isLeft(id) ? undefined : id));
  }
  return open;
}
