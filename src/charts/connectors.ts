import type { Box } from './place.ts';

/** A bond between two boxes; it runs to the right, or within a column. */
export interface Tie {
  from: string;
  to: string;
}

/** In units of the drawing. */
export type Point = readonly [x: number, y: number];

/** A connector: it starts and ends on the border of a box. */
export interface Connector extends Tie {
  start: Point;
  end: Point;
  /** The way as an SVG path. */
  path: string;
  /** Points along it, for whoever asks what it meets. */
  points(): Point[];
  /** Where the arrow comes from. */
  heading: 'right' | 'left' | 'down' | 'up';
}

// Whole units: what a reader could not see would only weigh.
export const round = Math.round;
/** Height of the middle of a box. */
export const halfway = ({ y, height }: Box) => round(y + height / 2);

const cubic = (a: Point, b: Point, c: Point, d: Point, t: number): Point => {
  const mix = (i: 0 | 1) =>
    (1 - t) ** 3 * a[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i];
  return [mix(0), mix(1)];
};

const sampled = (a: Point, b: Point, c: Point, d: Point): Point[] =>
  Array.from({ length: 21 }, (_, step) => cubic(a, b, c, d, step / 20));

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;

/** A curve in steps from its start: curves across the same gap are then written alike. */
const curve = (a: Point, ...rest: Point[]) =>
  `c${rest.map(([x, y]) => `${round(x) - round(a[0])} ${round(y) - round(a[1])}`).join(' ')}`;

/** A way to the right through points: curves between columns, straight through the lanes in between. */
export function across(tie: Tie, stops: readonly Point[]): Connector {
  const start = stops[0] as Point;
  const end = stops.at(-1) as Point;
  let path = `M${at(start)}`;
  const curves: [Point, Point, Point, Point][] = [];
  for (let index = 0; index + 1 < stops.length; index += 2) {
    const a = stops[index] as Point;
    const d = stops[index + 1] as Point;
    const half = (a[0] + d[0]) / 2;
    const b: Point = [half, a[1]];
    const c: Point = [half, d[1]];
    if (index > 0) path += `H${round(a[0])}`;
    path += round(a[1]) === round(d[1]) ? `H${round(d[0])}` : curve(a, b, c, d);
    curves.push([a, b, c, d]);
  }
  return { ...tie, start, end, path, points: () => curves.flatMap((one) => sampled(...one)), heading: 'right' };
}

/** A way within a column: straight to the next box, else around on the right side. */
export function within(tie: Tie, from: Box, to: Box, apart: number): Connector {
  if (Math.abs(apart) === 1) {
    const x = round(from.x + from.width / 2);
    const down = apart > 0;
    const start: Point = [x, down ? from.y + from.height : from.y];
    const end: Point = [x, down ? to.y : to.y + to.height];
    const path = `M${at(start)}V${round(end[1])}`;
    return { ...tie, start, end, path, points: () => [start, end], heading: down ? 'down' : 'up' };
  }
  const start: Point = [from.x + from.width, halfway(from)];
  const end: Point = [to.x + to.width, halfway(to)];
  // A cubic comes three quarters as far as its handles: the way stays in the margin.
  const out = Math.min(16, 10 + 2 * Math.abs(apart));
  const b: Point = [start[0] + out, start[1]];
  const c: Point = [end[0] + out, end[1]];
  return {
    ...tie,
    start,
    end,
    path: `M${at(start)}${curve(start, b, c, end)}`,
    points: () => sampled(start, b, c, end),
    heading: 'left',
  };
}
