import { formatDay } from '../format/days.ts';
import { escapeText } from '../format/html.ts';
import { formatNumber, formatValue } from '../format/numbers.ts';
import { goalOf, moveOf } from '../methods/goal.ts';
import { daysBetween } from '../model/date.ts';
import { answerWords } from './answer-words.ts';
import { goalWords } from './goal-words.ts';
import { axisLabels, type ChartRow, type LineOptions, textOf } from './line.ts';
import { type Box, choose, type Label, labelAt, type Segment, textSize, textWidth } from './place.ts';
import { domainOf, linear, ticks } from './scale.ts';

/** A success measure, what it was before, its target and its result. */
export interface Answered {
  name: string;
  unit: string | undefined;
  better: 'higher' | 'lower' | undefined;
  /** Value before. */
  baseline: number;
  target: { value: number; by: string };
  /** Day of the release; null while there is none. */
  released: string | null;
  result: { value: number; on: string } | null;
  /** What was measured in between, oldest first. */
  history: readonly { date: string; value: number }[];
}

/**
 * How a result stands against the target and against what was before, in words.
 * @param language of the hub
 */
export function verdictWords(
  { better, baseline, target, released, result }: Answered,
  language: string,
  today: string,
): string {
  const say = answerWords(language);
  if (!result) return released !== null && target.by < today ? say.answerWasDue : say.notKnown;
  if (!better) return '';
  const goal = goalOf({ better, target }, result.value, today);
  const move = moveOf(better, baseline, result.value);
  if (goal === 'reached' || move === 'better') return goalWords(language)[goal];
  return `${goalWords(language)[goal]}, ${move === 'worse' ? say.worse : say.noBetter}`;
}

/** The rows the chart shows: before, what was measured in between, the result, the target. */
export function answerRows({ unit, baseline, target, result, history }: Answered, language: string): ChartRow[] {
  const row = (date: string, value: number, note: string): ChartRow => ({
    date,
    value: formatValue(value, unit, language),
    note,
  });
  const day = (date: string) => formatDay(date, language);
  const say = answerWords(language);
  return [
    row(say.before, baseline, say.start),
    ...history.filter(({ date }) => date !== result?.on).map(({ date, value }) => row(day(date), value, '')),
    ...(result ? [row(day(result.on), result.value, say.result)] : []),
    row(day(target.by), target.value, say.target),
  ];
}

