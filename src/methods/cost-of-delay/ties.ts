import { cellsOf, countBelow, edgesFor } from './cells.ts';
import { chanceBefore, minimumProbability } from './order.ts';
import type { Score } from './score.ts';

type Sampled = Pick<Score, 'sample'>;

/**
 * Whether two initiatives cannot be told apart: neither should come before the other in 80 of 100 cases or more. It is a
 * matter of these two alone, whichever is named first.
 */
export function isTied(one: Sampled, other: Sampled): boolean {
  const chance = chanceBefore(one, other);
  return chance < minimumProbability && 1 - chance < minimumProbability;
}

/** Cases in a run: the cells of the first and of the last bound what all of them say. The fewer, the closer the bound. */
const lengths = [128, 32, 8, 1];

/**
 * Whether two are tied by a bound of the chance of either order; null where the bound does not say.
 * @param at the cell of each case of the one
 * @param counts of the other, from `countBelow`
 */
function byBound(at: Uint16Array, counts: Uint32Array, length: number): boolean | null {
  // In units of a run against a case of the other: where the run surely is the larger, and where it may be.
  let [before, most] = [0, 0];
  for (let first = 0; first < at.length; first += length) {
    before += counts[at[first] as number] as number;
    most += counts[(at[first + length - 1] as number) + 1] as number;
  }
  const all = (at.length / length) * (counts[counts.length - 1] as number);
  const enough = minimumProbability * all;
  if (before >= enough || all - most >= enough) return false;
  return most < enough && all - before < enough ? true : null;
}

/**
 * For each of an order, the places of those that it cannot be told apart from: `isTied` for each two. Most are decided
 * by a bound that reads where one lies in a table of the other; the rest case by case.
 * @param order scores in their order
 * @returns places from 1, in rising order
 */
export function tiesOf(order: readonly Sampled[]): number[][] {
  const edges = edgesFor(order.map(({ sample }) => sample));
  const at = order.map(({ sample }) => cellsOf(edges, sample));
  const counts = new Uint32Array(edges.length + 2);
  const ties = order.map((): number[] => []);
  for (const [later, other] of order.entries()) {
    countBelow(edges, other.sample, counts);
    for (let first = 0; first < later; first += 1) {
      let tied: boolean | null = null;
      for (let level = 0; level < lengths.length && tied === null; level += 1)
        tied = byBound(at[first] as Uint16Array, counts, lengths[level] as number);
      if (tied ?? isTied(order[first] as Sampled, other)) {
        ties[first]?.push(later + 1);
        ties[later]?.push(first + 1);
      }
    }
  }
  return ties;
}
