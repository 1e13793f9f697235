import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { length, runs } from '../support/runs.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const faultOf = (file: Uint8Array) => {
  const result = decode(file);
  return 'fault' in result ? result.fault : null;
};

describe('decoding a file', () => {
  it('gives back every text that has no NUL and does not begin with a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const plain = text.replaceAll('\0', '').replace(/^\uFEFF+/, '');
        expect(decode(utf8(plain))).toEqual({ text: plain });
      }),
    );
  });

  it('never throws, and gives a text or a fault with a place, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        const result = decode(file);
        expect(Object.keys(result)).toHaveLength(1);
        const at = 'fault' in result ? result.fault.at : { line: 1, column: 1 };
        expect(at?.line).toBeGreaterThanOrEqual(1);
        expect(at?.column).toBeGreaterThanOrEqual(1);
      }),
      runs(1000),
    );
  });

  it('finds the first byte that is no UTF-8, wherever good text ends', () => {
    const wrong = fc.constantFrom(
      [0xff],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xe2, 0x82],
      [0x80],
      [0xf5, 0x80],
      [0xe9, 0x20],
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), wrong, fc.string(), (before, broken, after) => {
        const start = utf8(before);
        const offset = start.length;
        const { found, at } = faultOf(Uint8Array.from([...start, ...broken, ...utf8(after)])) ?? {};
        const lines = before.split(/\r\n|\r|\n/);
        expect(found).toBe(`byte 0x${broken[0]?.toString(16)} at offset ${offset}`);
        expect(at).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
      }),
    );
  });

  it('passes over a replacement character that stands in the text', () => {
    const text = Uint8Array.from([...utf8('a\uFFFDb'), 0xff]);
    expect(faultOf(text)).toMatchObject({ found: 'byte 0xff at offset 5', at: { line: 1, column: 4 } });
  });

  it('drops one byte order mark and keeps line ends', () => {
    expect(decode(utf8('\uFEFFa\r\nb\rc\n'))).toEqual({ text: 'a\r\nb\rc\n' });
    expect(decode(utf8('\uFEFF\uFEFFa'))).toEqual({ text: '\uFEFFa' });
  });

  it('accepts an empty file', () => {
    expect(decode(bytes())).toEqual({ text: '' });
  });

  it('keeps a replacement character that the author wrote', () => {
    expect(decode(utf8('a\uFFFDb'))).toEqual({ text: 'a\uFFFDb' });
  });

  it('counts the mark when it says at which byte a NUL stands', () => {
    expect(faultOf(utf8('a\n\0'))?.found).toBe('a NUL character at byte offset 2');
    expect(faultOf(utf8('\uFEFFa\n\0'))).toMatchObject({
      found: 'a NUL character at byte offset 5',
      at: { line: 2, column: 1 },
    });
  });

  it('says in words what is wrong', () => {
    expect(faultOf(bytes(0x63, 0x61, 0x66, 0xe9))).toMatchInlineSnapshot(`
      {
        "at": {
          "column": 4,
          "line": 1,
        },
        "check": "encoding",
        "expected": "text in UTF-8",
        "fix": "Save the file as UTF-8.",
        "found": "byte 0xe9 at offset 3",
        "message": "The file is not UTF-8: byte 0xe9 at byte offset 3.",
      }
    `);
    expect(faultOf(utf8('a\0'))).toMatchInlineSnapshot(`
      {
        "at": {
          "column": 2,
          "line": 1,
        },
        "check": "encoding",
        "expected": "text without NUL characters",
        "fix": "Save the file as UTF-8 text.",
        "found": "a NUL character at byte offset 1",
        "message": "The file holds a NUL character, as binary files and UTF-16 do.",
      }
    `);
  });

  it('comes to an end with megabytes that are broken at their end', () => {
    const file = new Uint8Array(length(5_000_000) + 1).fill(0x61);
    file[file.length - 1] = 0xff;
    expect(faultOf(file)?.at).toEqual({ line: 1, column: file.length });
  });
});
