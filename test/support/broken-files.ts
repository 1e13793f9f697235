/**
 * Files that neither git nor every file system keeps as they are: bytes that are no UTF-8, line ends of
 * other systems, names that differ only by letter case or Unicode form. They are written here instead.
 */
const good = `---
title: On-call engineer
owner: Platform TPS
goals: [Sleep]
needs: [Limits that hold]
pains: [Pages at night]
---

Text.
`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });

/** A file's bytes, and what is to be said of it: line, column and check. */
interface Broken {
  bytes: Uint8Array;
  expected: readonly string[];
}
const file = (bytes: Uint8Array, ...expected: string[]): Broken => ({ bytes, expected });

export const brokenFiles: Record<string, Broken> = {
  'personas/bytes-latin-1.md': file(joined(good, '\nA caf', [0xe9], ' at night.\n'), '11:6 encoding'),
  'personas/bytes-latin-1-in-front-matter.md': file(
    joined('---\ntitle: Caf', [0xe9], '\n', good.slice(4)),
    '2:11 encoding',
  ),
  'personas/bytes-utf-16.md': file(joined([0xff, 0xfe], utf16(good, true)), '1:1 encoding'),
  'personas/bytes-utf-16-without-mark.md': file(joined(utf16(good, false)), '1:1 encoding'),
  'personas/bytes-nul.md': file(joined(good, [0], '\n'), '10:1 encoding'),
  'personas/bytes-lone-surrogate.md': file(joined(good, [0xed, 0xa0, 0x80], '\n'), '10:1 encoding'),
  'personas/bytes-overlong.md': file(joined(good, '..', [0xc0, 0xaf], '\n'), '10:3 encoding'),
  'personas/bytes-cut-short.md': file(joined(good, 'A euro: ', [0xe2, 0x82]), '10:9 encoding'),
  'personas/bytes-replacement-first.md': file(
    joined(good, 'Written \uFFFD, and broken ', [0xff], '\n'),
    '10:23 encoding',
  ),
  'team/bytes.yaml': file(joined('title: Lead', [0x80], '\n'), '1:12 encoding'),
  'personas/lines-mark-and-crlf.md': file(joined([0xef, 0xbb, 0xbf], good.replaceAll('\n', '\r\n'))),
  'personas/lines-cr.md': file(utf8(good.replaceAll('\n', '\r'))),
  'personas/lines-crlf-problem.md': file(
    utf8(good.replace('owner:', 'ownr:').replace('Text.', '[a](gone.md)').replaceAll('\n', '\r\n')),
    '2:1 shape',
    '3:1 shape',
    '9:1 link-target',
  ),
  'personas/lines-cr-problem.md': file(
    utf8(good.replace('owner:', 'ownr:').replace('Text.', '[a](gone.md)').replaceAll('\n', '\r')),
    '2:1 shape',
    '3:1 shape',
    '9:1 link-target',
  ),
  'personas/names-case.md': file(utf8(good), '1:1 duplicate-id'),
  'personas/Names-Case.md': file(utf8(good), '1:1 entry-id'),
  'personas/names with spaces.md': file(utf8(good), '1:1 entry-id'),
  'personas/names-café.md': file(utf8(good), '1:1 duplicate-id'),
  'personas/names-cafe\u0301.md': file(utf8(good), '1:1 entry-id'),
  'personas/names-alone-ae\u0301.md': file(utf8(good), '1:1 entry-id'),
  'personas/%2e%2e.md': file(utf8(good), '1:1 entry-id'),
  'personas/names/a?b#c.md': file(utf8(good), '1:1 entry-id'),
  'personas/names/-begins-with-a-hyphen.md': file(utf8(good), '1:1 entry-id'),
};
