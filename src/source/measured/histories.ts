import type { z } from 'zod';
import { historyFile, mayBeFile } from '../../kinds/fields.ts';
import { isContent, placeOf } from '../content-root.ts';
import { digestOf } from '../digest.ts';
import { shapeFaults } from '../fields/shape.ts';
import { bare, defOf } from '../fields/shape-words.ts';
import { readLink } from '../path.ts';
import { type Fault, type FieldPath, shown } from '../problem.ts';
import { decodeTable } from '../table/encoding.ts';
import { findPlaceholder } from '../words/placeholder.ts';
import { type Measurement, measurementsOf } from './cells.ts';
import { csvTable, jsonTable, type Table } from './table.ts';

/** Measurements that an entry takes from a file beside it. */
export interface Series {
  /** File of the entry. */
  entry: string;
  /** The field that takes them. */
  field: FieldPath;
  /** File of the measurements, below the content folder. */
  file: string;
  /** SHA-256 of it. */
  digest: string;
  measured: Measurement[];
}

/** A file that an entry asked for. */
export interface Asked {
  path: string;
  /** Null where there is none. */
  digest: string | null;
}

/** What an entry takes from files beside it. */
export interface Histories {
  series: Series[];
  asked: Asked[];
  /** What is wrong with what the entry says. */
  faults: Fault[];
  /** What is wrong with the files. */
  inFiles: { file: string; text: string; fault: Fault }[];
  /** Whether a field lies in a history that a file was to give, and did not. */
  missing(field: FieldPath | undefined): boolean;
}

/** Gives the bytes of a file of the content folder, and the path that it has; null where there is none. */
export type FileBytes = (path: string) => { path: string; bytes: Uint8Array } | null;

const check = 'metric-data';

/** A file of measurements. One table may hold those of all metrics: whatever their number, it is read once. */
interface MeasuredFile {
  path: string;
  size: number;
  digest: string;
  /** Null where it is no text, or too large to be read. */
  read: { text: string; table: Table } | null;
}

function measuredFile(path: string, bytesOf: FileBytes): MeasuredFile | null {
  const found = bytesOf(path);
  if (!found) return null;
  const { path: own, bytes } = found;
  const decoded = bytes.length > mostBytes ? null : decodeTable(bytes);
  const table = decoded && (/\.json$/i.test(own) ? jsonTable : csvTable)(decoded.text);
  const read = decoded && table && { text: decoded.text, table };
  return { path: own, size: bytes.length, digest: digestOf(bytes), read };
}

/** Files of that size are no history of a metric. */
const mostBytes = 2_000_000;

/** A column of words instead of numbers is wrong in every row; nobody reads that so often. */
const mostTold = 20;

/** Schemas by whether a file may stand in for a field anywhere below them: for few kinds it may. */
const asked = new WeakMap<z.core.$ZodType, boolean>();

function mayHoldFile(schema: z.core.$ZodType): boolean {
  const known = asked.get(schema);
  if (known !== undefined) return known;
  const { element, shape } = defOf(bare(schema));
  // One that holds itself is not looked into again.
  asked.set(schema, false);
  const may =
    mayBeFile(schema) ||
    mayBeFile(bare(schema)) ||
    (element !== undefined && mayHoldFile(element)) ||
    Object.values(shape ?? {}).some(mayHoldFile);
  asked.set(schema, may);
  return may;
}

/** Fields below a schema that a file may stand in for, as far as the data has them. */
function* placesOf(
  schema: z.core.$ZodType,
  data: unknown,
  path: FieldPath = [],
): Generator<{ path: FieldPath; unit: string }> {
  if (!mayHoldFile(schema)) return;
  const { element, shape } = defOf(bare(schema));
  if (typeof data !== 'object' || data === null) return;
  if (element && Array.isArray(data))
    for (const [index, one] of data.entries()) yield* placesOf(element, one, [...path, index]);
  if (!shape || Array.isArray(data)) return;
  const fields = data as Record<string, unknown>;
  for (const [name, field] of Object.entries(shape)) {
    if (!mayBeFile(bare(field)) && !mayBeFile(field)) yield* placesOf(field, fields[name], [...path, name]);
    else if (Object.hasOwn(fields, name))
      yield { path: [...path, name], unit: typeof fields.unit === 'string' ? fields.unit : '' };
  }
}

const holderOf = (data: unknown, path: FieldPath): Record<string | number, unknown> =>
  path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], data) as Record<
    string | number,
    unknown
  >;

/** Where the file lies that an entry names, or why it cannot. */
function beside(entry: string, name: string): { path: string } | { message: string; fix: string } {
  if (!/\.(csv|json)$/i.test(name))
    return { message: `\`${shown(name)}\` is no .csv and no .json.`, fix: 'Let the pipeline write one of the two.' };
  const target = readLink(entry, name.split('/').map(encodeURIComponent).join('/'));
  const path = target.type === 'file' ? target.file : '';
  const folder = entry.slice(0, entry.indexOf('/') + 1);
  if (path === '' || !path.startsWith(folder) || placeOf(path) !== 'kind' || !isContent(path))
    return {
      message: `\`${shown(name)}\` does not lie beside the entry.`,
      fix: `Put the file into \`${folder}\`, give its path relative to the entry, and begin no name in it with \`_\` or \`.\`.`,
    };
  return { path };
}

