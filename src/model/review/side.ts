import type { Written } from '../../source/entry.ts';
import type { Problem } from '../../source/problem.ts';
import type { Audiences } from '../audience.ts';
import type { EntryName } from '../editions/comparison.ts';
import type { Snapshot } from '../editions/snapshot.ts';

/** Who may read a hub. */
export interface Readers {
  audiences: Audiences;
  /** For whom the comparison is, as this hub calls that audience. */
  own: string;
  /** Whole entries and drafts by their keys, with the parts of their texts that are not for everybody. */
  whole: ReadonlyMap<string, Written>;
}

/** A sealed edition, as its list names it. */
export interface EditionName {
  id: string;
  title: string;
  seal: string;
}

/** One side of a change: a hub with all that its reviewer may hear of it. */
export interface ReviewSide {
  snapshot: Snapshot;
  /** The whole hub's audiences and texts, from which is seen who else may read what. */
  readers: Readers;
  /** What the checks say, what only time cures included. */
  problems: readonly Problem[];
  /** Who an entry is whose file has a problem, though its fields may not fit. */
  entryAt(file: string): EntryName | null;
  /** Whether there is an entry, though its fields may not fit. */
  has(key: string): boolean;
  /** Whether a problem is not told because somebody waived it or switched its check off. */
  isEased(check: string, key: string): boolean;
  editions: readonly EditionName[];
}
