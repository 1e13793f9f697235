import { type Box, overlaps, type Segment } from '../place.ts';
import type { Point } from './drawing.ts';
import { grown, middle } from './drawing.ts';
import { between, clipped, distance, entry, meet, nearest, offSegment, runsThrough, segmentsOf } from './geometry.ts';

/** What lines must keep clear of, and what they had better not cross. */
export interface Field {
  centre: Point;
  radius: number;
  width: number;
  height: number;
  boxes: readonly Box[];
  labels: readonly Box[];
  /** Lines that are drawn already. */
  lines: Point[][];
}

/**
 * The line from a box to the disc in the middle: from the part of its border that is nearest, so that it passes no
 * neighbour.
 * @returns from the border of the box to the border of the disc
 */
export function spoke(box: Box, centre: Point, radius: number): Point[] {
  const inset = {
    x: box.x + box.width * 0.2,
    y: box.y + box.height * 0.25,
    width: box.width * 0.6,
    height: box.height * 0.5,
  };
  const port = entry(centre, nearest(centre, inset), box);
  return [port, between(centre, port, radius / distance(centre, port))];
}

const steps = Array.from({ length: 29 }, (_, index) => index / 28);

/** A curve from one box to another, pulled towards a third point. */
const bow = (from: Point, to: Point, by: Point): Point[] =>
  steps.map((part) => between(between(from, by, part), between(by, to, part), part));

/** Angle from one direction to another, the short way. */
const turnBetween = (from: number, to: number) => ((to - from + 3 * Math.PI) % (2 * Math.PI)) - Math.PI;

/** A point on the border of a box beside its spoke, on the side from which another point is nearer. */
function beside(box: Box, { centre, radius }: Field, towards: Point): Point {
  const [x, y] = spoke(box, centre, radius)[0] as Point;
  const level = y === box.y || y === box.y + box.height;
  const by = level ? Math.min(20, box.width / 4) : Math.min(15, box.height / 4);
  const shifted = ([1, -1] as const).map((side): Point => {
    const [u, v] = level ? [x + side * by, y] : [x, y + side * by];
    return nearest([u, v], box);
  });
  const sides = shifted.filter((point) => distance(point, [x, y]) > by / 2);
  return sides.sort((a, b) => distance(a, towards) - distance(b, towards))[0] ?? [x, y];
}

/**
 * Around the disc, from beside the spoke of one box to beside that of another.
 * @param room between the disc and the innermost point
 * @param bend 1 comes in evenly; the larger, the longer it follows the spokes, where no box stands
 */
function orbit(from: Box, to: Box, field: Field, room: number, bend: number): Point[] {
  const { centre, radius } = field;
  const [near, far] = [beside(from, field, middle(to)), beside(to, field, middle(from))];
  const angle = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0]);
  const start = angle(near);
  const turn = turnBetween(start, angle(far));
  const inner = radius + room;
  return steps.map((part): Point => {
    const [end, left] = part < 0.5 ? [near, 1 - 2 * part] : [far, 2 * part - 1];
    const reach = inner + (distance(centre, end) - inner) * left ** bend;
    // Far out a small turn is a long way: most of it is made near the middle.
    const at = start + turn * (part < 0.5 ? 0.5 * (2 * part) ** bend : 1 - 0.5 * (2 - 2 * part) ** bend);
    const [x, y] = [centre[0] + reach * Math.cos(at), centre[1] + reach * Math.sin(at)];
    return part === 0 ? near : part === 1 ? far : [x, y];
  });
}

/** The last resort: along the spokes and around the disc, which is always free. */
function alongSpokes(from: Box, to: Box, { centre, radius }: Field): Point[] {
  const [near, far] = [from, to].map((box) => spoke(box, centre, radius)[0] as Point) as [Point, Point];
  const angle = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0]);
  const turn = turnBetween(angle(near), angle(far));
  const arc = steps.map((part): Point => {
    const at = angle(near) + turn * part;
    return [centre[0] + (radius + 14) * Math.cos(at), centre[1] + (radius + 14) * Math.sin(at)];
  });
  return [near, ...arc, far];
}

