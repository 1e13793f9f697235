import { beginning } from '../../format/beginning.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { digestOf } from '../../source/digest.ts';
import { bare, choices } from '../../source/fields/shape-words.ts';
import { slugOf } from '../../source/slug.ts';
import type { Bringing, Imported, Taken } from '../imported.ts';
import { markdownFrom, withoutPeople, wordsFrom } from './cell-text.ts';
import { dayIn, type Order, orderOf } from './days.ts';
import type { ForeignTable, TableRow } from './table.ts';
import { fieldsOf, neededOf, type TableMap } from './table-map.ts';
import { Tally } from './tally.ts';

/** Longer ones stand in the text; the field then has their beginning. */
const longestField = 600;
const longestTitle = 90;

const listOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** All that reading one row needs. */
interface Reading {
  file: string;
  map: TableMap;
  bringing: Bringing;
  fields: ReturnType<typeof fieldsOf>;
  kind: Kind;
  /** What becomes of each column. */
  to: string[];
  headings: readonly string[];
  orders: readonly Order[];
  tally: Tally;
}

/** What is known of an entry while its row is read. */
interface Growing {
  fields: Record<string, unknown>;
  body: string[];
  key: string;
  url: string | undefined;
}

/** A cell whose column becomes a field. */
function fill(cell: string, at: number, row: TableRow, growing: Growing, reading: Reading): void {
  const { fields: types, kind, map, tally, to, headings, orders } = reading;
  const field = to[at] as string;
  const place = { line: row.line, column: headings[at] as string };
  const leave = (why: string) => tally.add(place, { left: why }, cell);
  const known = growing.fields[field];
  switch (types.get(field)) {
    case 'day': {
      const day = dayIn(cell, orders[at] ?? 'either');
      if (day === null) {
        leave('no day, or one that reads two ways');
        return;
      }
      if (known !== undefined) {
        leave('the field has a value already');
        return;
      }
      growing.fields[field] = day;
      break;
    }
    case 'choice': {
      const schema = kind.schema.shape[field];
      const plain = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-');
      const choice = schema && choices(bare(schema)).find((one) => plain(one) === plain(cell.trim()));
      if (choice === undefined) {
        leave(`none of the words that \`${field}\` takes`);
        return;
      }
      growing.fields[field] = choice;
      break;
    }
    case 'list':
      growing.fields[field] = [...new Set([...((known as string[] | undefined) ?? []), ...listOf(cell)])];
      break;
    default: {
      const words = wordsFrom(cell, map.markup);
      if (known !== undefined) {
        growing.body.push(markdownFrom(cell, map.markup));
        tally.add(place, { into: 'body' }, cell);
        return;
      }
      const longest = field === 'title' ? longestTitle : longestField;
      growing.fields[field] = beginning(words, longest);
      if (words.length > longest) growing.body.push(markdownFrom(cell, map.markup));
    }
  }
  tally.add(place, { into: field }, cell);
}

