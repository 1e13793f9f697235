import { Path2D } from '@napi-rs/canvas';
import { fontOf, pixels } from './font-of.ts';
import { type Box, identity, type Matrix, mapBox, multiply, parseTransform, union } from './matrix.ts';
import { specified } from './style.ts';
import { boxOf, runsWithin, viewSide } from './text.ts';

const empty: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Elements that draw nothing where they stand. */
const undrawn = new Set(
  'defs marker symbol clipPath mask pattern linearGradient radialGradient filter style title desc metadata script'.split(
    ' ',
  ),
);

function numberOf(element: Element, name: string): number {
  const text = element.getAttribute(name) ?? specified(element)(name);
  const whole = text?.endsWith('%') ? viewSide(element, name) : 0;
  // The size of the font is looked up only where a length asks for it.
  const em = text && /e[mx]|ch/.test(text) ? fontOf(element).size : 16;
  return pixels(text, em, whole) ?? 0;
}

/** Bounds of the drawn outline, without its stroke. */
export function pathBox(d: string): Box | null {
  if (!/[\d]/.test(d)) return null;
  const [left, top, right, bottom] = new Path2D(d).computeTightBounds();
  return [left, top, right, bottom].every(Number.isFinite)
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : null;
}

function pointsBox(points: string | null): Box | null {
  const numbers = points?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
  const corners: Box[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    corners.push({ x: numbers[i] as number, y: numbers[i + 1] as number, width: 0, height: 0 });
  return union(corners);
}

/** A transform about the point that `transform-origin` names in pixels. */
function aboutOrigin(matrix: Matrix, element: Element): Matrix {
  const [x, y] =
    (specified(element)('transform-origin') ?? '').match(/-?(?<![\d.])[\d.]+(?=px|\s|$)/g)?.map(Number) ?? [];
  if (x === undefined || y === undefined) return matrix;
  return multiply(multiply([1, 0, 0, 1, x, y], matrix), [1, 0, 0, 1, -x, -y]);
}

/** What an element does to the plane inside it. */
export function transformOf(element: Element): Matrix {
  const css = specified(element)('transform');
  const matrix = css === undefined || css === 'none' ? identity : aboutOrigin(parseTransform(css), element);
  if (element.localName !== 'svg' || !element.parentElement?.closest('svg')) return matrix;
  const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
  const view =
    element
      .getAttribute('viewBox')
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const placed = multiply(matrix, [1, 0, 0, 1, x, y]);
  const [left, top, width, height] = view;
  if (!width || !height) return placed;
  const across = (numberOf(element, 'width') || width) / width;
  const down = (numberOf(element, 'height') || height) / height;
  const fit = element.getAttribute('preserveAspectRatio')?.trim() ?? 'xMidYMid';
  const scale = Math.min(across, down);
  const [right, below] = fit === 'none' ? [across, down] : [scale, scale];
  /** Room that is left before the content. */
  const before = (room: number, axis: 'x' | 'Y') =>
    fit.includes(`${axis}Min`) ? 0 : fit.includes(`${axis}Max`) ? room : room / 2;
  return multiply(placed, [
    right,
    0,
    0,
    below,
    before((across - right) * width, 'x') - (left ?? 0) * right,
    before((down - below) * height, 'Y') - (top ?? 0) * below,
  ]);
}

function* childBoxes(element: Element): Generator<Box> {
  for (const child of element.localName === 'switch' ? [...element.children].slice(0, 1) : element.children) {
    if (undrawn.has(child.localName)) continue;
    const box = boxIn(child);
    if (box) yield mapBox(transformOf(child), box);
  }
}

/** The box of an element in its own plane; null where nothing is drawn. */
function boxIn(element: Element): Box | null {
  if (specified(element)('display') === 'none') return null;
  const number = (name: string) => numberOf(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
      // A side of nothing draws nothing, and browsers then leave it out of what stands around it.
      return box.width > 0 && box.height > 0 ? box : null;
    }
    case 'circle': {
      const r = number('r');
      if (r <= 0) return null;
      return { x: number('cx') - r, y: number('cy') - r, width: 2 * r, height: 2 * r };
    }
    case 'ellipse': {
      const [rx, ry] = [number('rx'), number('ry')];
      if (rx <= 0 || ry <= 0) return null;
      return { x: number('cx') - rx, y: number('cy') - ry, width: 2 * rx, height: 2 * ry };
    }
    case 'line': {
      const [x1, y1, x2, y2] = [number('x1'), number('y1'), number('x2'), number('y2')];
      return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    }
    case 'polyline':
    case 'polygon':
      return pointsBox(element.getAttribute('points'));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'text':
    case 'tspan':
      return union(runsWithin(element).map(boxOf));
    case 'use': {
      const id = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').replace(/^#/, '');
      const target = element.ownerDocument.getElementById(id);
      // What stands in itself has no end, and browsers draw nothing of it.
      if (!target || target.contains(element)) return null;
      const box = target.localName === 'symbol' ? union(childBoxes(target)) : boxIn(target);
      return box ? mapBox(multiply([1, 0, 0, 1, number('x'), number('y')], transformOf(target)), box) : null;
    }
    default:
      return union(childBoxes(element));
  }
}

/**
 * What `getBBox()` gives: the upright box around what an element draws, in its own plane, strokes left out.
 * @param element of SVG
 */
export const boundingBox = (element: Element): Box => boxIn(element) ?? empty;

/** From the plane of an element to that of the outermost drawing. */
export function matrixToRoot(element: Element): Matrix {
  let matrix = identity;
  for (let at: Element | null = element; at?.namespaceURI?.endsWith('svg'); at = at.parentElement)
    matrix = multiply(transformOf(at), matrix);
  return matrix;
}
