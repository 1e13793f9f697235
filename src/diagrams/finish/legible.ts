import { boundingBox, matrixToRoot } from '../browser/box.ts';
import { mapBox } from '../browser/matrix.ts';
import { readable } from './colour.ts';
import type { Paint } from './paint.ts';
import type { Work } from './work.ts';

/** What stands in these is drawn elsewhere. */
const isResource = (element: Element) => element.closest('defs, marker, symbol, clipPath, mask, pattern') !== null;

/** Whether a shape has an inside: a line has none, and a path only when it comes back to where it began. */
const holdsGround = (element: Element) =>
  element.localName === 'path'
    ? /z\s*$/i.test(element.getAttribute('d') ?? '')
    : !['line', 'polyline'].includes(element.localName);

/** Remembers a shape as a ground for text. */
export function lay(element: Element, paint: Paint, opacity: number, { grounds }: Work): void {
  if (paint.fill === 'none' || isResource(element) || !holdsGround(element)) return;
  const box = mapBox(matrixToRoot(element), boundingBox(element));
  grounds.push({ box, colour: paint.fill as string, opacity: opacity * Number(paint['fill-opacity']) });
}

/** Changes the paint of a text where it could not be read. */
export type Legible = (paint: Paint) => Paint;

/** Makes paints legible on what lies under the middle of a text. */
export function legible(element: Element, { grounds }: Work): Legible {
  // Stands on a disc that is a marker, and has its colour for that.
  if (element.classList.contains('sequenceNumber')) return (paint) => paint;
  const box = mapBox(matrixToRoot(element), boundingBox(element));
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const under = grounds.findLast(
    (ground) =>
      x >= ground.box.x &&
      x <= ground.box.x + ground.box.width &&
      y >= ground.box.y &&
      y <= ground.box.y + ground.box.height,
  );
  const ground = under ?? { colour: 'var(--paper)', opacity: 1 };
  return (paint) => ({
    ...paint,
    fill: readable(paint.fill as string, ground),
    color: readable(paint.color as string, ground),
  });
}

/** Remembers where a text stands. */
export function see(element: Element, { seen }: Work): void {
  if (!isResource(element)) seen.push(mapBox(matrixToRoot(element), boundingBox(element)));
}