/** What the chart shows, in sentences. */
export function describeAnswer(answered: Answered, language: string, today: string): string {
  const { unit, baseline, target, released, result, better } = answered;
  const value = (number: number) => formatValue(number, unit, language);
  const day = (date: string) => formatDay(date, language);
  const words = verdictWords(answered, language, today);
  const say = answerWords(language);
  return [
    say.described(value(baseline), value(target.value), day(target.by)),
    released ? say.releasedOn(day(released)) : say.notReleased,
    result ? say.resultOn(value(result.value), day(result.on), words) : say.noResult(words),
    better ? say.better[better] : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * A success measure answered: what was before, what was aimed at and by when, the release, the result, and what was
 * measured in between.
 * @returns an SVG with a title and a description, coloured by the classes of charts.css
 */
export function answerChart(answered: Answered, { id, language, today, width, height }: LineOptions): string {
  const { baseline, target, released, result, history, unit } = answered;
  const say = answerWords(language);
  const value = (number: number) => formatValue(number, unit, language);
  const values = [baseline, target.value, ...(result ? [result.value] : []), ...history.map((each) => each.value)];
  const domain = domainOf(values, 0.22);
  const marks = ticks(domain, 3);
  const markTexts = marks.map((mark) => formatNumber(mark, language));
  const days = [target.by, released, result?.on, ...history.map(({ date }) => date)].flatMap((day) => day ?? []).sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  const span = daysBetween(first, last);

  const left = Math.ceil(Math.max(...markTexts.map(textWidth))) + 10;
  const right = width - 10;
  const bottom = height - 26;
  const toX = linear(span > 0 ? [0, span] : [-1, 1], [left + 6, right - 6]);
  const x = (day: string) => toX(daysBetween(first, day));
  const y = linear(domain, [bottom, 10]);

  const before: Segment = [left, y(baseline), right, y(baseline)];
  const goal: Segment = [left, y(target.value), x(target.by), y(target.value)];
  const release: Segment | null = released ? [x(released), 10, x(released), bottom] : null;
  const measured = history.map((each) => [x(each.date), y(each.value)] as const);
  const course: Segment[] = measured.slice(1).map(([px, py], index) => {
    const [bx, by] = measured[index] as readonly [number, number];
    return [bx, by, px, py];
  });
  const lines = [before, goal, ...(release ? [release] : []), ...course];
  const plot: Box = { x: left, y: 0, width: width - left, height: bottom };
  const end = result && ([x(result.on), y(result.value)] as const);
  const taken: Box[] = end ? [{ x: end[0] - 6, y: end[1] - 6, width: 12, height: 12 }] : [];
  const labels: string[] = [];
  const put = (candidates: Label[], className: string) => {
    const label = choose(candidates, plot, taken, lines);
    if (!label) return;
    taken.push(label.box);
    labels.push(textOf(label, className));
  };
  const around = (text: string, at: number, line: number): Label[] =>
    [line - 6, line + textSize + 3].flatMap((base) => [
      labelAt(text, at, base, at > width / 2 ? 'end' : 'start'),
      labelAt(text, left + 2, base, 'start'),
      labelAt(text, right, base, 'end'),
      labelAt(text, (left + right) / 2, base, 'middle'),
    ]);
  if (result && end) {
    const [ex, ey] = end;
    const places = [12, 22, 34].flatMap((gap) =>
      [ey - gap, ey + gap + 9].flatMap((base) =>
        (['middle', 'end', 'start'] as const).map((anchor) => labelAt(value(result.value), ex, base, anchor)),
      ),
    );
    put(places, 'chart-now');
  }
  put(around(say.targetValue(value(target.value)), x(target.by), y(target.value)), 'chart-goal-label');
  put(around(say.beforeValue(value(baseline)), left + 2, y(baseline)), 'chart-tick');
  if (release) {
    const [at] = release;
    const sides = [bottom - 6, 22, (bottom + 10) / 2].flatMap((base) => [
      labelAt(say.released, at + 5, base, 'start'),
      labelAt(say.released, at - 5, base, 'end'),
    ]);
    put(sides, 'chart-tick');
  }
  const wanted = [target.by, ...(result ? [result.on] : []), ...(released ? [released] : []), first];
  const axis = axisLabels(wanted, x, height - 6, { x: 0, y: 0, width, height }, language);
  const line = ([x1, y1, x2, y2]: Segment) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  const [gx, gy] = [round(x(target.by)), round(y(target.value))];
  return [
    `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeText(answered.name)}</title><desc id="${id}-d">${escapeText(describeAnswer(answered, language, today))}</desc>`,
    marks
      .map((mark, index) => {
        const label = labelAt(markTexts[index] ?? '', left - 10, y(mark) + textSize * 0.35, 'end');
        return `<path class="chart-grid" d="M${left} ${round(y(mark))}H${right}"/>${textOf(label, 'chart-tick')}`;
      })
      .join(''),
    release ? `<path class="chart-before" d="${line(release)}"/>` : '',
    `<path class="chart-before" stroke-dasharray="5 4" d="${line(before)}"/>`,
    `<path class="chart-goal" d="${line(goal)}"/><path class="chart-goal-end" d="M${gx} ${round(gy - 6)}l6 6l-6 6l-6 -6z"/>`,
    course.length > 0 ? `<path class="chart-line" d="${course.map(line).join('')}"/>` : '',
    end ? `<circle class="chart-last" cx="${round(end[0])}" cy="${round(end[1])}" r="5"/>` : '',
    labels.join(''),
    axis.map((label) => textOf(label, 'chart-tick')).join(''),
    '</svg>',
  ].join('');
}
