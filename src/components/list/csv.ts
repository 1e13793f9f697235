import { guarded } from '../../format/formula.ts';

/** What a cell of a table may hold; null leaves it empty. */
export type Cell = string | number | boolean | null;

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? guarded(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as comma-separated values (RFC 4180): a head, lines that end with CR LF, quotes only where they are needed.
 * Text that a spreadsheet could run as a formula gets an apostrophe before it; numbers stay numbers, of either sign.
 * @param head names of the columns
 * @param rows their cells, in the order of the head
 */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
