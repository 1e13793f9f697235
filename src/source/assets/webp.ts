import { ascii, joined, numbers, word } from './bytes.ts';
import { type Orientation, orientationIn, orientationOnly, type Stripped } from './exif.ts';

const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const [hasExif, hasXmp] = [0x08, 0x04];

function chunk(name: string, data: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  numbers(size).setUint32(0, data.length, true);
  return joined([ascii(name), size, data, new Uint8Array(data.length % 2)]);
}

/**
 * A WebP without EXIF, XMP, unknown chunks, and what lies behind the picture. Of one that is broken what
 * can be followed is left.
 */
export function stripWebp(bytes: Uint8Array): Stripped {
  const view = numbers(bytes);
  if (bytes.length < 12) return { bytes, orientation: 1 };
  const pieces: Uint8Array[] = [];
  let orientation: Orientation = 1;
  const whole = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at < whole; ) {
    if (at + 8 > whole) break;
    const name = word(bytes, at, at + 4);
    const size = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (name === 'EXIF') {
      // Some programs write the mark of JPEG before it.
      orientation = orientationIn(word(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data);
    }
    if (shown.has(name)) pieces.push(chunk(name, data));
    at += 8 + size + (size % 2);
  }
  const extended = pieces.find((piece) => word(piece, 0, 4) === 'VP8X');
  if (extended) {
    extended[8] = ((extended[8] as number) & ~(hasExif | hasXmp)) | (orientation === 1 ? 0 : hasExif);
    if (orientation !== 1) pieces.push(chunk('EXIF', orientationOnly(orientation)));
  }
  const inside = joined(pieces);
  const head = bytes.slice(0, 12);
  numbers(head).setUint32(4, inside.length + 4, true);
  return { bytes: joined([head, inside]), orientation: extended ? orientation : 1 };
}
