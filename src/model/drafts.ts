import { type Draft, type Entry, isDraft, type Written } from '../source/entry.ts';
import { providedBy, withoutReferences } from './references.ts';

/** The entries of a hub, and the drafts among them. */
export interface Parted {
  /** What counts. None of it names a draft. */
  entries: readonly Entry[];
  drafts: readonly Draft[];
}

/**
 * Keys that only drafts stand for: their own, and what they would bring.
 * @param list entries and drafts
 */
function draftKeys(list: readonly Written[]): Set<string> {
  const drafts = list.filter(isDraft);
  const keys = new Set(drafts.flatMap((draft) => [draft.key, ...providedBy(draft)]));
  for (const entry of list) if (!isDraft(entry)) for (const key of providedBy(entry)) keys.delete(key);
  return keys;
}

/** An entry as if nothing of the keys were there. */
const without = <E extends Entry>(entry: E, left: ReadonlySet<string>): E => ({
  ...entry,
  data: withoutReferences(entry.kind, entry.data, left),
});

/**
 * The one place where drafts are left out. Whatever is counted, ranked, weighed or drawn is made of the entries that come
 * out of here; an entry that names a draft says no more than if that were not there.
 * @param list entries and drafts
 */
export function partDrafts(list: readonly Written[]): Parted {
  const drafts = list.filter(isDraft);
  const entries = list.filter((entry): entry is Entry => !isDraft(entry));
  if (drafts.length === 0) return { entries, drafts };
  const left = draftKeys(list);
  return { entries: entries.map((entry) => without(entry, left)), drafts };
}
