import { type Box, identity, type Matrix, union } from '../browser/matrix.ts';
import type { Specified } from '../browser/style.ts';
import { round, roundAll } from './number.ts';

/** The shapes of a finished drawing, and which attributes of theirs say where they are. */
export const shapes: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  path: ['d'],
};

/** What is kept for others to refer to, and its attributes. */
export const resources: Readonly<Record<string, readonly string[]>> = {
  marker: ['viewBox', 'refX', 'refY', 'markerUnits', 'markerWidth', 'markerHeight', 'orient', 'preserveAspectRatio'],
  clipPath: ['clipPathUnits'],
  mask: ['x', 'y', 'width', 'height', 'maskUnits', 'maskContentUnits'],
  pattern: ['x', 'y', 'width', 'height', 'viewBox', 'patternUnits', 'patternTransform'],
  linearGradient: ['x1', 'y1', 'x2', 'y2', 'gradientUnits', 'gradientTransform'],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', 'gradientUnits', 'gradientTransform'],
  symbol: ['viewBox', 'width', 'height'],
};

/** The `transform` of a finished element; none for what moves nothing. */
export function transformAttribute(matrix: Matrix): Record<string, string> {
  const [a, b, c, d, e, f] = matrix;
  if (matrix === identity || matrix.every((one, index) => Math.abs(one - (identity[index] as number)) < 1e-9))
    return {};
  const fine = (number: number) => String(Math.round(number * 1e4) / 1e4 + 0);
  return {
    transform:
      a === 1 && b === 0 && c === 0 && d === 1
        ? `translate(${round(e)} ${round(f)})`
        : `matrix(${[a, b, c, d].map(fine).join(' ')} ${round(e)} ${round(f)})`,
  };
}

/** Attributes that say where an element is, rounded. */
export function geometryOf(element: Element, of: Specified, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = element.getAttribute(name) ?? of(name);
    if (value && value !== '0' && !/NaN|undefined|Infinity/.test(value)) found[name] = roundAll(value);
  }
  return found;
}

/** Whether a shape of this geometry draws nothing. */
export function isEmptyShape(element: Element, geometry: Record<string, string>): boolean {
  switch (element.localName) {
    case 'rect':
      return !geometry.width || !geometry.height;
    case 'circle':
      return !geometry.r;
    case 'path':
      return !/\d/.test(geometry.d ?? '');
    case 'polygon':
    case 'polyline':
      return !geometry.points;
    default:
      return false;
  }
}

/** What of the plane is shown: as Mermaid says, and whatever text that would cut off. */
export function viewOf(svg: Element, textBoxes: readonly Box[]): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const said: Box = { x, y, width, height };
  const isSaid = width > 0 && height > 0;
  const cut = textBoxes.filter(
    (box) =>
      !isSaid ||
      box.x < x - 1 ||
      box.y < y - 1 ||
      box.x + box.width > x + width + 1 ||
      box.y + box.height > y + height + 1,
  );
  return union(isSaid ? [said, ...cut] : cut) ?? { x: 0, y: 0, width: 1, height: 1 };
}
