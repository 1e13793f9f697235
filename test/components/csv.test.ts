import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/components/csv.ts';

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

const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

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
  it('is read back as it was written', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n=+@\-a ]*$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.option(fc.integer()), text), { maxLength: 8 }), (rows) => {
        const back = read(csv(['x', 'y', 'z'], rows));
        const written = (cell: string | number | null) =>
          typeof cell === 'string' && isFormula(cell) ? `'${cell}` : String(cell ?? '');
        expect(back).toEqual([['x', 'y', 'z'], ...rows.map((row) => row.map(written))]);
        for (const cell of back.flat()) expect(isFormula(cell) && Number.isNaN(Number(cell))).toBe(false);
      }),
    );
  });
});
