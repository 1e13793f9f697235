import { stripAvif } from './avif.ts';
import type { Stripped } from './exif.ts';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripSvg } from './svg-remarks.ts';
import { stripWebp } from './webp.ts';

const strippers: Readonly<Record<string, (bytes: Uint8Array) => Stripped>> = {
  jpg: stripJpeg,
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
  avif: stripAvif,
  svg: (bytes) => stripSvg(bytes, stripped),
};

/**
 * Takes out of an image what tells of people: place, author, device, times, remarks, small copies of the picture before
 * it was cut. Colours and orientation stay. The same bytes give the same bytes.
 * @param path of the file, whose extension says what it is
 * @param bytes of it
 * @returns the bytes as they are for files of another type
 */
export function stripped(path: string, bytes: Uint8Array): Stripped {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(strippers, extension) ? strippers[extension]?.(bytes) : null) ?? { bytes, orientation: 1 };
}
