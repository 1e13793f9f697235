import { locate } from '../fields/yaml.ts';
import { type Point, pointAt, shown } from '../problem.ts';
import { type Row, readRows } from '../table/csv.ts';

/** A value of a column and where it stands; undefined where the row has none. */
export interface Found {
  value: unknown;
  at: Point;
}

/** A row of measurements as it was written. */
export interface Written {
  /** How many cells it has more or fewer than the head names; 0 where a row is a list of named values. */
  ragged: number;
  begins: Point;
  of(column: string): Found;
}

/** A table, or what makes it none. */
export type Table = { columns: string[]; head: Point; rows: Written[] } | { at: Point; message: string };

/** More a chart does not show, and a page does not carry. */
export const mostRows = 4000;

const tooMany = (at: Point) => ({ at, message: `more than ${mostRows} rows` });
const first: Point = { line: 1, column: 1 };

/**
 * A table of comma-separated values: its first row names the columns.
 * @param text decoded
 */
export function csvTable(text: string): Table {
  let head: Row | null = null;
  const rows: Row[] = [];
  const { torn } = readRows(text, (row) => {
    if (head === null) head = row;
    else rows.push(row);
    return rows.length <= mostRows;
  });
  if (torn) return { at: torn.at, message: torn.message };
  if (head === null) return { at: first, message: 'nothing' };
  const { cells, at } = head as Row;
  const columns = cells.map((cell) => cell.trim());
  /** Places of the columns: a table may have a hundred thousand. */
  const places = new Map<string, number>();
  for (const [index, name] of columns.entries()) if (!places.has(name)) places.set(name, index);
  const twice = columns.findIndex((name, index) => places.get(name) !== index && name !== '');
  if (twice !== -1) return { at: at(twice), message: `the column "${shown(columns[twice])}" twice` };
  const last = rows[mostRows];
  if (last) return tooMany(last.at(0));
  return {
    columns,
    head: at(0),
    rows: rows.map((row) => ({
      ragged: row.cells.length - columns.length,
      begins: row.at(0),
      of: (column) => {
        const index = places.get(column) ?? -1;
        return {
          value: row.cells[index]?.trim(),
          get at() {
            return row.at(index);
          },
        };
      },
    })),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where JSON stops to be JSON, as far as the reader says it. */
function jsonFault(text: string, error: unknown): Point {
  const place = /position (\d+)/.exec(String(error))?.[1];
  return place === undefined ? pointAt(text, text.length) : pointAt(text, Math.min(Number(place), text.length));
}

/**
 * A table of JSON: a list of rows, each with its columns by name.
 * @param text decoded
 */
export function jsonTable(text: string): Table {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { at: jsonFault(text, error), message: 'no JSON' };
  }
  // JSON is YAML, whose places are known.
  const block = { text, start: 0 };
  const place = (...path: (string | number)[]) => locate(block, text, path) ?? first;
  if (!Array.isArray(value)) return { at: first, message: 'no list' };
  const other = value.findIndex((row) => !isRecord(row));
  if (other !== -1) return { at: place(other), message: `a row that is no object: ${shown(value[other])}` };
  if (value.length > mostRows) return tooMany(place(mostRows));
  const rows = value as Record<string, unknown>[];
  return {
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    head: first,
    rows: rows.map((row, index) => ({
      ragged: 0,
      get begins() {
        return place(index);
      },
      of: (column) => ({
        value: Object.hasOwn(row, column) ? row[column] : undefined,
        get at() {
          return place(index, column);
        },
      }),
    })),
  };
}
