import type { Range } from '../cost-of-delay/range.ts';

/**
 * A range that is as much wider around its likely value; what cannot be negative stays at zero or above.
 * @param range low ≤ likely ≤ high
 * @param factor above zero; below one it gets narrower
 */
export const widened = ({ low, likely, high }: Range, factor: number): Range => {
  const wider = likely - factor * (likely - low);
  return { low: low >= 0 ? Math.max(0, wider) : wider, likely, high: likely + factor * (high - likely) };
};

/** The least that anybody writes: a day, in weeks. */
const day = 1 / 7;

/**
 * A duration that is as much wider: work takes some time, however wide; what was shorter than a day stays as it is.
 * @param range weeks
 * @param factor as for `widened`
 */
export const widenedDuration = (range: Range, factor: number): Range => {
  const { low, likely, high } = widened(range, factor);
  return { low: low < range.low ? Math.min(range.low, Math.max(low, day)) : low, likely, high };
};
