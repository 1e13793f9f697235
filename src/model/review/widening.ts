import type { EntryName } from '../editions/comparison.ts';

/** Something that more people may read than before. */
export interface Widening {
  /** Null for a setting of the hub. */
  entry: EntryName | null;
  /** The whole entry, fields of it, or passages of its text. */
  what: 'entry' | 'fields' | 'text';
  /** The widest audience that could read it. */
  from: string;
  /** The widest that can read it now. */
  to: string;
  /** Fields, dotted, where it is fields. */
  fields: readonly string[];
  /** Sentences, where it is passages. */
  passages: readonly string[];
}
