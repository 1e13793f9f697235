import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/components/list/csv.ts';
import { guarded, unguarded } from '../../../src/format/formula.ts';
import { offsetAt } from '../../../src/source/problem.ts';
import { readRows } from '../../../src/source/table/csv.ts';
import { decodeTable } from '../../../src/source/table/encoding.ts';
import { runs } from '../../support/runs.ts';

const rowsOf = (text: string) => {
  const rows: string[][] = [];
  const { separator, torn } = readRows(text, ({ cells }) => rows.push(cells));
  return { rows, separator, torn };
};

describe('readRows', () => {
  it('knows separators, a line that names one, line ends and quotes', () => {
    const rows = [
      ['a', 'b', 'c'],
      ['1', 'two\nlines, "said"; |', ''],
    ];
    for (const separator of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r']) {
        const quoted = '"two\nlines, ""said""; |"';
        const cell = end === '\r' ? quoted.replace('\n', '\r') : quoted;
        const text = [`a${separator}b${separator}c`, `1${separator}${cell}${separator}`, ''].join(end);
        const { rows: read, separator: found } = rowsOf(text);
        expect(found).toBe(separator);
        expect(read.map((row) => row.map((one) => one.replace('\r', '\n')))).toEqual(rows);
      }
    expect(rowsOf('sep=;\r\na;b,c\r\n').rows).toEqual([['a', 'b,c']]);
  });

  it('says where a quote is not closed, and goes on where it can', () => {
    const { torn, rows } = rowsOf('a,b\n1,"open\n2,3\n');
    expect(torn).toMatchObject({ at: { line: 2 }, message: 'a quote is not closed' });
    expect(rows).toHaveLength(2);
  });

  it('reads what the hub writes, whatever is in it, and knows where each cell begins', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', 'a,b', '"', '""', 'x\r\ny', ';', '\t', 'a"b', '1', ' '));
    const sample = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(sample, (rows) => {
        const head = (rows[0] ?? []).map((_, index) => `column${index}`);
        const text = csv(head, rows);
        const read: string[][] = [];
        readRows(text, ({ cells, at }) => {
          read.push(cells);
          cells.forEach((one, index) => {
            const rest = text.slice(offsetAt(text, at(index)));
            expect(rest.startsWith(one === '' ? '' : one.slice(0, 1)) || rest.startsWith('"')).toBe(true);
          });
        });
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(guarded)));
        expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows);
      }),
      runs(1000, 60),
    );
  });
});

describe('decodeTable', () => {
  const text = 'day;Wörter\n2026-01-31;„ja“\n';
  const wide = (big: boolean, mark: boolean) => {
    const all = mark ? `\ufeff${text}` : text;
    const bytes = new Uint8Array(all.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < all.length; at += 1) view.setUint16(at * 2, all.charCodeAt(at), !big);
    return bytes;
  };
  it('reads UTF-8, UTF-16 with and without its mark, and Latin-1', () => {
    expect(decodeTable(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, encoding: 'UTF-8' });
    for (const big of [true, false])
      for (const mark of [true, false]) expect(decodeTable(wide(big, mark))).toEqual({ text, encoding: 'UTF-16' });
    expect(decodeTable(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toEqual({ text: 'café', encoding: 'Windows-1252' });
  });

  it('takes no picture and no archive for text', () => {
    expect(decodeTable(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toBeNull();
    expect(decodeTable(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xfe))).toBeNull();
  });
});
