import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/components/list/csv.ts';

/** Reads a table as RFC 4180 describes it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [all, quoted, plain = '', end] = rest.match(/^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/) ?? [];
    if (all === undefined) throw new Error(`not a table: ${rest.slice(0, 40)}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(all.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What some spreadsheet would run: seen by its first sign behind what it skips, not by a pattern. */
function isFormula(text: string): boolean {
  if (['\t', '\r', '\n'].includes(text[0] ?? '')) return true;
  const skipped = /[\s\p{Cf}"'`]/u;
  const first = [...text].find((character) => !skipped.test(character));
  return first !== undefined && '=+-@＝＋－＠'.includes(first);
}

describe('a table as comma-separated values', () => {
  it('quotes only what needs it and ends lines with CR LF', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['plain', 'with "quotes", and a comma'],
          ['two\nlines', null],
        ],
      ),
    ).toBe('a,b\r\nplain,"with ""quotes"", and a comma"\r\n"two\nlines",\r\n');
  });
  it('writes text that begins like a formula as text, and numbers as numbers', () => {
    expect(csv(['a', 'b', 'c'], [['=1+1', '-x', -3.5]])).toBe("a,b,c\r\n'=1+1,'-x,-3.5\r\n");
    expect(csv(['a'], [['@SUM(A1), "x"']])).toBe('a\r\n"\'@SUM(A1), ""x"""\r\n');
  });
  it.each([
    '\n=1+1',
    '＝1+1',
    '＠SUM(A1)',
    ' =1+1',
    '"=1+1',
    "'=1+1",
    '\uFEFF=1+1',
    '\u200B-1',
    '\u00A0+1',
    '\r\n',
    '\tx',
  ])('lets no spreadsheet run %j', (text) => {
    expect(read(csv(['a'], [[text]]))).toEqual([['a'], [`'${text}`]]);
  });
  it('leaves other text alone', () => {
    const row = ['1=1', 'a+b', '"quoted"', ' two', 'x@example.com', '€5', 5, -5, 0.5, true];
    expect(read(csv(['x'], [row]))[1]).toEqual(row.map(String));
  });
  it('is read back as it was written', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n\t=+@\-a ＝＋－＠\u200B\uFEFF']*$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.option(fc.integer()), text), { maxLength: 8 }), (rows) => {
        const back = read(csv(['x', 'y', 'z'], rows));
        const written = (cell: string | number | null) =>
          typeof cell === 'string' && isFormula(cell) ? `'${cell}` : String(cell ?? '');
        expect(back).toEqual([['x', 'y', 'z'], ...rows.map((row) => row.map(written))]);
        for (const cell of back.flat())
          expect(isFormula(cell) && !cell.startsWith("'") && Number.isNaN(Number(cell))).toBe(false);
      }),
    );
  });
});
