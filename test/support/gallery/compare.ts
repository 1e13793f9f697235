import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';

/** Pictures are kept at this part of their size: layout and colour show, and the files stay small. */
const scale = 0.5;
/** Sides of the squares whose mean colours are compared, in kept pixels. */
const square = 8;
/** How far a mean may be off, of 255, before a square counts as changed: fonts are smoothed otherwise here and there. */
const tolerance = 20;

/** A picture of a page, at the size in which pictures are kept. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

function drawn(image: Image, part: number) {
  const canvas = createCanvas(Math.round(image.width * part), Math.round(image.height * part));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

/** A file to keep, of a screenshot. */
export const kept = async (screenshot: Uint8Array): Promise<Uint8Array> =>
  drawn(await loadImage(Buffer.from(screenshot)), scale).canvas.encode('webp', 60);

/**
 * Reads a picture.
 * @param file a screenshot, or what `kept` made of one
 * @param isKept which of both
 */
export async function pictureOf(file: Uint8Array, isKept: boolean): Promise<Picture> {
  const { canvas, context } = drawn(await loadImage(Buffer.from(file)), isKept ? 1 : scale);
  const { width, height } = canvas;
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}

/** Mean colour of a square; outside of a picture there is none. */
function meanAt({ width, height, pixels }: Picture, left: number, top: number): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + square, height); y += 1)
    for (let x = left; x < Math.min(left + square, width); x += 1) {
      count += 1;
      for (const channel of [0, 1, 2])
        sum[channel] = (sum[channel] ?? 0) + (pixels[(y * width + x) * 4 + channel] ?? 0);
    }
  return sum.map((value) => value / Math.max(1, count));
}

/**
 * Which part of two pictures differs, from 0 to 1.
 * @param one a picture
 * @param other a picture of the same page
 */
export function partThatDiffers(one: Picture, other: Picture): number {
  if (one.width !== other.width) return 1;
  const height = Math.max(one.height, other.height);
  let changed = 0;
  let all = 0;
  for (let top = 0; top < height; top += square)
    for (let left = 0; left < one.width; left += square) {
      all += 1;
      const [here, there] = [meanAt(one, left, top), meanAt(other, left, top)];
      if (here.some((value, channel) => Math.abs(value - (there[channel] ?? 0)) > tolerance)) changed += 1;
    }
  return changed / Math.max(1, all);
}
