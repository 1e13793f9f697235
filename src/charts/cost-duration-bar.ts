import { escapeText } from '../format/html.ts';
import { logarithmic, logDomain, logTicks, type Reach } from './cost-duration-scale.ts';
import { textSize, textWidth } from './place.ts';

/** Size of a bar, in units of the drawing. */
const width = 160;
const height = 14;
/** Room for half a dot at both ends. */
const inset = 5;
/** Widths at which the sheet shows a bar, in pixels: on a narrow window and on a wide one. */
const narrowBar = 104;
const wideBar = 128;

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
  const labels = marks.map((mark) => ({ text: name(mark), at: x(mark) / width }));
  /** Those that stand apart on a bar of that many pixels, beside those that are kept whatever happens. */
  const apartOn = (pixels: number, kept: readonly (typeof labels)[number][] = []) => {
    const shown = [...kept];
    for (const label of labels) {
      const room = (other: typeof label) => (letters(other.text) + letters(label.text)) / 2 + 2;
      if (shown.every((other) => Math.abs(other.at - label.at) * pixels >= room(other))) shown.push(label);
    }
    return shown;
  };
  const always = apartOn(narrowBar);
  const texts = apartOn(wideBar, always).map(
    (label) =>
      `<text${always.includes(label) ? '' : ' class="is-wide"'} x="${round(label.at * 100)}%" y="12" text-anchor="middle">${escapeText(label.text)}</text>`,
  );
  const open = () =>
    `<svg class="bk-bar" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`;
  return {
    ticks: marks,
    // Its words keep their size, however wide the bars are.
    axis: `<svg class="bk-axis" height="${height}" aria-hidden="true">${texts.join('')}</svg>`,
    bar: ({ low, expected, high }) => {
      const [from, to, at] = [x(low), x(high), x(expected)].map(round);
      const cut = low < domain[0] ? `M${inset + 3} 4L${inset - 2} 7L${inset + 3} 10` : '';
      const dot =
        expected > 0
          ? `<circle class="bk-dot" cx="${at}" cy="7" r="4"/>`
          : `<circle class="bk-none" cx="${inset}" cy="7" r="3"/>`;
      return `${open()}${grid}<path class="bk-line" d="M${from} 7H${to}${cut}"/>${dot}</svg>`;
    },
  };
}
