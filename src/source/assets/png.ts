import { crc32 } from 'node:zlib';
import { ascii, joined, numbers, word } from './bytes.ts';
import { type Orientation, orientationIn, orientationOnly, type Stripped } from './exif.ts';

/** Chunks that are needed to show the picture as it was made. Of others only those are kept that a reader must know. */
const shown = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT oFFs sTER acTL fcTL fdAT'.split(' '),
);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(name), data]);
  const frame = new Uint8Array(8);
  numbers(frame).setUint32(0, data.length);
  numbers(frame).setUint32(4, crc32(named));
  return joined([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/**
 * A PNG without texts, EXIF, its time, chunks of single programs, and what lies behind the picture.
 * Of one that is broken what can be followed is left.
 */
export function stripPng(bytes: Uint8Array): Stripped {
  const view = numbers(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation: Orientation = 1;
  for (let at = 8; at < bytes.length; ) {
    if (at + 8 > bytes.length) break;
    const end = Math.min(at + 12 + view.getUint32(at), bytes.length);
    const name = word(bytes, at + 4, at + 8);
    if (name === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4));
    // A capital first letter: who does not know it cannot show the picture.
    if (shown.has(name) || /^[A-Z]/.test(name)) pieces.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  // Behind the header, before the picture.
  if (orientation !== 1) pieces.splice(2, 0, chunk('eXIf', orientationOnly(orientation)));
  return { bytes: joined(pieces), orientation };
}
