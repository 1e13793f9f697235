import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('encoding', () => {
  const utf8 = new TextEncoder();

  it('finds bytes that are no UTF-8, and NUL', () => {
    const text = utf8.encode(persona('', 'caf'));
    expect(problemsOf('encoding', { 'personas/a.md': Uint8Array.from([...text, 0xe9]) })).toMatchObject([
      { line: 10, column: 1 },
    ]);
    expect(problemsOf('encoding', { 'personas/a.md': persona('', 'a\0b') })).toMatchObject([{ line: 9, column: 2 }]);
  });

  it('finds them in hub.yaml', () => {
    expect(problemsOf('encoding', { 'hub.yaml': Uint8Array.of(0xfe), 'personas/a.md': persona() })).toHaveLength(1);
  });

  it('is content with letters of every script, a mark and Windows line ends', () => {
    expect(
      problemsOf('encoding', { 'personas/a.md': `\uFEFF${persona('', 'café 日本 😀').replaceAll('\n', '\r\n')}` }),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('encoding', { 'personas/a.md': Uint8Array.of(0x63, 0xe9) })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "text in UTF-8",
        "fix": "Save the file as UTF-8.",
        "found": "byte 0xe9 at offset 1",
        "message": "The file is not UTF-8: byte 0xe9 at byte offset 1.",
      }
    `);
  });
});
