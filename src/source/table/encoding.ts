import { decode } from '../decode.ts';

/** An encoding that tables of other programs are written in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

/** Programs for Windows write UTF-16 without a mark, too: half of its bytes are then zero, always the same half. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
  const begin = bytes.subarray(0, 1024 & ~1);
  if (begin.length < 4) return null;
  const zeros = [0, 0];
  for (const [index, byte] of begin.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = begin.length / 2;
  if (odd > most * 0.6 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.6 && odd < most * 0.1 ? 'utf-16be' : null;
}

/**
 * Bytes of a table as text: UTF-8, UTF-16, or what Western programs wrote before, Latin-1 as Windows has it. A byte
 * order mark is dropped.
 * @param bytes the whole file
 * @returns null for what is no text
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const wide = utf16(bytes);
  if (wide) {
    try {
      const text = new TextDecoder(wide, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : { text, encoding: 'UTF-16' };
    } catch {
      return null;
    }
  }
  const read = decode(bytes);
  if ('text' in read) return { text: read.text, encoding: 'UTF-8' };
  // Text has no control signs but those of lines; a picture or an archive is full of them.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}
