import { readRows } from '../../source/table/csv.ts';

/** A row of a table that comes in. */
export interface TableRow {
  cells: string[];
  /** Where it begins in the file, from 1. */
  line: number;
}

/** A table that comes in. */
export interface ForeignTable {
  headings: string[];
  rows: TableRow[];
  /** What is wrong with its text as a whole. */
  torn: { line: number; message: string } | null;
}

/**
 * Reads a table row by row. Headings that are empty get a name by their place.
 * @param text decoded
 */
export function foreignTable(text: string): ForeignTable {
  let headings: string[] | null = null;
  const rows: TableRow[] = [];
  const { torn } = readRows(text, ({ cells, at }) => {
    if (headings) rows.push({ cells, line: at(0).line });
    else headings = cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
  });
  return { headings: headings ?? [], rows, torn: torn && { line: torn.at.line, message: torn.message } };
}
