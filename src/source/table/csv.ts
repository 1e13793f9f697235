import Papa from 'papaparse';
import { type Point, pointAt } from '../problem.ts';

/** A row of a table. */
export interface Row {
  cells: string[];
  /** Where a cell stands in the text; of one that the row does not have, where the row begins. */
  at(cell: number): Point;
}

/** What is wrong with the text of a table as a whole. */
export interface Torn {
  /** Where the quote stands that is not closed, or is followed by more than a separator. */
  at: Point;
  message: string;
}

/** What separates cells, in the order in which it is guessed. */
const separators = [',', ';', '\t', '|'];

/** Spreadsheets say in a line of its own what separates: `sep=;`. */
const said = /^sep=([,;\t|])(?:\r\n|\r|\n)/i;

/** Where the quoted cell that begins at a place ends; the end of the text where its quote is not closed. */
function quoteEnd(raw: string, begin: number): number {
  let at = begin + 1;
  for (;;) {
    const quote = raw.indexOf('"', at);
    if (quote === -1) return raw.length;
    if (raw[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}

/** Where each cell of a written row begins. */
function cellStarts(raw: string, separator: string): number[] {
  const starts = [0];
  for (let at = 0; ; ) {
    const next = raw.indexOf(separator, raw[at] === '"' ? quoteEnd(raw, at) : at);
    if (next === -1) return starts;
    at = next + separator.length;
    starts.push(at);
  }
}

/** How many cells the first rows have where this separates them; null where they do not have the same number. */
function cellsOf(text: string, delimiter: string): number | null {
  const { data } = Papa.parse<string[]>(text, { preview: 20, delimiter, skipEmptyLines: true });
  const cells = data[0]?.length ?? 0;
  return cells > 1 && data.every((row) => row.length === cells) ? cells : null;
}

/**
 * What separates the cells of a table: what gives each of its first rows as many cells as the head, the most where
 * several do; where rows are ragged, what they agree on most; a comma where they say nothing.
 * @param text of the table, without a line that says so
 */
export function separatorOf(text: string): string {
  const even = separators.flatMap((separator) => {
    const cells = cellsOf(text, separator);
    return cells === null ? [] : [{ separator, cells }];
  });
  const most = Math.max(...even.map(({ cells }) => cells));
  return (
    even.find(({ cells }) => cells === most)?.separator ??
    Papa.parse(text, { preview: 20, delimitersToGuess: separators }).meta.delimiter
  );
}

/**
 * Reads comma-separated values row by row: separators `,` `;` tab and `|`, quoted cells with separators, quotes and line
 * breaks in them, any line ends. Empty lines are no rows. Whatever the text is, nothing is thrown.
 * @param text decoded, without a byte order mark
 * @param take is given each row, the head included; false ends the reading
 * @returns what separates cells, and the first fault of the text as a whole
 */
export function readRows(text: string, take: (row: Row) => unknown): { separator: string; torn: Torn | null } {
  const [line = '', own] = said.exec(text) ?? [];
  const table = text.slice(line.length);
  const separator = own ?? separatorOf(table);
  // One that both end in: a line that ends otherwise than the first is no part of a cell.
  const newline = table.includes('\n') ? '\n' : '\r';
  let begin = 0;
  let torn: Torn | null = null;
  Papa.parse<string[]>(table, {
    delimiter: separator,
    newline,
    step: ({ data: cells, errors, meta }, parser) => {
      const start = begin;
      begin = meta.cursor;
      const raw = () => table.slice(start, meta.cursor);
      const fault = errors.find(({ type }) => type === 'Quotes');
      if (fault && torn === null)
        torn = {
          at: pointAt(text, line.length + Math.min(table.length, (fault.index as number | undefined) ?? start)),
          message: fault.code === 'MissingQuotes' ? 'a quote is not closed' : 'text follows a closing quote',
        };
      const last = cells.length - 1;
      // Of a quoted cell the parser drops it itself.
      if (newline === '\n' && cells[last]?.endsWith('\r') && !/"\r?\n?$/.test(raw()))
        cells[last] = cells[last].slice(0, -1);
      if (cells.length === 1 && cells[0] === '') return;
      const at = (cell: number): Point =>
        pointAt(text, line.length + start + (cellStarts(raw(), separator)[cell] ?? 0));
      if (take({ cells, at }) === false) parser.abort();
    },
  });
  return { separator, torn };
}
