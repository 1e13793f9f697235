import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { formatCount } from '../../format/numbers.ts';
import type { Bringing } from '../../imports/imported.ts';
import { knownMap } from '../../imports/tables/known.ts';
import { isOwn, readOwn } from '../../imports/tables/own.ts';
import { proposedMap } from '../../imports/tables/propose.ts';
import { readTable } from '../../imports/tables/read-table.ts';
import { type ForeignTable, foreignTable } from '../../imports/tables/table.ts';
import { mapText, readMap, type TableMap } from '../../imports/tables/table-map.ts';
import type { Folder } from '../../kinds/index.ts';
import { decodeTable } from '../../source/table/encoding.ts';
import { writeNew } from '../init/write-new.ts';
import { readNamed } from '../named-file.ts';
import { kindNamed } from '../new.ts';
import { UsageError } from '../usage-error.ts';
import type { Importing, Taking } from './taking.ts';
import type { OpenHub } from './target-hub.ts';

/** Larger files hold more than somebody reads, and more than memory has room for: each row is an entry with its checks. */
const largest = 120_000_000;
const mostRows = 100_000;

/** @throws UsageError for what is no table */
function tableIn(path: string): ForeignTable {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file "${path}" to import from.`);
  if (found.size > largest) throw new UsageError(`"${path}" is larger than ${largest / 1e6} MB; export less at once.`);
  const decoded = decodeTable(readFileSync(path));
  if (!decoded) throw new UsageError(`"${path}" is no text. Export it as CSV: values with commas, semicolons or tabs.`);
  const table = foreignTable(decoded.text);
  if (table.headings.length === 0 || table.rows.length === 0)
    throw new UsageError(`"${path}" has no rows: the first names the columns, each further one is an entry.`);
  if (table.rows.length > mostRows)
    throw new UsageError(`"${path}" has more than ${formatCount(mostRows, 'en')} rows; export less at once.`);
  return table;
}

/** @throws UsageError for a map that says too little */
function mapIn(file: string): TableMap {
  const decoded = decodeTable(readNamed(file));
  const read = decoded ? readMap(decoded.text, kindNamed) : { wrong: 'It is no text.' };
  if ('wrong' in read) throw new UsageError(`The map "${file}" cannot be used yet. ${read.wrong}`);
  return read.map;
}

/** Writes a map for somebody to read over. */
function propose(path: string, file: string, table: ForeignTable, options: Importing): never {
  if (options.as === undefined)
    throw new UsageError(
      `"${path}" is the export of no tool that is known. Say what its rows become: --as signals, --as initiatives, …`,
    );
  const kind = kindNamed(options.as);
  if (kind.single) throw new UsageError(`A hub has one ${kind.one}; rows become entries of which there may be many.`);
  const system = options.system ?? basename(path).replace(/\.[^.]+$/, '');
  const text = mapText(proposedMap(table.headings, kind.folder as Folder, system));
  if (options['dry-run'])
    throw new UsageError(
      `"${path}" is the export of no tool that is known. This map would be written as ${file}:\n\n${text}`,
    );
  writeNew(file, text);
  throw new UsageError(
    `"${path}" is the export of no tool that is known. A map of its columns was written: ${file}. Read it over, and run the command again.`,
  );
}

/** What becomes of the columns: as somebody wrote it, or as the tool is known to write them. */
function mapFor(path: string, table: ForeignTable, options: Importing): TableMap {
  const file = options.map ?? `${path}.map.yaml`;
  const known = existsSync(file) ? mapIn(file) : knownMap(table.headings);
  if (!known) return propose(path, file, table, options);
  const kind = options.as === undefined ? known.kind : kindNamed(options.as).folder;
  if (kind !== known.kind)
    throw new UsageError(
      `Rows of ${known.system} become ${known.kind}; for ${kind} write a map of your own and name it with --map FILE.`,
    );
  return { ...known, system: options.system ?? known.system };
}

/** An entry of the hub that did not come from a system. */
const ownEntries =
  ({ content }: OpenHub, system: string) =>
  (kind: string, id: string) => {
    const entry = content.entries.find((one) => one.kind === kind && one.id === id);
    const from = entry?.data.source as { system?: unknown } | undefined;
    return entry && from?.system !== system ? { data: entry.data } : undefined;
  };

/** `import csv FILE`. */
export const takeTable: Taking = (path, options, bringing: Bringing, hub) => {
  const table = tableIn(path);
  const file = basename(path);
  const from = (system: string) => ({
    system,
    path,
    anyName: true as const,
    read: () => {
      throw new UsageError('A table has no files.');
    },
  });
  if (options.map === undefined && isOwn(table.headings)) {
    const at = table.headings.indexOf('file');
    const list = table.rows[0]?.cells[at]?.split('/', 1)[0] ?? '';
    const system = options.system ?? `Sextant export of ${list}`;
    return { taken: readOwn(table, file, system, ownEntries(hub, system)), origin: from(system) };
  }
  const map = mapFor(path, table, options);
  return { taken: readTable(table, file, map, bringing), origin: from(map.system) };
};
