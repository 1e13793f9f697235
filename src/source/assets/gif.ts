import { joined, word } from './bytes.ts';
import type { Stripped } from './exif.ts';

/** Where a row of blocks ends, each with its length before it and the last of length 0. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] as number;
    at += 1 + length;
    if (length === 0) break;
  }
  return Math.min(at, bytes.length);
}

/** Bytes of a table of colours, told by the byte that says how large it is. */
const tableLength = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/**
 * A GIF without remarks, XMP, blocks of single programs, and what lies behind the picture. How often it is repeated
 * stays. Of one that is broken what can be followed is left.
 */
export function stripGif(bytes: Uint8Array): Stripped {
  let at = 13 + tableLength(bytes[10] ?? 0);
  const pieces: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) {
      pieces.push(bytes.subarray(at, at + 1));
      break;
    }
    if (kind !== 0x21 && kind !== 0x2c) break;
    const end = endOfBlocks(bytes, kind === 0x21 ? at + 2 : at + 11 + tableLength(bytes[at + 9] ?? 0));
    const label = bytes[at + 1];
    const program = word(bytes, at + 3, at + 14);
    const isShown =
      kind === 0x2c || label === 0xf9 || (label === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(program));
    if (isShown) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return { bytes: joined(pieces), orientation: 1 };
}
