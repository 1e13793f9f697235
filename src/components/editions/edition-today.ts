import type { Comparison } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import { href } from '../../site/href.ts';

/** What became of an entry since an edition. */
export interface EntryToday {
  /** Its page in the edition, below the edition's base. */
  path: string;
  /** Its page today, below the base of the site; null when it is gone. */
  todayPath: string | null;
  /** Its title today; null when it is gone. */
  title: string | null;
  /** `moved`: the same text at another address. */
  state: 'unchanged' | 'moved' | 'changed' | 'replaced' | 'gone';
  /** What took its place today, for `replaced`. */
  by: { path: string; title: string } | null;
  /** Name of the part of the changes page that tells of it; null where nothing changed. */
  anchor: string | null;
}

const pathOf = (key: string) => href({ entry: key }, '');

/**
 * What became of the entries of an edition, one by one.
 * @param keys of the edition's entries
 * @param comparison of the edition with today's hub
 * @param today today's hub
 */
export function entriesToday(keys: readonly string[], comparison: Comparison, today: Hub): EntryToday[] {
  const changes = new Map(comparison.entries.flatMap((change) => (change.before ? [[change.before.key, change]] : [])));
  const moves = new Map(comparison.moved.map(({ before, after }) => [before.key, after]));
  return keys.map((key): EntryToday => {
    const change = changes.get(key);
    const moved = moves.get(key);
    const keyToday = change ? change.after?.key : (moved?.key ?? key);
    const entry = keyToday === undefined ? undefined : today.get(keyToday);
    const anchor = change ? ((change.after ?? change.before)?.key ?? null) : null;
    if (!entry) return { path: pathOf(key), todayPath: null, title: null, state: 'gone', by: null, anchor };
    const successor = today
      .to(entry.key)
      .find(({ field, from }) => field === 'supersedes' && today.get(from) !== undefined)?.from;
    const next = successor === undefined ? undefined : today.get(successor);
    return {
      path: pathOf(key),
      todayPath: pathOf(entry.key),
      title: entry.data.title,
      state: next ? 'replaced' : change ? 'changed' : moved ? 'moved' : 'unchanged',
      by: next ? { path: pathOf(next.key), title: next.data.title } : null,
      anchor,
    };
  });
}
