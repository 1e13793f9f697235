import { escapeText } from '../format/html.ts';
import { linear } from './scale.ts';

/** A part of a bar. */
export interface Share {
  /** Class that colours it. */
  className: string;
  /** Not negative. */
  amount: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

// The drawing is stretched to the width it gets; it holds no text, so nothing is distorted.
const open = (className: string, label: string) =>
  `<svg class="bar ${className}" role="img" viewBox="0 0 100 8" preserveAspectRatio="none" aria-label="${escapeText(label)}">`;

/**
 * Shares of a whole as one bar.
 * @param shares in the order they are drawn
 * @param label what it shows, in words with the numbers
 */
export function stackedBar(shares: readonly Share[], label: string): string {
  const total = shares.reduce((sum, { amount }) => sum + amount, 0);
  let at = 0;
  const parts = shares
    .filter(({ amount }) => amount > 0 && total > 0)
    .map(({ className, amount }) => {
      const width = (amount / total) * 100;
      const part = `<rect class="${className}" x="${round(at)}" y="0" width="${round(Math.max(width - 0.6, width / 2))}" height="8"/>`;
      at += width;
      return part;
    });
  return `${open('bar-stack', label)}<rect class="bar-track" width="100" height="8"/>${parts.join('')}</svg>`;
}

/**
 * An amount against the largest of its list.
 * @param amount not negative
 * @param largest the largest
 * @param label what it shows, in words with the numbers
 */
export function amountBar(amount: number, largest: number, label: string): string {
  const width = largest > 0 ? Math.min(100, (amount / largest) * 100) : 0;
  return `${open('bar-amount', label)}<rect class="bar-track" width="100" height="8"/><rect class="bar-fill" width="${round(width)}" height="8"/></svg>`;
}

/** Three estimates: low ≤ likely ≤ high, not negative. */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

/**
 * A range of three estimates: from low to high, with a mark at likely.
 * @param range low ≤ likely ≤ high, not negative
 * @param largest the largest high of its list
 * @param label what it shows, in words with the numbers
 */
export function rangeBar(range: Range, largest: number, label: string): string {
  const at = linear([0, largest > 0 ? largest : 1], [0, 99]);
  const x = (value: number) => Math.max(0, Math.min(99, at(value)));
  const from = x(range.low);
  return `${open('bar-range', label)}<rect class="bar-track" y="3.5" width="100" height="1"/><rect class="bar-fill" x="${round(from)}" y="1.5" width="${round(Math.max(x(range.high) - from, 0.5))}" height="5"/><rect class="bar-mark" x="${round(x(range.likely))}" width="1" height="8"/></svg>`;
}

/**
 * A short history as a line without axes; the figures stand beside it.
 * @param values oldest first, not negative
 * @param label what it shows, in words with the numbers
 */
export function sparkline(values: readonly number[], label: string): string {
  const largest = Math.max(...values, 0);
  const x = linear([0, Math.max(1, values.length - 1)], [3, 97]);
  const y = linear([0, largest > 0 ? largest : 1], [25, 3]);
  const points = values.map((value, index) => `${round(x(index))} ${round(y(value))}`);
  const end = values.length - 1;
  return [
    `<svg class="spark" role="img" viewBox="0 0 100 28" width="100" height="28" aria-label="${escapeText(label)}">`,
    points.length > 1 ? `<path class="chart-line" d="M${points.join('L')}"/>` : '',
    end >= 0 ? `<circle class="chart-last" cx="${round(x(end))}" cy="${round(y(values[end] ?? 0))}" r="3"/>` : '',
    '</svg>',
  ].join('');
}

/**
 * The end of a scale on which bars are compared.
 * @param values of all bars, 0 or more
 * @returns the largest; 0 without any
 */
export const largest = (values: readonly number[]): number => Math.max(0, ...values);
