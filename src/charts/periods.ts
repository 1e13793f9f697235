import { escapeText } from '../format/html.ts';
import { daysBetween } from '../model/date.ts';
import { textOf } from './line.ts';
import { type Label, labelAt, overlaps, textSize, textWidth } from './place.ts';
import { type Domain, domainOf, linear, ticks } from './scale.ts';

/** A line of a chart over periods. The first is a full line with dots, the second a broken one with squares. */
export interface PeriodLine {
  name: string;
  /** One for each period; null where nothing is known. */
  values: readonly (number | null)[];
}

/** What a chart over periods shows. */
export interface Periods {
  title: string;
  /** What it shows, in sentences with the numbers. */
  description: string;
  /** Periods, oldest first, as they are written. */
  periods: readonly string[];
  /** Where each period stands, ascending, in any unit; at equal distances without. */
  places?: readonly number[];
  /** One or two. */
  lines: readonly PeriodLine[];
  /** A value with its unit, short. */
  write(value: number): string;
  /** Lowest and highest value shown; as the values need without. */
  domain?: Domain;
}

/**
 * Where days stand in a chart: at distances as long as the time between them.
 * @param days ascending, `YYYY-MM-DD`
 * @returns days since the first
 */
export const placesOfDays = (days: readonly string[]): number[] => days.map((day) => daysBetween(days[0] ?? day, day));

const round = (value: number) => Math.round(value * 10) / 10;

/** Each stretch of known values as the points of one path. */
export function stretches<P>(points: readonly (P | null)[]): P[][] {
  const found: P[][] = [];
  let open: P[] | null = null;
  for (const point of points) {
    if (point === null) open = null;
    else if (open) open.push(point);
    else {
      open = [point];
      found.push(open);
    }
  }
  return found;
}

const mark = (second: boolean, x: number, y: number, inside: string) =>
  second
    ? `<rect class="chart-square" x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8">${inside}</rect>`
    : `<circle class="chart-last" cx="${round(x)}" cy="${round(y)}" r="4">${inside}</circle>`;

/** The first and the last period, and those between that have room. */
function periodLabels(periods: readonly string[], x: (index: number) => number, y: number, width: number): Label[] {
  const end = periods.length - 1;
  const labels: Label[] = [];
  for (const index of new Set([end, 0, ...periods.keys()])) {
    const text = periods[index];
    if (text === undefined) continue;
    const half = textWidth(text) / 2;
    const label = labelAt(text, Math.min(Math.max(x(index), half), width - half), y, 'middle');
    const roomy = { ...label.box, x: label.box.x - 4, width: label.box.width + 8 };
    if (!labels.some((other) => overlaps(other.box, roomy))) labels.push(label);
  }
  return labels;
}

/** Where things stand in a drawing. */
interface Scales {
  x(index: number): number;
  y(value: number): number;
}

/** A line with its marks; every mark says its value. */
function lineOf(chart: Periods, at: number, { x, y }: Scales): string {
  const { name, values } = chart.lines[at] as PeriodLine;
  const points = values.map((value, index) => (value === null ? null : { value, index, x: x(index), y: y(value) }));
  const paths = stretches(points)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const d = stretch.map((point) => `${round(point.x)} ${round(point.y)}`).join('L');
      return `<path class="${at > 0 ? 'chart-broken' : 'chart-line'}" d="M${d}"/>`;
    });
  const marks = points
    .filter((point) => point !== null)
    .map(({ value, index, ...point }) => {
      const said = escapeText(`${name}, ${chart.periods[index]}: ${chart.write(value)}`);
      return mark(at > 0, point.x, point.y, `<title>${said}</title>`);
    });
  return [...paths, ...marks].join('');
}

/** The last known value of a line, written where it ends. */
function endOf({ lines, periods, write }: Periods, at: number, { x, y }: Scales): string {
  const values = (lines[at] as PeriodLine).values;
  const end = values.findLastIndex((value) => value !== null);
  const value = values[end];
  if (value == null) return '';
  const other = lines[1 - at]?.values ?? [];
  const beside = other[end];
  // The higher one of two goes up, the lower one down; of two equal ones the first.
  const up = beside == null || value > beside || (value === beside && at === 0);
  if (lines.length > 1 && end < periods.length - 1)
    return textOf(labelAt(write(value), x(end), y(value) + (up ? -10 : 20), 'middle'), 'chart-now');
  const near = beside == null ? 0 : Math.max(0, (textSize + 2 - Math.abs(y(value) - y(beside))) / 2);
  const height = y(value) + (up ? -near : near) + textSize * 0.35;
  return textOf(labelAt(write(value), x(end) + 9, height, 'start'), 'chart-now');
}

/** Names of two lines beside their marks; one line needs none. */
function legend(lines: readonly PeriodLine[], left: number): string {
  if (lines.length < 2) return '';
  let at = left;
  return lines
    .map(({ name }, index) => {
      const from = at;
      at += textWidth(name) + 28;
      return mark(index > 0, from + 4, 11, '') + textOf(labelAt(name, from + 14, 16, 'start'), 'chart-tick');
    })
    .join('');
}

/**
 * One or two lines over periods, each ending in its value.
 * @param chart what it shows; the rows stand in a table beside it
 * @param options `id` begins the ids inside the drawing and is unique on the page; size in units of the drawing
 * @returns an SVG with a title and a description, coloured by the classes of charts.css and periods.css
 */
export function periodChart(
  chart: Periods,
  { id, width, height }: { id: string; width: number; height: number },
): string {
  const { periods, lines, write } = chart;
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const domain = chart.domain ?? domainOf(known, 0.18);
  const marks = ticks(domain, 3);
  const left = Math.ceil(Math.max(...marks.map((value) => textWidth(write(value))), 0)) + 10;
  const right = Math.ceil(Math.max(...known.map((value) => textWidth(write(value))), 0)) + 14;
  const places = chart.places ?? [...periods.keys()];
  const [start = 0, end = 0] = [places[0], places.at(-1)];
  const along = linear([start, Math.max(start + 1, end)], [left + 6, width - right]);
  const scales: Scales = {
    x: (index) => along(places[index] ?? end),
    y: linear(domain, [height - 26, lines.length > 1 ? 34 : 12]),
  };
  const grid = marks.map((value) => {
    const label = labelAt(write(value), left - 10, scales.y(value) + textSize * 0.35, 'end');
    return `<path class="chart-grid" d="M${left} ${round(scales.y(value))}H${round(width - right + 6)}"/>${textOf(label, 'chart-tick')}`;
  });
  return [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeText(chart.title)}</title><desc id="${id}-d">${escapeText(chart.description)}</desc>`,
    legend(lines, left),
    ...grid,
    ...lines.map((_, at) => lineOf(chart, at, scales)),
    ...lines.map((_, at) => endOf(chart, at, scales)),
    ...periodLabels(periods, scales.x, height - 6, width).map((label) => textOf(label, 'chart-tick')),
    '</svg>',
  ].join('');
}
