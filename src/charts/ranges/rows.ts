import { type Judged, placeIn } from '../../methods/calibration/report.ts';

/** A range and the truth about it, with its name. */
export interface Row extends Judged {
  title: string;
}

/** How far beyond its range a truth is drawn, in distances from likely to the end; one farther out lies at the edge. */
export const farthest = 2.5;

/**
 * The range and the truth as they are drawn.
 * @param row with values of its own unit
 * @param relative whether rows have no common unit: then each reaches from -1 over 0 to 1
 */
export const drawnOf = (row: Row, relative: boolean): Judged =>
  relative
    ? { range: { low: -1, likely: 0, high: 1 }, truth: Math.max(-farthest, Math.min(farthest, placeIn(row))) }
    : row;

/**
 * The lowest and the highest value that an axis shows: from zero, unless something lies below.
 * @param drawn as `drawnOf` gives them; not none
 */
export function extentOf(drawn: readonly Judged[]): readonly [number, number] {
  const least = Math.min(0, ...drawn.flatMap(({ range, truth }) => [range.low, truth]));
  const most = Math.max(...drawn.flatMap(({ range, truth }) => [range.high, truth]));
  return [least, most > least ? most : least + 1];
}