/**
 * Puts measurements in the place of the files that an entry names for them: what follows sees a plain list.
 * @param schema of the entry's kind
 * @param data of the entry; the fields in question are replaced, or taken away where nothing can be read
 * @param entry its file
 * @param bytesOf gives the bytes of another one
 */
export function takeHistories(
  schema: z.ZodType,
  data: Record<string, unknown>,
  entry: string,
  bytesOf: FileBytes,
): Histories {
  const gone: FieldPath[] = [];
  const told = new Set<string>();
  const files = new Map<string, MeasuredFile | null>();
  const once = (path: string) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = measuredFile(path, bytesOf);
    files.set(path, file);
    histories.asked.push({ path: file?.path ?? path, digest: file?.digest ?? null });
    return file;
  };
  const histories: Histories = {
    series: [],
    asked: [],
    faults: [],
    inFiles: [],
    missing: (field) => gone.some((path) => path.every((step, index) => field?.[index] === step)),
  };
  for (const { path, unit } of [...placesOf(schema, data)]) {
    const holder = holderOf(data, path);
    const name = path.at(-1) as string;
    const said = holder[name];
    if (typeof said !== 'object' || said === null || Array.isArray(said)) continue;
    delete holder[name];
    takeOne(said as Record<string, unknown>, { path, unit, entry }, once, { ...histories, told }, (measured) => {
      holder[name] = measured.map(({ date, value }) => ({ date, value }));
    });
    if (!Object.hasOwn(holder, name)) gone.push(path);
  }
  return histories;
}

function takeOne(
  said: Record<string, unknown>,
  { path, unit, entry }: { path: FieldPath; unit: string; entry: string },
  fileAt: (path: string) => MeasuredFile | null,
  { series, faults, inFiles, told }: Histories & { told: Set<string> },
  put: (measured: Measurement[]) => void,
): void {
  const wrong = shapeFaults('shape', historyFile, said);
  const isOpen = Object.values(said).some((value) => typeof value === 'string' && findPlaceholder(value) !== null);
  if (wrong.length > 0 || isOpen) {
    for (const fault of wrong) faults.push({ ...fault, field: [...path, ...(fault.field ?? [])] });
    if (wrong.length === 0)
      faults.push({
        check,
        field: path,
        found: 'words to be written',
        expected: 'a file and two of its columns',
        message: 'The file of the measurements is not named yet.',
        fix: 'Name the file, and its columns of days and values.',
        unfinished: true,
      });
    return;
  }
  const { file: name, ...columns } = said as { file: string; date: string; value: string };
  const refuse = (message: string, fix: string) => {
    faults.push({
      check,
      field: [...path, 'file'],
      found: shown(name),
      expected: 'a .csv or .json beside the entry',
      message,
      fix,
    });
  };
  const place = beside(entry, name);
  if (!('path' in place)) {
    refuse(place.message, place.fix);
    return;
  }
  const found = fileAt(place.path);
  if (!found) {
    refuse(`There is no file \`${place.path}\`.`, 'Correct the path, or let the pipeline write the file first.');
    return;
  }
  const { path: file, size, digest } = found;
  series.push({ entry, field: path, file, digest, measured: [] });
  if (size > mostBytes) {
    refuse(
      `\`${file}\` is larger than ${mostBytes / 1e6} MB.`,
      'Let the pipeline write one value a day, a week or a month.',
    );
    return;
  }
  const { read } = found;
  if (!read) {
    refuse(`\`${file}\` is no text.`, 'Save it as text, best in UTF-8.');
    return;
  }
  const { text, table } = read;
  const tell = (fault: Omit<Fault, 'check'>) => inFiles.push({ file, text, fault: { check, ...fault } });
  // Several metrics may take columns of one file: what is wrong with a day is told once.
  const isNew = ({ at, message }: Omit<Fault, 'check'>) => {
    const said = JSON.stringify([file, at, message]);
    const known = told.has(said);
    told.add(said);
    return !known;
  };
  if ('message' in table) {
    const expected = /\.json$/i.test(file)
      ? 'a list of rows: [{ "day": "2026-01-31", "value": 31 }]'
      : 'a table whose first row names its columns';
    const torn = {
      at: table.at,
      found: table.message,
      expected,
      message: `The file holds ${table.message}.`,
      fix: 'Let the pipeline write it again.',
    };
    if (isNew(torn)) tell(torn);
    return;
  }
  const { faults: inCells, measured } = measurementsOf(table, columns, unit);
  const fresh = inCells.filter(isNew);
  for (const fault of fresh.slice(0, mostTold)) tell(fault);
  const more = fresh[mostTold];
  if (more) tell({ ...more, message: `${more.message} So it goes on: ${fresh.length - mostTold} in all from here.` });
  (series.at(-1) as Series).measured = measured;
  if (measured.length > 0) put(measured);
}
