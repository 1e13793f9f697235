import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Folder } from '../../kinds/index.ts';
import { kindOf } from '../../kinds/index.ts';
import { nearest } from '../../source/fields/nearest.ts';
import { bare, choices, defOf, mayBeMissing } from '../../source/fields/shape-words.ts';
import { parseYaml } from '../../source/fields/yaml.ts';

/** How texts of a table are written. */
export const markups = ['auto', 'plain', 'markdown', 'html', 'jira'] as const;
export type Markup = (typeof markups)[number];

/** What becomes of a column besides a field of the kind. */
export const roles = {
  key: 'what a row is called there; a later run finds it by that',
  url: 'its address there',
  text: 'goes into the text of the entry; several columns stand below each other',
  people: 'tells of people: left out unless --people is given',
  private: 'stays out: comments, notes among colleagues',
  leave: 'stays out',
} as const;

/** How a table becomes entries. */
export interface TableMap {
  /** As `source.system`. */
  system: string;
  kind: Folder;
  markup: Markup;
  /** By the heading of the column: a field of the kind, or a role. */
  columns: ReadonlyMap<string, string>;
  /** Fields that every entry gets. */
  set: Readonly<Record<string, unknown>>;
  /** Rows that stay out: a column, and the values that say so. */
  skip?: { column: string; values: readonly string[] } | undefined;
}

/** Fields of a kind that one cell can fill, and how: as a text, a day, one of some words, or a list of texts. */
export function fieldsOf(kind: Folder): Map<string, 'text' | 'day' | 'choice' | 'list'> {
  const fields = new Map<string, 'text' | 'day' | 'choice' | 'list'>();
  for (const [name, field] of Object.entries(kindOf(kind)?.schema.shape ?? {})) {
    if (['audience', 'draft', 'source', 'formerly'].includes(name)) continue;
    const inner = bare(field);
    const { type, element } = defOf(inner);
    if (choices(inner).length > 0) fields.set(name, 'choice');
    else if (type === 'string')
      fields.set(
        name,
        takes(inner, '2026-01-31') && !takes(inner, 'Two words') && !takes(inner, 'word') ? 'day' : 'text',
      );
    else if (
      type === 'array' &&
      element &&
      defOf(bare(element)).type === 'string' &&
      choices(bare(element)).length === 0
    )
      fields.set(name, 'list');
  }
  return fields;
}

const takes = (schema: unknown, value: unknown): boolean =>
  (schema as { safeParse(value: unknown): { success: boolean } }).safeParse(value).success;

/** Names of the fields that an entry of a kind must have. */
export const neededOf = (kind: Folder): string[] => {
  const schema = kindOf(kind)?.schema;
  return schema ? Object.keys(schema.shape).filter((name) => !mayBeMissing(schema, [name])) : [];
};

const quoted = (text: string) => JSON.stringify(text);

/**
 * A map as a file that somebody reads over.
 * @param map with «…» where judgement is needed
 */
export function mapText({ system, kind, markup, columns, set, skip }: TableMap): string {
  const yaml = (value: unknown) => dump(value, { schema: CORE_SCHEMA, lineWidth: -1, flowLevel: 0 }).trim();
  const lines = [
    '# How a table comes in: read it over, put a word in the place of each «…», and run the command again.',
    `# A column becomes a field of the kind (${[...fieldsOf(kind).keys()].join(', ')}), or`,
    ...Object.entries(roles).map(([role, means]) => `#   ${role}: ${means}`),
    `system: ${yaml(system)}`,
    `as: ${kind}`,
    `markup: ${markup}  # ${markups.join(', ')}`,
    'columns:',
    ...[...columns].map(([name, to]) => `  ${quoted(name)}: ${to.includes('«') ? quoted(to) : to}`),
    ...(Object.keys(set).length > 0
      ? ['set:  # for every entry', ...Object.entries(set).map(([name, value]) => `  ${name}: ${yaml(value)}`)]
      : []),
    ...(skip ? [`skip: { column: ${quoted(skip.column)}, values: ${yaml(skip.values)} }`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const recordOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/**
 * Reads a map.
 * @param text of its file
 * @param kindNamed finds a kind by what somebody calls it; throws where there is none
 * @returns the map, or what is wrong with it, in one sentence
 */
export function readMap(
  text: string,
  kindNamed: (name: string) => { folder: string },
): { map: TableMap } | { wrong: string } {
  const read = parseYaml({ text, start: 0 }, text);
  if ('fault' in read) return { wrong: `${read.fault.message} (line ${read.fault.at?.line ?? 1})` };
  const { system, as, markup = 'auto', columns, set = {}, skip } = read.data;
  const unknown = Object.keys(read.data).find(
    (name) => !['system', 'as', 'markup', 'columns', 'set', 'skip'].includes(name),
  );
  if (unknown) return { wrong: `\`${unknown}\` is no part of a map.` };
  if (typeof system !== 'string' || !/\S/.test(system)) return { wrong: 'It names no `system`.' };
  if (typeof as !== 'string')
    return { wrong: 'It does not say what the rows become: `as: signals`, `as: initiatives`, …' };
  const kind = kindNamed(as).folder as Folder;
  if (!markups.some((one) => one === markup)) return { wrong: `\`markup\` is one of ${markups.join(', ')}.` };
  const named = recordOf(columns);
  if (!named) return { wrong: 'It has no `columns`.' };
  const known = [...fieldsOf(kind).keys(), ...Object.keys(roles)];
  for (const [column, to] of Object.entries(named)) {
    if (typeof to === 'string' && to.includes('«'))
      return { wrong: `The column "${column}" waits for a decision: ${to}.` };
    if (typeof to === 'string' && known.includes(to)) continue;
    const near = nearest(String(to), known);
    return {
      wrong: `The column "${column}" cannot become \`${String(to)}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
    };
  }
  const fixed = recordOf(set);
  if (!fixed) return { wrong: '`set` holds fields with values.' };
  const skipped = recordOf(skip);
  if (skip !== undefined && (typeof skipped?.column !== 'string' || !isTexts(skipped.values)))
    return { wrong: '`skip` names a `column` and a list of `values`.' };
  return {
    map: {
      system,
      kind,
      markup: markup as Markup,
      columns: new Map(Object.entries(named).map(([column, to]) => [column, String(to)])),
      set: fixed,
      skip: skipped ? { column: String(skipped.column), values: skipped.values as string[] } : undefined,
    },
  };
}
