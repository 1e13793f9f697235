import { ticks as roundValues } from 'd3-array';

/** Lowest and highest value that a chart shows; the first is smaller than the second. */
export type Domain = readonly [number, number];

const clamp = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

/** Below it, numbers lose their places one by one and shares of a span no longer add up to it. */
const leastSpan = 1e-290;

/**
 * The domain of some values, with room above and below. It does not cross zero unless the values do.
 * @param values finite numbers; none gives 0 to 1
 * @param room share of the span that is added on each side
 */
export function domainOf(values: readonly number[], room = 0.1): Domain {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const span = high - low;
  const pad = span > 0 ? clamp(span) * room : Math.abs(high) * 0.1 || 1;
  const bottom = clamp(low - pad);
  const top = clamp(high + pad);
  const from = low >= 0 && bottom < 0 ? 0 : bottom;
  const to = high <= 0 && top > 0 ? 0 : top;
  return to - from > leastSpan ? [from, to] : [clamp(from - 1), clamp(to + 1)];
}

/**
 * A straight scale.
 * @param domain what is shown
 * @param range where it is shown; may run backwards
 */
export function linear([low, high]: Domain, [from, to]: readonly [number, number]): (value: number) => number {
  // Halves, so that the span of very large domains stays finite.
  const span = high / 2 - low / 2;
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value / 2 - low / 2) / span) * (to - from));
}

/**
 * Round values inside a domain, ascending.
 * @param domain what is shown
 * @param count how many are wanted, about
 */
export function ticks([low, high]: Domain, count = 4): number[] {
  // Between the largest and between the smallest numbers there are no round ones.
  const found = roundValues(low, high, count).filter(Number.isFinite);
  return found.length > 0 ? found : [low, high];
}

/**
 * A scale from zero for counts, in three whole steps, since what is counted has no halves.
 * @param counts to be shown, with some room above the largest
 */
export const wholeSteps = (counts: readonly number[]): Domain => [
  0,
  3 * Math.max(1, Math.ceil((Math.max(0, ...counts) * 1.15) / 3)),
];
