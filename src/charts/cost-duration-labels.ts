import { type Box, choose, crosses, type Label, type Segment, textSize } from './place.ts';

/** Width of a text of the size of the chart's, in units of the drawing. */
export type TextWidth = (text: string) => number;

/** A mark that wants a label. */
export interface Spot {
  x: number;
  y: number;
  /** Written in any case where there is room. */
  short: string;
  /** Written in its place where there is more room; null where not wanted. */
  long: string | null;
}

/** Half the side of a mark with the room around it. */
export const half = 7;

/** The room of a mark. */
export const roomOf = ({ x, y }: Pick<Spot, 'x' | 'y'>): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

/** A label with the room that its own letters take. */
export function labelOf(text: string, x: number, y: number, anchor: Label['anchor'], measure: TextWidth): Label {
  const width = measure(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, x, y, anchor, box: { x: left, y: y - textSize * 0.8, width, height: textSize } };
}

/** How far a box is from a point; 0 inside. */
export function distance({ x, y, width, height }: Box, point: { x: number; y: number }): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width);
  const dy = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(dx, dy);
}

/** How much is left between two labels at least, so that they read as two. */
export const apart = 4;

/** A box with room around it. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** How far off a label may stand, nearest first. */
const rings = [0, 6, 14];

/** Places around a mark: the corners, the sides, above and below. */
function around(text: string, { x, y }: Spot, more: number, measure: TextWidth): Label[] {
  const at = (dx: number, dy: number, anchor: Label['anchor']) => labelOf(text, x + dx, y + dy, anchor, measure);
  const gap = half + 2 + more;
  return [
    at(gap, -4 - more, 'start'),
    at(gap, 13 + more, 'start'),
    at(gap, textSize * 0.35, 'start'),
    at(-gap, -4 - more, 'end'),
    at(-gap, 13 + more, 'end'),
    at(-gap, textSize * 0.35, 'end'),
    at(0, -gap, 'middle'),
    at(0, gap + textSize * 0.8, 'middle'),
  ];
}

/**
 * Labels for marks: inside the frame, on no mark, apart from every other label, and each nearer to its own mark than to
 * any other. Every mark gets its short one first, so that no long one takes the room of a neighbour's; it may lie on a
 * line, a long one on none.
 * @param spots in order of importance
 * @param frame where labels may lie
 * @param taken boxes of what else is drawn
 * @param lines that a label had better not lie on
 * @param measure width of a text
 * @returns for each mark its label; null where there is no room
 */
export function labelsFor(
  spots: readonly Spot[],
  frame: Box,
  taken: readonly Box[],
  lines: readonly Segment[],
  measure: TextWidth,
): (Label | null)[] {
  const rooms = spots.map(roomOf);
  const labels: (Label | null)[] = spots.map(() => null);
  const hits = ({ box }: Label) => lines.filter((line) => crosses(line, box)).length;
  /** @param most lines that it may lie on; near and struck through once is read better than far off */
  const find = (text: string, place: number, most: number): Label | null => {
    const spot = spots[place] as Spot;
    const others = labels.flatMap((label, at) => (label && at !== place ? [label.box] : []));
    const near = [...taken, ...others].map((box) => grown(box, apart));
    let found: Label | null = null;
    for (const ring of rings) {
      const own = around(text, spot, ring, measure).filter(({ box }) => {
        const its = distance(box, spot);
        return spots.every((other, at) => at === place || distance(box, other) > its);
      });
      const label = choose(own, frame, [...near, ...rooms], lines);
      if (label && hits(label) <= most) return label;
      found ??= label;
    }
    return found;
  };
  for (const [place, { short }] of spots.entries()) labels[place] = find(short, place, 1);
  for (const [place, { long }] of spots.entries()) {
    const label = long === null ? null : find(long, place, 0);
    if (label && hits(label) === 0) labels[place] = label;
  }
  return labels;
}
