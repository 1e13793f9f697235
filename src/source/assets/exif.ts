/** Which way a photo is turned, 1 to 8 as EXIF counts; 1 is upright, from 5 on width and height are exchanged. */
export type Orientation = number;

/** An image without what tells of people, places and devices; the picture itself is the same, bit for bit. */
export interface Stripped {
  bytes: Uint8Array;
  /** As EXIF told it, or the container of an AVIF; it stays in the image. */
  orientation: Orientation;
}

const orientationTag = 0x0112;

/** Entries of the first table in a block of EXIF, which is a TIFF: what each is, and a first short of its value. */
function* entriesIn(bytes: Uint8Array): Generator<{ tag: number; value: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 14) return;
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return;
  const at = view.getUint32(4, little);
  if (at + 2 > view.byteLength) return;
  const count = view.getUint16(at, little);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + 12 * index;
    if (entry + 12 > view.byteLength) return;
    yield { tag: view.getUint16(entry, little), value: view.getUint16(entry + 8, little) };
  }
}

/**
 * What a block of EXIF tells of.
 * @param bytes from its byte order mark on
 * @returns the numbers that stand for it in the standard
 */
export const tagsIn = (bytes: Uint8Array): number[] => [...entriesIn(bytes)].map(({ tag }) => tag);

/**
 * The orientation in a block of EXIF.
 * @param bytes from its byte order mark on
 * @returns 1 where none is told
 */
export function orientationIn(bytes: Uint8Array): Orientation {
  for (const { tag, value } of entriesIn(bytes))
    if (tag === orientationTag) return value >= 1 && value <= 8 ? value : 1;
  return 1;
}

/**
 * EXIF that tells of the orientation and of nothing else.
 * @param orientation 1 to 8
 */
export const orientationOnly = (orientation: Orientation): Uint8Array =>
  // Byte order, mark, offset of the table; one entry: tag, a short, one of it, its value; no other table.
  Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
