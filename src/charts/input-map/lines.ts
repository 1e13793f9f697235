import { tps } from '../../kinds/inputs.ts';
import type { Contract, HeardInput } from '../../methods/listening.ts';
import type { MapEdge, Point } from './drawing.ts';
import { round } from './drawing.ts';
import { between, distance } from './geometry.ts';

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;

/** Length and half width of an arrow's head. */
const tip = { long: 10, half: 5 };

/** The triangle at the end of a line. */
function head(end: Point, before: Point): string {
  const length = distance(end, before) || 1;
  const [dx, dy] = [(before[0] - end[0]) / length, (before[1] - end[1]) / length];
  const base = (side: number): Point => [dx * tip.long - dy * tip.half * side, dy * tip.long + dx * tip.half * side];
  const [left, right] = [base(1), base(-1)];
  return `M${at(end)}l${at(left)} ${at([right[0] - left[0], right[1] - left[1]])}z`;
}

/** The point on a polyline at some length from its start, and the corners after it. */
function shortened(points: readonly Point[], by: number): Point[] {
  let left = by;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1] as Point, points[index] as Point];
    const length = distance(from, to);
    if (length > left) return [between(from, to, left / length), ...points.slice(index)];
    left -= length;
  }
  return [...points];
}

/** A smooth way along a polyline: its corners pull, its ends hold. Every other point suffices. */
function smooth(points: readonly Point[]): string {
  const few = points.length > 8 ? points.filter((_, index) => index % 2 === 0 || index === points.length - 1) : points;
  const inner = few.slice(1, -1);
  const last = few.at(-1) as Point;
  const curves = inner.map((corner, index) => {
    const next = inner[index + 1];
    return `Q${at(corner)} ${at(next ? between(corner, next, 0.5) : last)}`;
  });
  return `M${at(few[0] as Point)}${curves.length > 0 ? curves.join('') : `L${at(last)}`}`;
}

/** Right angles with round corners. */
function angular(points: readonly Point[]): string {
  const parts = points.slice(1, -1).map((corner, index) => {
    const [before, after] = [points[index] as Point, points[index + 2] as Point];
    const bend = (to: Point) => {
      const length = distance(corner, to);
      return between(corner, to, length === 0 ? 0 : Math.min(6, length / 2) / length);
    };
    return `L${at(bend(before))}Q${at(corner)} ${at(bend(after))}`;
  });
  return `M${at(points[0] as Point)}${parts.join('')}L${at(points.at(-1) as Point)}`;
}

/**
 * An edge as paths: the line, which ends inside its heads, and the two heads, which end at the borders.
 * @param edge where it runs
 * @param square whether its corners are right angles
 */
export function edgePaths({ points }: MapEdge, square: boolean): { line: string; heads: string } {
  const inner = shortened([...shortened(points, tip.long - 1)].reverse(), tip.long - 1).reverse();
  const [start, second] = points as [Point, Point];
  const [end, before] = [points.at(-1), points.at(-2)] as [Point, Point];
  // On a curve the direction of a head is that of the line under it.
  const under = (list: readonly Point[], tipEnd: Point, fallback: Point) =>
    list.find((point) => distance(point, tipEnd) >= tip.long) ?? fallback;
  return {
    line: square ? angular(inner) : smooth(inner),
    heads: head(start, under(points, start, second)) + head(end, under([...points].reverse(), end, before)),
  };
}

/** Widths are classes: 0 is nothing, 6 the most. */
const step = (amount: number, most: number) => (most > 0 ? Math.ceil((6 * amount) / most) : 0);

/**
 * How much was heard through an input lately, as a step.
 * @param inputs all that are drawn
 * @returns 0 for nothing, 6 for the most of them
 */
export const signalsStep = ({ recent }: HeardInput, inputs: readonly HeardInput[]): number =>
  step(recent, Math.max(...inputs.map((one) => one.recent)));

/**
 * Classes of an edge: what each lens makes of it.
 * @param input in whose file it stands
 * @param contract the edge
 * @param inputs all that are drawn
 */
export function edgeClasses(input: HeardInput, contract: Contract, inputs: readonly HeardInput[]): string {
  const { state, since } = contract.state;
  const fresh = since === null ? 'is-never' : `is-${state}`;
  if (contract.with !== tps) return `by ${fresh}`;
  const heaviest = Math.max(...inputs.map(({ share }) => share ?? 0));
  return `m${signalsStep(input, inputs)} w${step(input.share ?? 0, heaviest)} ${fresh}`;
}
