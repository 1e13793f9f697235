import type { Comparison, EntryChange } from '../model/editions/comparison.ts';
import { memoize } from '../model/memoize.ts';

/** What happened to an entry between two days. */
export interface HistoryStep {
  comparison: Comparison;
  /** Key of the entry on the later side. */
  key: string;
  /** `kept` where nothing did, but for its address. */
  what: 'new' | 'changed' | 'kept';
}

/** How an entry came to be what it is. */
export interface History {
  /** Newest first; where it is new, the steps end. */
  steps: readonly HistoryStep[];
  /** What it was called on the earliest side; null when it came later. */
  oldest: string | null;
}

/** The entries of a comparison's later side: their key on the earlier side, null for what is new. */
const earlierKeys = memoize(({ entries, moved }: Comparison) => ({
  changed: new Map(entries.flatMap(({ before, after }) => (after ? [[after.key, before?.key ?? null] as const] : []))),
  moved: new Map(moved.map(({ before, after }) => [after.key, before.key])),
}));

/**
 * What an entry of a comparison's later side was called on its earlier side.
 * @param key on the later side
 * @returns null where it is new
 */
export function earlierKey(comparison: Comparison, key: string): string | null {
  const { changed, moved } = earlierKeys(comparison);
  const before = changed.get(key);
  return before === undefined ? (moved.get(key) ?? key) : before;
}

/**
 * How an entry came to be what it is, as far back as it was there, whatever it was called then.
 * @param comparisons from one day to the next, newest first
 * @param key of the entry on the latest day
 */
export function historyOf(comparisons: readonly Comparison[], key: string): History {
  const steps: HistoryStep[] = [];
  let name = key;
  for (const comparison of comparisons) {
    const before = earlierKey(comparison, name);
    const isChanged = earlierKeys(comparison).changed.has(name);
    steps.push({ comparison, key: name, what: before === null ? 'new' : isChanged ? 'changed' : 'kept' });
    if (before === null) return { steps, oldest: null };
    name = before;
  }
  return { steps, oldest: name };
}

/**
 * The newest day between two days that what changed names: its own dates are all that tells when it was changed.
 * @param change of an entry
 * @param from the earlier day, `YYYY-MM-DD`; it does not count itself
 * @param to the later day; it does
 * @returns the earlier of the two when it names none
 */
export function changedOn({ facts, day }: Pick<EntryChange, 'facts' | 'day'>, from: string, to: string): string {
  const named = facts.flatMap(({ field, after }) => `${field} ${after ?? ''}`.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  return (
    [...named, ...(day === null ? [] : [day])]
      .filter((one) => one > from && one <= to)
      .sort()
      .at(-1) ?? from
  );
}
