import { type Distribution, distributionOf, valueAt } from './distribution.ts';
import type { Range } from './range.ts';

/**
 * Number of cases that a probability or an interval is reckoned from.
 *
 * They are the points of a rank-1 lattice (I. H. Sloan and S. Joe, "Lattice Methods for Multiple Integration", 1994) in
 * Korobov's form, shifted by half a cell: fixed, so that the same figures give the same result everywhere, and even in
 * every direction, so that each single range is met at equal steps.
 */
export const points = 1024;

/** Among all odd multipliers the one with the least error P2, geometric mean over two, three, four and six ranges. */
const multiplier = 389;

const steps: number[] = [1];

/** Step of a dimension through the lattice. */
function stepOf(dimension: number): number {
  for (let next = steps.length; next <= dimension; next += 1)
    steps.push(((steps[next - 1] as number) * multiplier) % points);
  return steps[dimension] as number;
}

const share = (place: number): number => (place + 0.5) / points;

/** How far each step lies between low and likely, then between likely and high: `valueAt` at equal steps. */
const between = Float64Array.from({ length: points }, (_, place) =>
  place < points / 2
    ? valueAt(distributionOf({ low: 0, likely: 1, high: 1 }), share(place))
    : valueAt(distributionOf({ low: 0, likely: 0, high: 1 }), share(place)),
);

/**
 * One value of a range for each case.
 * @param dimension which of the independent ranges it is, from 0; ranges of one dimension rise and fall together
 * @returns `points` values in the unit of the range
 */
export function draw({ low, likely, high }: Range, dimension: number): Float64Array {
  const step = stepOf(dimension);
  const values = new Float64Array(points);
  for (let index = 0, place = 0; index < points; index += 1, place = (place + step) % points) {
    const part = between[place] as number;
    values[index] = place < points / 2 ? low + (likely - low) * part : likely + (high - likely) * part;
  }
  return values;
}

/**
 * One value of a distribution for each case, in dimension 0.
 * @returns `points` values in the unit of the distribution, in rising order
 */
export const drawCases = (pieces: Distribution): Float64Array =>
  Float64Array.from({ length: points }, (_, place) => valueAt(pieces, share(place)));

/**
 * Whether something happens, for each case.
 * @param chance 0 to 1
 * @param dimension which of the independent ones it is, from 0
 * @returns 1 where it happens, else 0
 */
export function drawEvent(chance: number, dimension: number): Float64Array {
  const step = stepOf(dimension);
  const happens = new Float64Array(points);
  for (let index = 0, place = 0; index < points; index += 1, place = (place + step) % points)
    happens[index] = share(place) > 1 - chance ? 1 : 0;
  return happens;
}
