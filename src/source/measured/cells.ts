import { isCalendarDate, number } from '../../kinds/fields.ts';
import { suggestion } from '../fields/nearest.ts';
import { type Fault, type Point, shown } from '../problem.ts';
import type { Table, Written } from './table.ts';

/** A measurement, and where its cells stand. */
export interface Measurement {
  date: string;
  value: number;
  at: { date: Point; value: Point };
}

/** Names of the columns that an entry gives. */
export interface Columns {
  date: string;
  value: string;
}

type Said = Omit<Fault, 'check'>;

const say = (at: Point, found: string | null, expected: string, message: string, fix: string): Said => ({
  at,
  found,
  expected,
  message,
  fix,
});

const plainNumber = /^[+-]?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?$/;

/** What is wrong with a cell that should hold a number, and what to do. */
function numberFault(written: string, unit: string): [message: string, fix: string] {
  const first = written.search(/[+-]?\d/);
  const last = [...written.matchAll(/\d/g)].at(-1)?.index ?? -1;
  const [before, sign] = [written.slice(0, Math.max(0, first)).trim(), written.slice(last + 1).trim()];
  const digits = written.slice(first, last + 1);
  if (last !== -1 && before === '' && sign !== '')
    return [
      `"${shown(written)}" holds a unit, "${shown(sign)}".`,
      `Write ${digits} alone: the unit stands in the entry${unit === '' ? '' : `, as "${shown(unit)}"`}.`,
    ];
  if (last !== -1 && before !== '' && !/\p{L}{2}/u.test(before))
    return [`"${shown(written)}" holds a sign before the number, "${shown(before)}".`, `Write ${digits} alone.`];
  if (/^[+-]?\d+(?:[,'\s]\d+)+(?:\.\d+)?$/u.test(written) || /^[+-]?\d+(?:\.\d{3})+,\d+$/.test(written))
    return [
      `"${shown(written)}" is written with other signs than a point.`,
      'Write digits and one point, as in 1250.5, without signs between thousands.',
    ];
  return [`"${shown(written)}" is no number.`, 'Write a number, or leave the row out where nothing was measured.'];
}

function numberOf(cell: unknown, at: Point, unit: string): number | Said {
  if (cell === undefined || cell === null || cell === '')
    return say(at, null, 'a number', 'There is no value.', 'Leave the row out where nothing was measured.');
  const value = typeof cell === 'number' ? cell : plainNumber.test(String(cell)) ? Number(cell) : null;
  if (value === null) {
    const [message, fix] = numberFault(String(shown(cell)), unit);
    return say(at, shown(cell), 'a number', message, fix);
  }
  if (number.safeParse(value).success) return value;
  const found = shown(cell);
  return say(
    at,
    found,
    'a number of a size that somebody can have measured',
    `${found} is no such number.`,
    'Correct it.',
  );
}

function dayOf(cell: unknown, at: Point): string | Said {
  const expected = 'a day of the calendar, YYYY-MM-DD';
  if (cell === undefined || cell === null || cell === '')
    return say(at, null, expected, 'There is no day.', 'Write the day of the measurement, or leave the row out.');
  if (typeof cell === 'string' && isCalendarDate(cell)) return cell;
  const found = shown(cell);
  const time = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(found)?.[1];
  return say(
    at,
    found,
    expected,
    `"${found}" is no day.`,
    time && isCalendarDate(time)
      ? `Let the pipeline write the day alone: ${time}.`
      : 'Write it as year, month and day: 2026-01-31.',
  );
}

/** What is wrong with the columns: those that are asked for are there. */
const columnFaults = (columns: readonly string[], head: Point, asked: Columns): Said[] =>
  [...new Set([asked.date, asked.value])]
    .filter((name) => !columns.includes(name))
    .map((name) =>
      say(
        head,
        columns.length > 0 ? columns.map((one) => shown(one)).join(', ') : null,
        `a column "${shown(name)}"`,
        `There is no column "${shown(name)}".${suggestion(name, columns)}`,
        'Name the column as the file does, letter for letter, or let the pipeline write it.',
      ),
    );

/** One row; a fault for each cell that does not fit. */
function measurementOf(row: Written, asked: Columns, unit: string, columns: number): Measurement | Said[] {
  if (row.ragged !== 0)
    return [
      say(
        row.begins,
        `${columns + row.ragged} cells`,
        `${columns} cells`,
        `The row has ${columns + row.ragged} cells, and the first row names ${columns} columns.`,
        'Put a cell that holds the separator or a line break in quotes, or write what is missing.',
      ),
    ];
  const [day, figure] = [row.of(asked.date), row.of(asked.value)];
  const [date, value] = [dayOf(day.value, day.at), numberOf(figure.value, figure.at, unit)];
  if (typeof date === 'string' && typeof value === 'number')
    return {
      date,
      value,
      at: {
        get date() {
          return day.at;
        },
        get value() {
          return figure.at;
        },
      },
    };
  return [date, value].filter((one): one is Said => typeof one === 'object');
}

/**
 * Measurements of a table, looked at cell by cell.
 * @param table as it was read
 * @param asked columns that the entry names
 * @param unit of the metric, as the entry has it; an empty text where it has none
 * @returns those that can be read, and what is wrong with the others
 */
export function measurementsOf(table: Exclude<Table, { message: string }>, asked: Columns, unit: string) {
  const faults = columnFaults(table.columns, table.head, asked);
  const measured: Measurement[] = [];
  if (faults.length > 0) return { faults, measured };
  if (table.rows.length === 0)
    faults.push(
      say(table.head, 'no row', 'at least one row', 'Nothing was measured yet.', 'Write a measurement a row.'),
    );
  for (const row of table.rows) {
    const read = measurementOf(row, asked, unit, table.columns.length);
    if (Array.isArray(read)) {
      faults.push(...read);
      continue;
    }
    const before = measured.at(-1)?.date ?? '';
    if (read.date > before) measured.push(read);
    else {
      const [message, fix] =
        read.date === before
          ? [`${read.date} stands there twice.`, 'Keep one of the two rows.']
          : [`${read.date} stands after ${before}.`, 'Let the pipeline sort by day, oldest first.'];
      faults.push(say(read.at.date, read.date, `a day after ${before}`, message, fix));
    }
  }
  return { faults, measured };
}