function isClear(points: readonly Point[], field: Field, from: number, to: number): boolean {
  const { boxes, labels, centre, radius, width, height } = field;
  if (points.some(([x, y]) => x < 4 || y < 4 || x > width - 4 || y > height - 4)) return false;
  if (segmentsOf(points).some((segment) => offSegment(centre, segment) < radius + 10)) return false;
  // A line that leaves its box and comes back into it is none.
  const inner = points.slice(1, -1);
  if ([from, to].some((at) => runsThrough(inner, grown(boxes[at] as Box, -1)))) return false;
  return (
    boxes.every((box, index) => index === from || index === to || !runsThrough(points, grown(box, 5))) &&
    labels.every((label) => !runsThrough(points, label))
  );
}

const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, point, index) => sum + distance(points[index] as Point, point), 0);

const crossings = (points: readonly Point[], lines: readonly (readonly Segment[])[]) => {
  const own = segmentsOf(points);
  return lines.filter((line) => line.some((one) => own.some((other) => meet(one, other)))).length;
};

/**
 * The line between two boxes that passes the middle by: of several curves, the short one that crosses few others.
 * Where every curve would run through something, it follows the spokes and goes around the middle, which is free.
 * @param from place of one box
 * @param to place of the other
 * @returns from border to border
 */
export function bypass(from: number, to: number, field: Field): Point[] {
  const [here, there] = [field.boxes[from] as Box, field.boxes[to] as Box];
  const [a, b] = [middle(here), middle(there)];
  const half = between(a, b, 0.5);
  const ways = [0.15, 0.3, 0.45, 0.6, 0.75, -0.25, -0.5, -0.8].map((pull) =>
    bow(a, b, between(half, field.centre, pull)),
  );
  // Half a width to the side, past the corners of the boxes between.
  const aside = [0.35, -0.35].flatMap((shift) => {
    const [u, v]: [Point, Point] = [
      [a[0] + here.width * shift, a[1]],
      [b[0] + there.width * shift, b[1]],
    ];
    return [0, 0.3].map((pull) => bow(u, v, between(between(u, v, 0.5), field.centre, pull)));
  });
  // Around the middle, on either side of it.
  const [dx, dy] = [(b[0] - a[0]) / (distance(a, b) || 1), (b[1] - a[1]) / (distance(a, b) || 1)];
  const past = [2.6, 3.4, 4.6, -2.6, -3.4, -4.6].map((by) =>
    bow(a, b, [field.centre[0] - dy * field.radius * by, field.centre[1] + dx * field.radius * by]),
  );
  const tried = [[a, b], ...ways, ...aside, ...past]
    .map((points) => clipped(points, here, there))
    .filter((points) => points.length > 1 && isClear(points, field, from, to));
  const around = [16, 34, 60, 100]
    .flatMap((room) => [1.2, 1.6, 2.2, 3.2, 4.5].map((bend) => orbit(here, there, field, room, bend)))
    .filter((points) => isClear(points, field, from, to));
  const lines = field.lines.map(segmentsOf);
  const weighed = [...tried, ...around].map((points) => ({
    points,
    cost: lengthOf(points) + 70 * crossings(points, lines),
  }));
  const best = weighed.sort((one, other) => one.cost - other.cost)[0];
  return best?.points ?? alongSpokes(here, there, field);
}

/** Whether lines to the middle keep clear of every box and label that is not their own. */
export const spokesAreClear = (spokes: readonly (readonly Point[])[], boxes: readonly Box[], labels: readonly Box[]) =>
  spokes.every(
    (points, own) =>
      boxes.every((box, index) => index === own || !runsThrough(points, grown(box, 4))) &&
      labels.every((label) => overlaps(label, boxes[own] as Box) || !runsThrough(points, label)),
  );
