import { escapeText } from '../../format/html.ts';
import { formatNumber } from '../../format/numbers.ts';
import { whereOf } from '../../methods/calibration/report.ts';
import { shortened } from '../fit.ts';
import { labelAt, textSize, textWidth } from '../place.ts';
import { linear, ticks } from '../scale.ts';
import { drawnOf, extentOf, farthest, type Row } from './rows.ts';

/** How a plot of ranges and truths is drawn. */
export interface RangesOptions {
  /** Begins the ids inside the drawing; unique on the page. */
  id: string;
  language: string;
  width: number;
  /** What it shows, and what stands in its rows, in words. */
  title: string;
  description: string;
  /** Words at the ends and in the middle of ranges without a common unit; null where values share the axis. */
  relative: { low: string; likely: string; high: string } | null;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Height of a row, of its name above the bar and of the axis. */
const [rowHeight, nameHeight, axisHeight] = [40, 16, 26];

/**
 * Ranges, one below the other, each with what came: a dot within, a diamond beyond.
 * @param rows in the order they are drawn; not none
 * @param options size, language, words
 * @returns an SVG with a title and a description, coloured by the classes of charts.css
 */
export function rangesChart(
  rows: readonly Row[],
  { id, language, width, title, description, relative }: RangesOptions,
): string {
  const drawn = rows.map((row) => drawnOf(row, relative !== null));
  const extent = relative ? ([-farthest, farthest] as const) : extentOf(drawn);
  const x = linear(extent, [8, width - 8]);
  const height = rows.length * rowHeight + axisHeight;
  const bottom = height - axisHeight;
  const marks: [number, string][] = relative
    ? [
        [-1, relative.low],
        [0, relative.likely],
        [1, relative.high],
      ]
    : ticks(extent, width > 400 ? 6 : 4).map((mark) => [mark, formatNumber(mark, language)]);
  const axis = marks.map(([mark, text]) => {
    const half = textWidth(text) / 2;
    const at = Math.min(Math.max(x(mark), half), width - half);
    const { x: left, y } = labelAt(text, at, height - 8, 'middle');
    return `<path class="chart-grid" d="M${round(x(mark))} 0V${bottom}"/><text class="chart-tick" x="${round(left)}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`;
  });
  const bars = drawn.map(({ range, truth }, index) => {
    const row = rows[index] as Row;
    const top = index * rowHeight;
    const name = textWidth(row.title) <= width ? row.title : shortened(row.title, (text) => textWidth(text) <= width);
    const [y, at] = [top + nameHeight + 12, round(x(truth))];
    const [from, to, middle] = [x(range.low), x(range.high), x(range.likely)].map(round) as [number, number, number];
    const place = whereOf(row);
    const isBeyond = place === 'below' || place === 'above';
    return [
      `<text class="ranges-name" x="0" y="${top + textSize}">${escapeText(name)}</text>`,
      `<rect class="ranges-bar" x="${from}" y="${y - 4}" width="${round(Math.max(to - from, 1))}" height="8"/>`,
      `<path class="ranges-likely" d="M${middle} ${y - 7}v14"/>`,
      isBeyond
        ? `<path class="ranges-miss" d="M${at} ${y - 6}l6 6l-6 6l-6 -6z"/>`
        : `<circle class="chart-last" cx="${at}" cy="${y}" r="5"/>`,
    ].join('');
  });
  return [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc>`,
    ...axis,
    ...bars,
    '</svg>',
  ].join('');
}
