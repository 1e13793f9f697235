import { type Box, crosses, overlaps, type Segment } from '../place.ts';
import { middle, type Point } from './drawing.ts';

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The point a part of the way from one to another. */
export const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
];

export const within = ([x, y]: Point, box: Box): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** The point of a box that is nearest to another point. */
export const nearest = ([x, y]: Point, box: Box): Point => [
  Math.min(box.x + box.width, Math.max(box.x, x)),
  Math.min(box.y + box.height, Math.max(box.y, y)),
];

/**
 * Where a line from outside meets a box.
 * @param outside a point outside
 * @param inside a point in the box or on its border
 * @returns a point on the border
 */
export function entry(outside: Point, inside: Point, box: Box): Point {
  const [x, y] = outside;
  const [dx, dy] = [inside[0] - x, inside[1] - y];
  const side = dx > 0 ? box.x : box.x + box.width;
  const level = dy > 0 ? box.y : box.y + box.height;
  const [across, along] = [dx === 0 ? -1 : (side - x) / dx, dy === 0 ? -1 : (level - y) / dy];
  const [u, v] = nearest(between(outside, inside, Math.min(1, Math.max(0, across, along))), box);
  // Exactly on the border, whatever the arithmetic rounds.
  return across > along ? [side, v] : [u, level];
}

export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map(([x, y], index) => [...(points[index] as Point), x, y] as const);

/** Whether a polyline runs through a box. */
export const runsThrough = (points: readonly Point[], box: Box): boolean =>
  segmentsOf(points).some((segment) => crosses(segment, box));

/** Distance of a point from a segment. */
export function offSegment(point: Point, [x1, y1, x2, y2]: Segment): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((point[0] - x1) * dx + (point[1] - y1) * dy) / length;
  return distance(point, between([x1, y1], [x2, y2], Math.min(1, Math.max(0, part))));
}

/** Whether two segments cross. */
export function meet(a: Segment, b: Segment): boolean {
  const side = ([x1, y1, x2, y2]: Segment, x: number, y: number) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return side(a, b[0], b[1]) > 0 !== side(a, b[2], b[3]) > 0 && side(b, a[0], a[1]) > 0 !== side(b, a[2], a[3]) > 0;
}

/**
 * The part of a polyline between two boxes.
 * @param points from inside the one to inside the other
 * @returns from border to border
 */
export function clipped(points: readonly Point[], from: Box, to: Box): Point[] {
  const start = Math.max(
    0,
    points.findLastIndex((point) => within(point, from)),
  );
  const rest = points.slice(start);
  const end = rest.findIndex((point) => within(point, to));
  const kept = end === -1 ? rest : rest.slice(0, end + 1);
  const [first, second] = kept as [Point, Point];
  const [last, before] = [kept.at(-1), kept.at(-2)] as [Point, Point];
  if (kept.length < 2) return [middle(from), middle(to)];
  return [entry(second, first, from), ...kept.slice(1, -1), entry(before, last, to)];
}

/**
 * Rectangle around boxes.
 * @param boxes at least one
 */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether no two of some boxes share an area. */
export const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlaps(box, other)));
