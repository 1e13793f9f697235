import { median } from 'd3-array';

interface Measured {
  date: string;
  value: number;
}

/** Fewer do not show what is usual. */
const fewest = 5;

const dayNumber = (date: string) => Date.parse(date) / 86_400_000;

/** Distances from each measurement to the next, and what is usual. */
function steps(series: readonly Measured[], of: (one: Measured, next: Measured) => number) {
  const all = series.slice(1).map((next, index) => of(series[index] as Measured, next));
  return { all, usual: median(all) ?? 0 };
}

/** A place in a series where something is unlike the rest. */
export interface Odd {
  /** Place of the later measurement. */
  index: number;
  /** Days, or how many times the value is the one before or the other way round. */
  found: number;
  usual: number;
}

/**
 * Gaps: measurements that came later than they usually do.
 * @param series oldest first
 * @param times how many times the usual distance is one
 * @returns none of a series that is too short to show what is usual
 */
export function gapsIn(series: readonly Measured[], times: number): Odd[] {
  if (series.length < fewest) return [];
  const { all, usual } = steps(series, (one, next) => dayNumber(next.date) - dayNumber(one.date));
  return all.flatMap((found, index) => (found > times * usual ? [{ index: index + 1, found, usual }] : []));
}

/** How many times one amount is the other; the sign counts as a jump of any size. */
function ratio(one: number, other: number): number {
  if (one * other < 0) return Number.POSITIVE_INFINITY;
  const [small, large] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return small === 0 ? 1 : large / small;
}

/**
 * Jumps: values that are many times the one before, or a small part of it, where the series usually moves far less. A
 * unit that changed, or a comma that moved, looks so. Of one that comes back at once the way back is none.
 * @param series oldest first
 * @param times how many times a value is the one before
 * @returns none of a series that is too short to show what is usual
 */
export function jumpsIn(series: readonly Measured[], times: number): Odd[] {
  if (series.length < fewest) return [];
  const { all, usual } = steps(series, (one, next) => Math.abs(next.value - one.value));
  const odd: Odd[] = [];
  for (const [index, found] of all.entries()) {
    const [before, now] = [series[index] as Measured, series[index + 1] as Measured];
    const by = ratio(before.value, now.value);
    // Two signs are no jump where both are near to zero.
    if (by < times || found <= times * usual) continue;
    const start = odd.at(-1)?.index === index ? series[index - 1] : undefined;
    if (start && ratio(start.value, now.value) < times) continue;
    odd.push({ index: index + 1, found: by, usual });
  }
  return odd;
}
