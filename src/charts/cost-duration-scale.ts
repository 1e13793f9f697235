import { significant } from '../format/numbers.ts';
import { type Domain, ticks } from './scale.ts';

/** Three figures of one quantity, low ≤ high: the low estimate, the expected value, the high estimate. */
export interface Reach {
  low: number;
  expected: number;
  high: number;
}

/**
 * How far below the expected value a low end may lie to have room made for it. What is lower is drawn up to the edge:
 * an end near zero would take a logarithmic scale for itself.
 */
const deepest = 12;

/**
 * How many times smaller than the largest figure another may be to have room made for it: six decades leave each of them
 * a tenth of an inch and more on a phone. With one figure near zero all others would stand on a heap.
 */
const widest = 1e6;

/**
 * A domain for a logarithmic scale that holds all expected values, all high ends, and the low ends that are not lost
 * near zero, as far as they are not a millionth of the largest; those are drawn at the edge.
 * @param reaches with expected values above zero; none gives 1 to 10
 * @param room factor that is added at both ends, above 1
 */
export function logDomain(reaches: readonly Reach[], room: number): Domain {
  if (reaches.length === 0) return [1, 10];
  const lows = reaches.map(({ low, expected }) => (low * deepest >= expected ? Math.min(low, expected) : expected));
  const least = lows.reduce((a, b) => Math.min(a, b));
  const largest = reaches.reduce((top, { expected, high }) => Math.max(top, expected, high), 0);
  return [Math.max(least, largest / widest) / room, largest * room];
}

/**
 * A logarithmic scale. What lies outside the domain is put at its ends.
 * @param domain what is shown, above zero
 * @param range where it is shown; may run backwards
 */
export function logarithmic([low, high]: Domain, [from, to]: readonly [number, number]): (value: number) => number {
  const span = Math.log(high / low);
  return (value) => {
    const share = value <= low ? 0 : value >= high ? 1 : Math.log(value / low) / span;
    return from + share * (to - from);
  };
}

/** Figures of a decade that make ticks, from the coarsest to the finest. */
const series = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]] as const;

/**
 * Round values inside the domain of a logarithmic scale, ascending.
 * @param domain what is shown, above zero
 * @param least how many are wanted at least, as far as round figures give as many
 */
export function logTicks([low, high]: Domain, least: number): number[] {
  let found: number[] = [];
  for (const figures of series) {
    found = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
      for (const figure of figures) {
        const value = significant(figure * 10 ** power, 6);
        if (value >= low && value <= high) found.push(value);
      }
    if (found.length >= least) return found;
  }
  // Within a factor of two, a logarithmic scale is nearly a straight one.
  return found.length > 1 ? found : ticks([low, high], least);
}