/** A cell, into what its column becomes. */
function take(written: string, at: number, row: TableRow, growing: Growing, reading: Reading): void {
  const { to, tally, headings, map, bringing } = reading;
  const place = { line: row.line, column: headings[at] ?? '' };
  const role = to[at];
  if (role === undefined) {
    tally.add(place, { left: 'a cell beyond the last heading' }, written);
    return;
  }
  if (role === 'leave') {
    tally.add(place, { left: 'a column that has no place here' }, written);
    return;
  }
  if (role === 'private') {
    tally.add(place, { left: 'comments and notes of colleagues stay where they are' }, written);
    return;
  }
  if (role === 'people') {
    if (!bringing.people) {
      tally.add(place, { left: 'tells of people' }, written, { personal: true });
      return;
    }
    growing.body.push(`${markdownFrom(place.column, 'plain')}: ${markdownFrom(written, 'plain')}`);
    tally.add(place, { into: 'body' }, written, { personal: true });
    return;
  }
  if (role === 'key') {
    if (growing.key !== '') {
      tally.add(place, { left: 'the row has a key already' }, written);
      return;
    }
    growing.key = written.trim();
    if (/^https?:\/\//i.test(growing.key)) growing.url ??= growing.key;
    tally.add(place, { into: 'source.key' }, written);
    return;
  }
  if (role === 'url') {
    if (!/^https?:\/\/[^\s]+$/i.test(written.trim()) || growing.url !== undefined) {
      tally.add(place, { left: 'no address on the web' }, written);
      return;
    }
    growing.url = written.trim();
    tally.add(place, { into: 'source.url' }, written);
    return;
  }
  const { text: cell, taken } = bringing.people ? { text: written, taken: [] } : withoutPeople(written, map.markup);
  if (taken.length > 0)
    tally.add(place, { left: 'an address, a telephone number or a mention' }, taken.join(' '), {
      personal: true,
      part: true,
    });
  if (role === 'text') {
    growing.body.push(markdownFrom(cell, map.markup));
    tally.add(place, { into: 'body' }, cell);
    return;
  }
  fill(cell, at, row, growing, reading);
}

/** Marks what the kind asks for and the row does not have. */
function markMissing(fields: Record<string, unknown>, { kind, map, fields: types, bringing }: Reading): boolean {
  let open = Object.values(map.set).some((value) => typeof value === 'string' && value.includes('«'));
  for (const name of neededOf(map.kind)) {
    if (name in fields) continue;
    if (name === 'owner' && bringing.owner !== undefined) fields.owner = bringing.owner;
    else if (types.has(name) && types.get(name) !== 'list') {
      const { description } = kind.schema.shape[name] as { description?: string };
      fields[name] = `«${((description ?? name).split(/[.;«»]/, 1)[0] ?? name).trim()}»`;
      open = true;
    } else open = true;
  }
  return open;
}

/** A row as an entry. */
function entryOf(row: TableRow, reading: Reading): Imported {
  const { map, headings, bringing } = reading;
  const growing: Growing = { fields: {}, body: [], key: '', url: undefined };
  for (const [at, cell] of row.cells.entries()) if (cell.trim() !== '') take(cell, at, row, growing, reading);
  const { title, ...own } = growing.fields;
  const said = typeof own.heard === 'string' ? own.heard : growing.body[0];
  const named = title ?? (said === undefined ? undefined : beginning(said.split('\n', 1)[0] ?? '', 60));
  const fields: Record<string, unknown> = {
    ...(named === undefined || named === '' ? {} : { title: named }),
    ...(bringing.owner === undefined ? {} : { owner: bringing.owner }),
    ...map.set,
    ...own,
  };
  // Nothing but the title was said: then that is what was heard.
  if (map.kind === 'signals' && fields.heard === undefined && typeof title === 'string') fields.heard = title;
  const draft = markMissing(fields, reading);
  const slug = slugOf(String(fields.title ?? '')) || slugOf(growing.key) || `row-${row.line}`;
  const day = typeof fields.date === 'string' && !fields.date.includes('«') ? fields.date : null;
  const key = growing.key || `row ${digestOf(JSON.stringify([headings, row.cells])).slice(0, 16)}`;
  return {
    kind: map.kind,
    id: day && 'date' in reading.kind.schema.shape ? `${day}-${slug}` : slug,
    fields,
    body: growing.body.filter((part) => part !== '').join('\n\n'),
    source: { system: map.system, key, url: growing.url },
    assets: [],
    draft,
  };
}

/**
 * A table of another tool as entries: one a row.
 * @param table as it was read
 * @param file its name, for the account
 * @param map what becomes of its columns
 * @param bringing what every adapter is told
 */
export function readTable(table: ForeignTable, file: string, map: TableMap, bringing: Bringing): Taken {
  const { headings, rows, torn } = table;
  const kind = kindOf(map.kind);
  if (!kind) return { imported: [], accounts: [] };
  const to = headings.map((heading) => map.columns.get(heading) ?? 'leave');
  const fields = fieldsOf(map.kind);
  const cellsOf = function* (at: number) {
    for (const { cells } of rows) yield cells[at] ?? '';
  };
  const orders = to.map((role, at): Order => (fields.get(role) === 'day' ? orderOf(cellsOf(at)) : 'either'));
  const tally = new Tally(file);
  const reading: Reading = { file, map, bringing, fields, kind, to, headings, orders, tally };
  const imported: Imported[] = [];
  const keys = new Set<string>();
  const ids = new Set<string>();
  const skipAt = map.skip ? headings.indexOf(map.skip.column) : -1;
  const keyAt = to.indexOf('key');
  /** A row that stays out, cell by cell. */
  const leave = ({ cells, line }: TableRow, why: string) => {
    for (const [at, cell] of cells.entries())
      if (cell.trim() !== '')
        tally.add({ line, column: headings[at] ?? '' }, { left: why }, cell, { personal: to[at] === 'people' });
  };
  for (const row of rows) {
    const key = row.cells[keyAt]?.trim() ?? '';
    if (skipAt !== -1 && map.skip?.values.includes(row.cells[skipAt]?.trim() ?? ''))
      leave(row, 'a row that the map leaves out: notes of colleagues and the like');
    else if (key !== '' && keys.has(key)) leave(row, 'a row above has the same key');
    else {
      keys.add(key);
      const entry = entryOf(row, reading);
      if (key === '') {
        // A row that is the same again.
        if (keys.has(entry.source.key)) continue;
        keys.add(entry.source.key);
      }
      // The key tells two of one name apart; two keys may read alike in an address.
      if (ids.has(entry.id)) entry.id = `${entry.id}-${slugOf(entry.source.key).slice(0, 24) || imported.length}`;
      if (ids.has(entry.id)) entry.id = `${entry.id}-${digestOf(entry.source.key).slice(0, 12)}`;
      ids.add(entry.id);
      imported.push(entry);
    }
  }
  const accounts = tally.accounts;
  if (torn)
    accounts.push({
      file,
      line: torn.line,
      words: 0,
      came: { left: `from here on the table is torn: ${torn.message}` },
      personal: false,
    });
  return { imported, accounts };
}
