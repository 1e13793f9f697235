import { unguarded } from '../../format/formula.ts';
import type { Folder } from '../../kinds/index.ts';
import { valueDigest } from '../entry-text.ts';
import type { Imported, Taken } from '../imported.ts';
import type { ForeignTable } from './table.ts';
import { Tally } from './tally.ts';

/** Columns of our own export that are a field as it stands, so that a spreadsheet may change it. */
const plain: Readonly<Record<string, string>> = {
  title: 'title',
  summary: 'summary',
  owner: 'owner',
  date: 'date',
  input: 'input',
  channel: 'channel',
  journey: 'journey',
  segment: 'segment',
  persona: 'persona',
  heard: 'heard',
  who: 'who',
  good_until: 'goodUntil',
  customer_value: 'customerValue',
};

/** Whether a table is an export of a hub. */
export const isOwn = (headings: readonly string[]): boolean =>
  ['id', 'url', 'file', 'fields'].every((name) => headings.includes(name));

/** What an import adds, or decides anew. */
const decided = new Set(['draft', 'source', 'audience']);
const without = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !decided.has(name)));

function fieldsIn(cell: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(cell);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * An export of a hub as entries. What the hub has already stays as somebody wrote it.
 * @param table as it was read
 * @param file its name, for the account
 * @param system as `source.system`
 * @param present fields of an entry of the hub that no import brought, by kind and id
 */
export function readOwn(
  { headings, rows }: ForeignTable,
  file: string,
  system: string,
  present: (kind: string, id: string) => { data: Record<string, unknown> } | undefined,
): Taken {
  const tally = new Tally(file);
  const imported: Imported[] = [];
  const seen = new Set<string>();
  for (const { cells: written, line } of rows) {
    const cells = written.map(unguarded);
    const cell = (name: string) => cells[headings.indexOf(name)] ?? '';
    const each = (came: (column: string) => { into: string } | { left: string }) => {
      for (const [at, text] of cells.entries())
        if (text !== '') tally.add({ line, column: headings[at] ?? '' }, came(headings[at] ?? ''), text);
    };
    const leave = (why: string) => each(() => ({ left: why }));
    const path = cell('file');
    const [folder = ''] = path.split('/', 1);
    const data = fieldsIn(cell('fields'));
    const id = cell('id');
    const key = `${folder}/${id}`;
    if (!data || !(folder === 'signals' || folder === 'initiatives') || !isId(id)) {
      leave('no row of an export: `id`, `file` or `fields` cannot be read');
      continue;
    }
    if (seen.has(key)) {
      leave('a row above has the same id');
      continue;
    }
    seen.add(key);
    const fields = without(data);
    for (const [column, field] of Object.entries(plain)) {
      const text = cell(column);
      if (
        text !== '' &&
        headings.includes(column) &&
        (typeof fields[field] === 'string' || fields[field] === undefined)
      )
        fields[field] = text;
    }
    const there = present(folder, id);
    if (there) {
      const same = valueDigest(without(there.data)) === valueDigest(fields);
      leave(same ? 'it is in the hub already' : 'it is in the hub already, and somebody wrote it otherwise there');
      continue;
    }
    each((column) =>
      column === 'text'
        ? { into: 'body' }
        : column === 'fields' || Object.hasOwn(plain, column)
          ? { into: column === 'fields' ? 'fields' : (plain[column] as string) }
          : column === 'id'
            ? { into: 'source.key' }
            : { left: 'worked out by the hub, or told by another column' },
    );
    imported.push({
      kind: folder as Folder,
      id,
      fields,
      body: cell('text'),
      source: { system, key },
      assets: [],
      draft: false,
      ...(path.endsWith('.mdx') ? { extension: '.mdx' as const } : {}),
    });
  }
  return { imported, accounts: tally.accounts };
}

/** A path that stays below its folder. */
const isId = (id: string): boolean =>
  /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._/-]*$/u.test(id) && !/\.\.|\/\/|\/$/.test(id);
