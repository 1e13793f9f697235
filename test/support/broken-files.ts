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

export const brokenFiles: Record<string, Uint8Array> = {
  'personas/bytes-latin-1.md': joined(good, '\nA caf', [0xe9], ' at night.\n'),
  'personas/bytes-latin-1-in-front-matter.md': joined('---\ntitle: Caf', [0xe9], '\n', good.slice(4)),
  'personas/bytes-utf-16.md': joined([0xff, 0xfe], utf16(good, true)),
  'personas/bytes-utf-16-without-mark.md': joined(utf16(good, false)),
  'personas/bytes-nul.md': joined(good, [0], '\n'),
  'personas/bytes-lone-surrogate.md': joined(good, [0xed, 0xa0, 0x80], '\n'),
  'personas/bytes-overlong.md': joined(good, '..', [0xc0, 0xaf], '\n'),
  'personas/bytes-cut-short.md': joined(good, 'A euro: ', [0xe2, 0x82]),
  'personas/bytes-replacement-first.md': joined(good, 'Written \uFFFD, and broken ', [0xff], '\n'),
  'team/bytes.yaml': joined('title: Lead', [0x80], '\n'),
  'personas/lines-mark-and-crlf.md': joined([0xef, 0xbb, 0xbf], good.replaceAll('\n', '\r\n')),
  'personas/lines-cr.md': utf8(good.replaceAll('\n', '\r')),
  'personas/lines-crlf-problem.md': utf8(
    good.replace('owner:', 'ownr:').replace('Text.', '[a](gone.md)').replaceAll('\n', '\r\n'),
  ),
  'personas/lines-cr-problem.md': utf8(
    good.replace('owner:', 'ownr:').replace('Text.', '[a](gone.md)').replaceAll('\n', '\r'),
  ),
  'personas/names-case.md': utf8(good),
  'personas/Names-Case.md': utf8(good),
  'personas/names with spaces.md': utf8(good),
  'personas/names-café.md': utf8(good),
  'personas/names-cafe\u0301.md': utf8(good),
  'personas/names-alone-ae\u0301.md': utf8(good),
  'personas/%2e%2e.md': utf8(good),
  'personas/names/a?b#c.md': utf8(good),
  'personas/names/-begins-with-a-hyphen.md': utf8(good),
};
