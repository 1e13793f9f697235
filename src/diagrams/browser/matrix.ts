/** An affine map of the plane, as `matrix(a b c d e f)` of SVG. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A rectangle; user units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` and then `outer` do to a point. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** What undoes a map; identity where nothing can. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (!size) return identity;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function rotation(angle: number, x = 0, y = 0): Matrix {
  const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

const functions: Record<string, (...numbers: number[]) => Matrix> = {
  matrix: (a = 1, b = 0, c = 0, d = 1, e = 0, f = 0) => [a, b, c, d, e, f],
  translate: (x = 0, y = 0) => [1, 0, 0, 1, x, y],
  scale: (x = 1, y = x) => [x, 0, 0, y, 0, 0],
  rotate: rotation,
  skewX: (angle = 0) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: (angle = 0) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
};

/**
 * Reads a `transform` attribute, or the CSS property with pixels and degrees.
 * @param text e.g. `translate(10, 20) rotate(45)`
 * @returns identity where it cannot be read
 */
export function parseTransform(text: string | null): Matrix {
  let whole = identity;
  for (const [, name, list] of text?.matchAll(/(?<!\w)(\w+)\s*\(([^()]*)\)/g) ?? []) {
    const make = functions[name as string];
    const numbers = (list as string)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    if (make && numbers.every(Number.isFinite)) whole = multiply(whole, make(...numbers));
  }
  return whole;
}

/** The upright box around a box that was mapped. */
export function mapBox([a, b, c, d, e, f]: Matrix, { x, y, width, height }: Box): Box {
  const xs = [a * x + c * y, a * (x + width) + c * y, a * x + c * (y + height), a * (x + width) + c * (y + height)];
  const ys = [b * x + d * y, b * (x + width) + d * y, b * x + d * (y + height), b * (x + width) + d * (y + height)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left + e, y: top + f, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The smallest box around all; null around none. */
export function union(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
