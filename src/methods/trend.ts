import type { Comparison } from '../model/editions/comparison.ts';

/** What a hub was like in an edition on its day, or is today. */
export interface Counts {
  /** Id of the edition; null for today. */
  edition: string | null;
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Findings of the evidence, reviews overdue, evidence past its day, entries: numbers of each. */
  findings: number;
  overdue: number;
  expired: number;
  entries: number;
}

/** The same, with what came and went. */
export interface TrendPoint extends Counts {
  /** Since the edition before; null for the first. */
  since: ({ from: string; title: string } & Comparison['findings']) | null;
}

/**
 * How a hub's health ran over its editions up to today.
 * @param days oldest first, today last
 * @param between the comparison of two days, by their editions; undefined where there is none
 * @returns one point for each day; nothing for a single day, since that is no trend
 */
export function trendOf(
  days: readonly Counts[],
  between: (from: string, to: string | null) => Comparison | undefined,
): TrendPoint[] {
  if (days.length <= 1) return [];
  return days.map((day, index) => {
    const before = days[index - 1];
    if (!before || before.edition === null) return { ...day, since: null };
    const { appeared, resolved } = between(before.edition, day.edition)?.findings ?? { appeared: [], resolved: [] };
    return { ...day, since: { from: before.edition, title: before.title, appeared, resolved } };
  });
}
