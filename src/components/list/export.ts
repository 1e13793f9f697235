import type { Site } from '../../site/site.ts';
import { type Cell, csv } from './csv.ts';

/** A value of an export: a cell, or several, which a table joins by spaces (ids) or semicolons (words). */
export type Value = Cell | readonly string[];

/** Records for programs and spreadsheets: unknown as null, days as `YYYY-MM-DD`. */
export interface Records {
  columns: string[];
  /** Values in the order of the columns. */
  records: Value[][];
}

/**
 * A value as one cell of a table.
 * @param value several ids are joined by spaces, several texts by semicolons
 */
export const cellOf = (value: Value): Cell => {
  if (value === null || typeof value !== 'object') return value;
  return value.length === 0 ? null : value.join(value.some((one) => one.includes(' ')) ? '; ' : ' ');
};

/** Records as a table. The mark at its start tells spreadsheets that the text is UTF-8. */
export const csvFile = ({ columns, records }: Records): string =>
  `\ufeff${csv(
    columns,
    records.map((values) => values.map(cellOf)),
  )}`;

/**
 * Records as JSON: units stand in the names, what is unknown is null.
 * @param name of the list
 */
export function jsonFile({ hub, audience }: Site, name: string, { columns, records }: Records): string {
  const { title, currency } = hub.config;
  const list = records.map((values) => Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])));
  return `${JSON.stringify({ hub: title, asOf: hub.today, audience, currency, [name]: list })}\n`;
}
