import { formatDay, formatMonth } from '../format/days.ts';
import { escapeText } from '../format/html.ts';
import { formatNumber, formatValue } from '../format/numbers.ts';
import { goalOf } from '../methods/goal.ts';
import { daysBetween } from '../model/date.ts';
import { goalWords } from './goal-words.ts';
import { lineWords } from './line-words.ts';
import { type Box, choose, type Label, labelAt, overlaps, type Segment, textSize, textWidth } from './place.ts';
import { domainOf, linear, ticks } from './scale.ts';

/** A metric as it is drawn: what was measured, and where it shall be. */
export interface Series {
  name: string;
  /** What it counts and of what it is a share, in a sentence of the author's. */
  counts?: string | undefined;
  unit: string;
  better: 'higher' | 'lower';
  /** Oldest first. */
  history: readonly { date: string; value: number }[];
  target?: { value: number; by: string } | undefined;
}

/** How a chart is drawn. */
export interface LineOptions {
  /** Begins the ids inside the drawing; unique on the page. */
  id: string;
  language: string;
  /** The day of reading. */
  today: string;
  width: number;
  height: number;
}

/** A row of the table behind a chart. */
export interface ChartRow {
  date: string;
  value: string;
  /** What sets the row apart, or an empty text. */
  note: string;
}

/** How old a measurement may be to be called "now", in days. */
const nowFor = 45;

/**
 * The rows a chart shows, oldest first, the target last.
 * @param series the metric
 * @param language of the hub
 */
export function rowsOf(series: Series, language: string): ChartRow[] {
  const say = lineWords(language);
  const rows = series.history.map(({ date, value }, index) => ({
    date: formatDay(date, language),
    value: formatValue(value, series.unit, language),
    note: index === series.history.length - 1 ? say.lastMeasured : '',
  }));
  if (!series.target) return rows;
  const { by, value } = series.target;
  return [...rows, { date: formatDay(by, language), value: formatValue(value, series.unit, language), note: say.goal }];
}

/**
 * What a chart shows, in sentences.
 * @param series the metric
 * @param language of the hub
 * @param today the day of reading
 */
