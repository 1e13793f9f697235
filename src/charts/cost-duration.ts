import { timeExpected } from '../format/durations.ts';
import { escapeText } from '../format/html.ts';
import { formatCompact } from '../format/numbers.ts';
import { apart, grown, labelOf, labelsFor, roomOf, type TextWidth } from './cost-duration-labels.ts';
import { markOf } from './cost-duration-marks.ts';
import { logarithmic, logDomain, logTicks, type Reach } from './cost-duration-scale.ts';
import { costDurationWords } from './cost-duration-words.ts';
import { type Box, choose, type Label, overlaps, type Segment, textSize } from './place.ts';
import type { Domain } from './scale.ts';

/** An initiative as the plot shows it. */
export interface Plotted {
  title: string;
  /** Address of its page. */
  to: string;
  place: number;
  rankGroup: number;
  /** Money per week. */
  cost: Reach;
  /** Weeks. */
  duration: Reach;
}

/** How the plot is drawn. */
export interface PlotOptions {
  /** Begins the ids inside the drawing; unique on the page. */
  id: string;
  width: number;
  height: number;
  /** Whether names are written where they fit; else places only. */
  names: boolean;
  language: string;
  /** ISO 4217. */
  currency: string;
  /** Writes an amount. */
  money(amount: number): string;
  measure: TextWidth;
}

const round = (value: number) => Math.round(value * 10) / 10;

