import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Sides of the squares whose mean colours are compared. */
const square = 6;
/** How far a mean may be off, of 255, before a square counts as changed: fonts are smoothed otherwise here and there. */
const tolerance = 20;

/** A picture, or a part of one. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

/** Qualities in which pictures may be kept, the smallest files first. */
const qualities = [50, 70, 90];
/** Squares of a sheet that may be lost in its file; a picture must not differ from itself. */
const mayBeLost = 2;

/** A file to keep, of a picture: as small as shows what it shows. */
export async function kept({ width, height, pixels }: Picture): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  data.data.set(pixels);
  context.putImageData(data, 0, 0);
  let file: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    file = await canvas.encode('webp', quality);
    if (squaresThatDiffer({ width, height, pixels }, await pictureOf(file)) <= mayBeLost) break;
  }
  return file;
}

/** Reads a picture. */
export async function pictureOf(file: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(file));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}

/** Pictures of one width, each below the one before. */
export function below(pictures: readonly Picture[]): Picture {
  const height = pictures.reduce((sum, each) => sum + each.height, 0);
  const width = pictures[0]?.width ?? 0;
  const pixels = new Uint8ClampedArray(width * height * 4);
  let at = 0;
  for (const each of pictures) {
    pixels.set(each.pixels, at);
    at += each.pixels.length;
  }
  return { width, height, pixels };
}

/** Rows of a picture as a picture of their own. */
export const rowsOf = ({ width, pixels }: Picture, top: number, height: number): Picture => ({
  width,
  height,
  pixels: pixels.subarray(top * width * 4, (top + height) * width * 4),
});

/** Mean colour of a square. */
function meanAt({ width, height, pixels }: Picture, left: number, top: number): [number, number, number] {
  const [right, bottom] = [Math.min(left + square, width), Math.min(top + square, height)];
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4) {
      sum[0] += pixels[at] ?? 0;
      sum[1] += pixels[at + 1] ?? 0;
      sum[2] += pixels[at + 2] ?? 0;
    }
  const count = Math.max(1, (right - left) * (bottom - top));
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/**
 * How many squares of two pictures differ.
 * @param one a picture
 * @param other a picture of the same
 * @returns infinity where they are not equally wide
 */
export function squaresThatDiffer(one: Picture, other: Picture): number {
  if (one.width !== other.width) return Number.POSITIVE_INFINITY;
  let changed = 0;
  for (let top = 0; top < Math.max(one.height, other.height); top += square)
    for (let left = 0; left < one.width; left += square) {
      // What only one of them has is changed.
      const isInBoth = top < one.height && top < other.height;
      const [here, there] = isInBoth ? [meanAt(one, left, top), meanAt(other, left, top)] : [[0], [255]];
      if (here.some((value, channel) => Math.abs(value - (there[channel] ?? 0)) > tolerance)) changed += 1;
    }
  return changed;
}