export function describe(series: Series, language: string, today: string): string {
  const { history, target, unit } = series;
  const first = history[0];
  const last = history.at(-1);
  const value = (number: number) => formatValue(number, unit, language);
  const day = (date: string) => formatDay(date, language);
  const say = lineWords(language);
  const said: string[] = [];
  if (!first || !last) said.push(say.nothing);
  else if (first === last) said.push(say.once(value(last.value), day(last.date)));
  else said.push(say.course(value(first.value), day(first.date), value(last.value), day(last.date), history.length));
  if (!target) said.push(say.noGoal);
  else {
    const goal = say.goalBy(value(target.value), day(target.by));
    const stands = goalOf({ better: series.better, target }, last?.value ?? null, today);
    said.push(stands === 'open' ? say.openGoal(goal) : say.goalIs(goal, goalWords(language)[stands]));
  }
  said.push(say.better[series.better]);
  return said.join(' ');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A label as SVG text. */
export function textOf(label: Label, className: string): string {
  const anchor = label.anchor === 'start' ? '' : ` text-anchor="${label.anchor}"`;
  return `<text class="${className}" x="${round(label.x)}" y="${round(label.y)}"${anchor}>${escapeText(label.text)}</text>`;
}

/** Months under the axis, the most wanted first; those that would collide are left out. */
export function axisLabels(
  days: readonly string[],
  x: (day: string) => number,
  y: number,
  frame: Box,
  language: string,
) {
  const labels: Label[] = [];
  const said = new Set<string>();
  for (const day of days) {
    const text = formatMonth(day, language);
    if (said.has(text)) continue;
    const half = textWidth(text) / 2;
    const middle = Math.min(Math.max(x(day), frame.x + half), frame.x + frame.width - half);
    const label = labelAt(text, middle, y, 'middle');
    const roomy = { ...label.box, x: label.box.x - 6, width: label.box.width + 12 };
    if (labels.some((other) => overlaps(other.box, roomy))) continue;
    said.add(text);
    labels.push(label);
  }
  return labels;
}

/**
 * The history of a metric as a line, with its goal and the way there.
 * @param series the metric; nothing measured and no goal are shown as such
 * @param options size, language, day of reading
 * @returns an SVG with a title and a description, coloured by the classes of charts.css
 */
export function lineChart(series: Series, { id, language, today, width, height }: LineOptions): string {
  const { history, target, unit } = series;
  const say = lineWords(language);
  const last = history.at(-1);
  const values = [...history.map(({ value }) => value), ...(target ? [target.value] : [])];
  const domain = domainOf(values, 0.18);
  const marks = ticks(domain, height > 220 ? 4 : 3);
  const markTexts = marks.map((mark) => formatNumber(mark, language));
  const days = [...history.map(({ date }) => date), ...(target ? [target.by] : [])].sort();
  const firstDay = days[0] ?? today;
  const lastDay = days.at(-1) ?? today;
  const span = daysBetween(firstDay, lastDay);
  const goalText = target ? say.goalLabel(formatValue(target.value, unit, language)) : '';
  const goalBeside = width > 480 && textWidth(goalText) < 130;

  const left = Math.ceil(Math.max(...markTexts.map(textWidth), 0)) + 10;
  const right = target && goalBeside ? Math.ceil(textWidth(goalText)) + 12 : 10;
  const frame: Box = { x: 0, y: 0, width, height };
  const top = 10;
  const bottom = height - 26;
  const toX = linear(span > 0 ? [0, span] : [-1, 1], [left, width - right]);
  const x = (day: string) => toX(daysBetween(firstDay, day));
  const y = linear(domain, [bottom, top]);

  const points = history.map(({ date, value }) => [x(date), y(value)] as const);
  const segments: Segment[] = points.slice(1).map(([px, py], index) => {
    const [bx, by] = points[index] as readonly [number, number];
    return [bx, by, px, py];
  });
  const goalLine: Segment | null = target ? [left, y(target.value), width - right, y(target.value)] : null;
  const ahead =
    last &&
    target &&
    target.by > last.date &&
    goalOf({ better: series.better, target }, last.value, today) !== 'reached';
  const way: Segment | null =
    ahead && last && target ? [x(last.date), y(last.value), x(target.by), y(target.value)] : null;
  const lines = [...segments, ...(goalLine ? [goalLine] : []), ...(way ? [way] : [])];
  const plot: Box = { x: left, y: 0, width: width - left, height: bottom };

  const labels: { label: Label; className: string }[] = [];
  const taken: Box[] = [];
  const put = (label: Label | null, className: string) => {
    if (!label) return;
    labels.push({ label, className });
    taken.push(label.box);
  };
  if (goalLine) {
    const [x1, goalY, x2] = goalLine;
    put(
      goalBeside
        ? labelAt(goalText, x2 + 8, goalY + textSize * 0.35, 'start')
        : choose(
            [
              labelAt(goalText, x2, goalY - 6, 'end'),
              labelAt(goalText, x2, goalY + textSize + 3, 'end'),
              labelAt(goalText, x1 + 2, goalY - 6, 'start'),
              labelAt(goalText, x1 + 2, goalY + textSize + 3, 'start'),
            ],
            frame,
            [],
            lines.filter((line) => line !== goalLine),
          ),
      'chart-goal-label',
    );
  }
  const end = points.at(-1);
  if (last && end) {
    const [ex, ey] = end;
    const value = formatValue(last.value, unit, language);
    const text =
      daysBetween(last.date, today) <= nowFor ? say.now(value) : say.inMonth(value, formatMonth(last.date, language));
    const places = (gap: number): Label[] => [
      labelAt(text, ex - 4, ey - gap, 'end'),
      labelAt(text, ex, ey - gap, 'middle'),
      labelAt(text, ex, ey + gap + 9, 'middle'),
      labelAt(text, ex - 4, ey + gap + 9, 'end'),
      labelAt(text, ex + 4, ey - gap, 'start'),
      labelAt(text, ex + 4, ey + gap + 9, 'start'),
    ];
    put(choose([...places(11), ...places(20), ...places(32)], plot, taken, lines), 'chart-now');
  }
  const axis = axisLabels(
    [firstDay, ...(target ? [target.by] : []), ...(last ? [last.date] : [])],
    x,
    height - 6,
    { ...frame, x: 0 },
    language,
  );

  const grid = marks
    .map((mark, index) => {
      const at = round(y(mark));
      const label = labelAt(markTexts[index] ?? '', left - 10, y(mark) + textSize * 0.35, 'end');
      return `<path class="chart-grid" d="M${left} ${at}H${round(width - right)}"/>${textOf(label, 'chart-tick')}`;
    })
    .join('');
  const path = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${round(px)} ${round(py)}`).join('');
  const dots =
    points.length > 60
      ? ''
      : points
          .slice(0, -1)
          .map(([px, py], index) => {
            const point = history[index] as { date: string; value: number };
            const said = say.point(formatDay(point.date, language), formatValue(point.value, unit, language));
            return `<circle class="chart-dot" cx="${round(px)}" cy="${round(py)}" r="6"><title>${escapeText(said)}</title></circle>`;
          })
          .join('');
  return [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeText(series.name)}</title><desc id="${id}-d">${escapeText(describe(series, language, today))}</desc>`,
    grid,
    goalLine ? `<path class="chart-goal" d="M${left} ${round(goalLine[1])}H${round(goalLine[2])}"/>` : '',
    way ? `<path class="chart-way" d="M${round(way[0])} ${round(way[1])}L${round(way[2])} ${round(way[3])}"/>` : '',
    points.length > 1 ? `<path class="chart-line" d="${path}"/>` : '',
    dots,
    end ? `<circle class="chart-last" cx="${round(end[0])}" cy="${round(end[1])}" r="4.5"/>` : '',
    labels.map(({ label, className }) => textOf(label, className)).join(''),
    axis.map((label) => textOf(label, 'chart-tick')).join(''),
    '</svg>',
  ].join('');
}
