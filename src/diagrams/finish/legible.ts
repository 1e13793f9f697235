import { createCanvas, Path2D } from '@napi-rs/canvas';
import { boundingBox, matrixToRoot } from '../browser/box.ts';
import { type Box, inverse, mapBox } from '../browser/matrix.ts';
import { readable } from './colour.ts';
import type { Paint } from './paint.ts';
import type { Ground, Progress } from './progress.ts';

/** What stands in these is drawn elsewhere. */
const isResource = (element: Element) => element.closest('defs, marker, symbol, clipPath, mask, pattern') !== null;

const canvas = createCanvas(1, 1).getContext('2d');

/** Whether the inside of a shape is painted at a point of the drawing. */
function hitTest(element: Element, box: Box, rule: string): Ground['holds'] {
  const inBox: Ground['holds'] = (x, y) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  if (element.localName !== 'path') return inBox;
  // Whether it comes back to where it began says nothing: its inside is painted all the same.
  const path = new Path2D(element.getAttribute('d') ?? '');
  const back = inverse(matrixToRoot(element));
  return (x, y) => {
    if (!inBox(x, y)) return false;
    const point = mapBox(back, { x, y, width: 0, height: 0 });
    return canvas.isPointInPath(path, point.x, point.y, rule === 'evenodd' ? 'evenodd' : 'nonzero');
  };
}

/** Remembers a shape as a ground for text. */
export function recordGround(element: Element, paint: Paint, opacity: number, { grounds }: Progress): void {
  if (paint.fill === 'none' || isResource(element) || ['line', 'polyline'].includes(element.localName)) return;
  const box = mapBox(matrixToRoot(element), boundingBox(element));
  grounds.push({
    holds: hitTest(element, box, paint['fill-rule'] as string),
    colour: paint.fill as string,
    opacity: opacity * Number(paint['fill-opacity']),
  });
}

/** Changes the paint of a text where it could not be read. */
export type Legible = (paint: Paint) => Paint;

/** Makes paints legible on what lies under the middle of a text. */
export function legible(element: Element, { grounds }: Progress): Legible {
  // Stands on a disc that is a marker, and has its colour for that.
  if (element.classList.contains('sequenceNumber')) return (paint) => paint;
  const box = mapBox(matrixToRoot(element), boundingBox(element));
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const under = grounds.findLast(({ holds }) => holds(x, y));
  const ground = under ?? { colour: 'var(--paper)', opacity: 1 };
  return (paint) => ({
    ...paint,
    fill: readable(paint.fill as string, ground),
    color: readable(paint.color as string, ground),
  });
}

/** Remembers where a text stands. */
export function recordTextBox(element: Element, { textBoxes }: Progress): void {
  if (!isResource(element)) textBoxes.push(mapBox(matrixToRoot(element), boundingBox(element)));
}
