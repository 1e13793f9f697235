import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange, EntryName, FactChange, MeasureMove } from '../../model/editions/comparison.ts';
import { whatChangedWords } from './words.ts';

/** What a reader cares about, in the order in which it is told. */
export type ChapterId =
  | 'north-star'
  | 'strategy'
  | 'initiatives'
  | 'decisions'
  | 'evidence'
  | 'inputs'
  | 'findings'
  | 'rest';

/** One thing that happened. */
export interface Statement {
  /**
   * In one word. Of any entry: added, removed, changed, reviewed, renamed; of measures: improved, worsened, measured;
   * of strategies: adopted, revised, retired, superseded, moved; of initiatives: finished, retired, declined, rose,
   * fell, moved, entered, left, shifted; of decisions: decided, reversed, rejected, proposed, moved; of evidence:
   * expired, renewed; of inputs: found, lost, quiet, heard; of findings: appeared, resolved.
   */
  what: string;
  /** Whom it happened to; null for the hub as a whole. */
  entry: EntryName | null;
  /** It is not there on the later side. */
  gone: boolean;
  /** What happened: a phrase that goes on from the title, or stands alone where there is no entry. */
  words: string;
  /** Facts and text to show below. Each change of an entry is carried by one statement. */
  change: EntryChange | null;
  /** Why; `words` says it, too. */
  reasons?: string[];
}

/** Statements of one sort. */
export interface Chapter {
  id: ChapterId;
  title: string;
  /** At least one. */
  statements: Statement[];
}

/**
 * What happened in a statement, for readers.
 * @param what of the statement
 * @param language of the hub
 */
export function whatWords(what: string, language: string): string {
  const words = whatChangedWords(language).what;
  return (Object.hasOwn(words, what) ? words[what] : undefined) ?? what;
}

/** An entry that is on the later side, else on the earlier one. */
export const entryOf = ({ before, after }: EntryChange): EntryName | null => after ?? before;

/** A statement about an entry that differs, which carries the difference. */
export const about = (change: EntryChange, what: string, words: string): Statement => ({
  what,
  entry: entryOf(change),
  gone: change.after === null,
  words,
  change,
});

/** A statement about an entry that shows nothing below. */
export const saying = (entry: EntryName | null, what: string, words: string, gone = false): Statement => ({
  what,
  entry,
  gone,
  words,
  change: null,
});

/** A fact of a change by its field. */
export const factOf = ({ facts }: EntryChange, field: string): FactChange | undefined =>
  facts.find((fact) => fact.field === field);

/** What an entry that has another title was called; empty where it has the same. */
export const calledBefore = ({ before, after }: EntryChange, { language }: Locale): string =>
  before && after && before.title !== after.title ? whatChangedWords(language).called(before.title) : '';

/** The measure that a statement tells of: its words begin with the name. */
export const measureIn = ({ measures }: Comparison, { change, entry, words }: Statement): MeasureMove | undefined =>
  change === null ? measures.find((one) => one.entry.key === entry?.key && words.startsWith(one.name)) : undefined;

/** Phrases as one. */
export const phrases = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('; ');

/** What is on both sides with one content and another address, of one kind. */
export const renamedIn = ({ moved }: Comparison, kind: string, { language }: Locale): Statement[] =>
  moved
    .filter(({ after }) => after.key.startsWith(`${kind}/`))
    .map(({ after }) => saying(after, 'renamed', whatChangedWords(language).otherAddress));

/** Keys of what is not there on the later side. */
export const goneIn = ({ entries }: Comparison): ReadonlySet<string> =>
  new Set(entries.flatMap(({ before, after }) => (before && !after ? [before.key] : [])));