function textOf({ text, x, y, anchor }: Label, className: string): string {
  const how = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text class="${className}" x="${round(x)}" y="${round(y)}"${how}>${escapeText(text)}</text>`;
}

/** A line of equal CD3 within the frame, from its lower to its upper end; null where it does not cross it. */
function equal(
  ratio: number,
  weeks: Domain,
  money: Domain,
): readonly [from: [number, number], to: [number, number]] | null {
  const from = Math.max(weeks[0], money[0] / ratio);
  const to = Math.min(weeks[1], money[1] / ratio);
  return from < to
    ? [
        [from, from * ratio],
        [to, to * ratio],
      ]
    : null;
}

/**
 * What the plot shows, in sentences.
 * @param points as drawn, the first of the order first
 * @param options language and currency
 */
export function describePlot(
  points: readonly Plotted[],
  { currency, language, money }: Pick<PlotOptions, 'currency' | 'language' | 'money'>,
): string {
  const first = points[0];
  const groups = new Set(points.map(({ rankGroup }) => rankGroup)).size;
  const say = costDurationWords(language);
  const described = say.described(points.length, groups, currency);
  if (!first) return described;
  return `${described} ${say.first(first.title, money(first.cost.expected), timeExpected(first.duration, language))}`;
}

/**
 * Cost of delay against duration: a mark for each initiative, shaped by its group, a cross for its intervals, and lines
 * of equal CD3. Both scales are logarithmic, so that those lines are straight and equal uncertainty looks equal.
 * @param points in their order; an expected cost of zero has no place on the scale and is left out
 * @param options size, names, ways of writing
 * @returns an SVG with a title, a description and a link for each initiative; empty when there is nothing to draw
 */
export function costDurationPlot(points: readonly Plotted[], options: PlotOptions): string {
  const { id, width, height, names, language, money, measure } = options;
  const say = costDurationWords(language);
  const drawn = points.filter(({ cost, duration }) => cost.expected > 0 && duration.expected > 0);
  if (drawn.length === 0) return '';
  const weeks = logDomain(
    drawn.map(({ duration }) => duration),
    1.18,
  );
  const amounts = logDomain(
    drawn.map(({ cost }) => cost),
    1.3,
  );
  const yMarks = logTicks(amounts, 3).map((value) => ({ value, text: formatCompact(value, language) }));
  const left = Math.ceil(Math.max(...yMarks.map(({ text }) => measure(text)), 0)) + 8;
  const plot: Box = { x: left, y: 26, width: width - left - 1, height: height - 26 - 42 };
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const x = logarithmic(weeks, [plot.x, right]);
  const y = logarithmic(amounts, [bottom, plot.y]);

  const spots = drawn.map((point) => ({ point, x: x(point.duration.expected), y: y(point.cost.expected) }));
  const rooms = spots.map(roomOf);
  const crosses: Segment[] = spots.flatMap(({ point, x: px, y: py }) => [
    [x(point.duration.low), py, x(point.duration.high), py] as const,
    [px, y(point.cost.low), px, y(point.cost.high)] as const,
  ]);

  // Lines of equal CD3, as many as tell the levels apart, each named where it leaves the frame.
  const levels = logTicks([amounts[0] / weeks[1], amounts[1] / weeks[0]], 4);
  const lines: string[] = [];
  const named: Box[] = [];
  for (const level of levels) {
    const ends = equal(level, weeks, amounts);
    if (!ends) continue;
    const [[x1, y1], [x2, y2]] = ends.map(([w, m]) => [x(w), y(m)] as const) as [
      readonly [number, number],
      readonly [number, number],
    ];
    lines.push(`<path class="cd-equal" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`);
    const text = money(level);
    const label = choose(
      [
        labelOf(text, x2 - 4, y2 + textSize, 'end', measure),
        labelOf(text, x2 - 8, y2 - 4, 'end', measure),
        labelOf(text, x1 + 8, y1 - 4, 'start', measure),
      ],
      plot,
      [...rooms, ...named.map((box) => grown(box, apart))],
      crosses,
    );
    if (!label) continue;
    named.push(label.box);
    lines.push(textOf(label, 'cd-level'));
  }

  const labels = labelsFor(
    spots.map(({ point: { place, title }, ...spot }) => ({
      ...spot,
      short: String(place),
      long: names ? `${place} ${title}` : null,
    })),
    plot,
    named,
    crosses,
    measure,
  );
  const marks = spots.map(({ point, ...spot }, index) => {
    const label = labels[index];
    const said = say.mark(
      point.place,
      point.title,
      point.rankGroup,
      money(point.cost.expected),
      timeExpected(point.duration, language),
    );
    return `<a href="${escapeText(point.to)}"><title>${escapeText(said)}</title>${markOf(point.rankGroup, round(spot.x), round(spot.y))}${label ? textOf(label, 'cd-name').replace('<text', '<text aria-hidden="true"') : ''}</a>`;
  });
  const cross = drawn.map(({ cost, duration }, index) => {
    const { x: px, y: py } = spots[index] as (typeof spots)[number];
    const open = cost.low < amounts[0] ? `M${round(px - 3)} ${round(bottom - 5)}l3 5l3 -5` : '';
    return `<path class="cd-cross" d="M${round(x(duration.low))} ${round(py)}H${round(x(duration.high))}M${round(px)} ${round(y(cost.low))}V${round(y(cost.high))}${open}"/>`;
  });

  const ticks: Label[] = [];
  for (const value of logTicks(weeks, width > 500 ? 5 : 3)) {
    const label = labelOf(formatCompact(value, language), x(value), bottom + textSize + 7, 'middle', measure);
    const fits = label.box.x >= 0 && label.box.x + label.box.width <= width;
    if (
      fits &&
      !ticks.some(({ box }) => overlaps(box, { ...label.box, x: label.box.x - 6, width: label.box.width + 12 }))
    )
      ticks.push(label);
  }
  const grid = yMarks.map(
    ({ value, text }) =>
      `<path class="chart-grid" d="M${left} ${round(y(value))}H${round(right)}"/>${textOf(labelOf(text, left - 6, y(value) + textSize * 0.35, 'end', measure), 'chart-tick')}`,
  );
  return [
    `<svg class="chart cd-plot" role="group" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeText(say.title)}</title><desc id="${id}-d">${escapeText(describePlot(drawn, options))}</desc>`,
    '<g aria-hidden="true">',
    textOf(labelOf(say.costAxis(options.currency), 0, 14, 'start', measure), 'cd-axis'),
    textOf(labelOf(say.durationAxis, right, height - 4, 'end', measure), 'cd-axis'),
    grid.join(''),
    `<path class="cd-frame" d="M${left} ${plot.y}V${bottom}H${round(right)}"/>`,
    ticks
      .map((label) => `<path class="chart-grid" d="M${round(label.x)} ${bottom}v5"/>${textOf(label, 'chart-tick')}`)
      .join(''),
    lines.join(''),
    cross.join(''),
    '</g>',
    marks.join(''),
    '</svg>',
  ].join('');
}
