import { ascii, joined, numbers, word } from './bytes.ts';
import { type Orientation, orientationIn, orientationOnly, type Stripped } from './exif.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Whether a segment is needed to show the picture: sizes, tables, JFIF, the colour profile, Adobe's kind of colours. */
function isShown(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = word(bytes, at + 4, at + 16);
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

/** Where the picture's own bits end: at the next mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

const exifSegment = (orientation: Orientation): Uint8Array => {
  const tiff = orientationOnly(orientation);
  return joined([Uint8Array.of(0xff, 0xe1, 0, tiff.length + 8), ascii('Exif\0\0'), tiff]);
};

/**
 * A JPEG without EXIF, XMP, IPTC, remarks, and what lies behind the picture. Of one that is
 * broken what can be followed is left.
 */
export function stripJpeg(bytes: Uint8Array): Stripped {
  const view = numbers(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] as number;
    // Before a mark there may be as many filling bytes as one likes; browsers skip whatever stands there.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      pieces.push(bytes.subarray(at, at + 2));
      break;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      pieces.push(bytes.subarray(at, at + 2));
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) break;
    let end = Math.min(at + 2 + Math.max(2, view.getUint16(at + 2)), bytes.length);
    if (marker === 0xe1 && word(bytes, at + 4, at + 10) === 'Exif\0\0' && orientation === 1)
      orientation = orientationIn(bytes.subarray(at + 10, end));
    if (marker === startOfScan) end = endOfScan(bytes, end);
    if (isShown(marker, bytes, at)) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  // JFIF wants to be the first; EXIF comes behind it.
  const first = pieces[1]?.[1] === 0xe0 ? 2 : 1;
  if (orientation !== 1) pieces.splice(first, 0, exifSegment(orientation));
  return { bytes: joined(pieces), orientation };
}
