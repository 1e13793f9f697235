import type { Score } from './score.ts';

/** Why the mean of one of two misleads: a few high cases lift that of the first, or a few low ones pull down the other. */
export type Skew = 'lifted' | 'pulled';

const medianOf = ({ sample }: Pick<Score, 'sample'>): number => sample[sample.length >> 1] ?? 0;

/**
 * Why an order by means is right in fewer than half of the cases.
 * @param first the one with the larger mean
 * @param chance that it rightly comes before the later one, 0 to 1; null where it was not asked
 * @returns null where the order is right in half of the cases or more, in whole hundredths as it is told
 */
export function skewOf(
  first: Pick<Score, 'sample' | 'ratio'>,
  later: Pick<Score, 'sample' | 'ratio'>,
  chance: number | null,
): Skew | null {
  if (chance === null || Math.round(chance * 100) >= 50) return null;
  return first.ratio / medianOf(first) >= medianOf(later) / later.ratio ? 'lifted' : 'pulled';
}
