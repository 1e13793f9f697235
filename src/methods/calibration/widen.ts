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
