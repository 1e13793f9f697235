import { escapeText } from '../format/html.ts';
import { labelOf } from './cost-duration-labels.ts';
import { logarithmic, logDomain, logTicks, type Reach } from './cost-duration-scale.ts';
import { type Label, overlaps, textSize, textWidth } from './place.ts';

/** Size of a bar, in units of the drawing. */
const width = 160;
const height = 14;
/** Room for half a dot at both ends. */
const inset = 5;

/** Bars of one table, on one logarithmic scale. */
export interface Bars {
  /** One interval as SVG; the figures stand beside it. */
  bar(reach: Reach): string;
  /** The scale, for the head of the column. */
  axis: string;
  /** Where its fine lines stand, ascending; none when there is nothing to show. */
  ticks: readonly number[];
}

/** Width of a tick's text at most; it is smaller than a chart's. */
const letters = (text: string): number => (textWidth(text) * 12) / textSize;

/** Whole units do: a row is drawn once, a table a thousand times. */
const round = Math.round;

/**
 * Intervals as bars on one scale: a line from low to high, a dot at the expected value. A low end that is off the
 * scale is an arrow, an expected value of zero an open dot at the edge.
 * @param reaches of the whole table
 * @param name writes a tick
 */
export function intervalBars(reaches: readonly Reach[], name: (value: number) => string): Bars {
  const shown = reaches.filter(({ expected }) => expected > 0);
  if (shown.length === 0) return { bar: () => '', axis: '', ticks: [] };
  const domain = logDomain(shown, 1.05);
  const x = logarithmic(domain, [inset, width - inset]);
  const marks = logTicks(domain, 3);
  const grid = `<path class="bk-tick" d="${marks.map((mark) => `M${round(x(mark))} 0V${height}`).join('')}"/>`;
  const labels: Label[] = [];
  for (const mark of marks) {
    const text = name(mark);
    const side = letters(text) / 2;
    const label = labelOf(text, Math.min(Math.max(x(mark), side), width - side), 12, 'middle', letters);
    if (!labels.some(({ box }) => overlaps(box, { ...label.box, x: label.box.x - 4, width: label.box.width + 8 })))
      labels.push(label);
  }
  const texts = labels.map(
    ({ text, x: at, y }) => `<text x="${round(at)}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`,
  );
  const open = (more: string) =>
    `<svg class="${more}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`;
  return {
    ticks: marks,
    axis: `${open('bk-bar bk-axis')}${texts.join('')}</svg>`,
    bar: ({ low, expected, high }) => {
      const [from, to, at] = [x(low), x(high), x(expected)].map(round);
      const cut = low < domain[0] ? `M${inset + 3} 4L${inset - 2} 7L${inset + 3} 10` : '';
      const dot =
        expected > 0
          ? `<circle class="bk-dot" cx="${at}" cy="7" r="4"/>`
          : `<circle class="bk-none" cx="${inset}" cy="7" r="3"/>`;
      return `${open('bk-bar')}${grid}<path class="bk-line" d="M${from} 7H${to}${cut}"/>${dot}</svg>`;
    },
  };
}
