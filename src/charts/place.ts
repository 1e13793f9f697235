/** A rectangle, in units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight line between two points. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** A label with the place it takes. */
export interface Label {
  text: string;
  /** Where the text is anchored, on its base line. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: Box;
}

/** Size of the text in a chart, in units of the drawing. */
export const textSize = 14;

/** Width that a text takes at most, in units of the drawing: the font's figures are half as wide as high. */
export const textWidth = (text: string): number => [...text].length * textSize * 0.56;

/** A label and its box. */
export function labelAt(text: string, x: number, y: number, anchor: Label['anchor']): Label {
  const width = textWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, x, y, anchor, box: { x: left, y: y - textSize * 0.8, width, height: textSize } };
}

/** Whether two boxes share an area. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a box lies inside another. */
export const inside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** Whether a line crosses a box: clipped against its four sides, something is left. */
export function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  let from = 0;
  let to = 1;
  for (const [delta, low, high] of [
    [x2 - x1, box.x - x1, box.x + box.width - x1],
    [y2 - y1, box.y - y1, box.y + box.height - y1],
  ] as const) {
    if (delta === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    const [near, far] = delta > 0 ? [low / delta, high / delta] : [high / delta, low / delta];
    from = Math.max(from, near);
    to = Math.min(to, far);
    if (from > to) return false;
  }
  return true;
}

/**
 * The first of several places where a label lies inside the frame, on no other label and on the fewest lines.
 * @param candidates in order of preference
 * @param frame where labels may lie
 * @param taken boxes of other labels
 * @param lines of the drawing
 * @returns null when there is no room at all
 */
export function choose(
  candidates: readonly Label[],
  frame: Box,
  taken: readonly Box[],
  lines: readonly Segment[],
): Label | null {
  let best: Label | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const label of candidates) {
    if (!inside(label.box, frame) || taken.some((box) => overlaps(box, label.box))) continue;
    const hits = lines.filter((line) => crosses(line, label.box)).length;
    if (hits < fewest) {
      best = label;
      fewest = hits;
    }
  }
  return best;
}
