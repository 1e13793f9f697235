import type { DataOf, Folder } from '../kinds/index.ts';
import type { Body } from './body/body.ts';

interface EntryOf<F extends Folder> {
  /** `folder/id`: names the entry in the whole hub. */
  key: string;
  /** Folder of its kind. */
  kind: F;
  /** Path below the folder, without extension. */
  id: string;
  /** Path below the content folder, with `/`. */
  file: string;
  /** SHA-256 of the file, hex. */
  digest: string;
  data: DataOf<F>;
  body: Body;
}

/**
 * One file of content, read and compiled: of the kinds named, or of any. `kind` tells which, and with it the shape of
 * `data`.
 */
export type Entry<F extends Folder = Folder> = F extends Folder ? EntryOf<F> : never;

/**
 * Whether an entry is of a kind.
 * @param entry any, or none
 * @param kind folder of the kind
 */
export const isKind = <F extends Folder>(entry: Entry | undefined, kind: F): entry is Entry<F> => entry?.kind === kind;

/**
 * Those of some entries that are of a kind, in their order.
 * @param entries of any kind
 * @param kind folder of the kind
 */
export const ofKind = <F extends Folder>(entries: readonly Entry[], kind: F): Entry<F>[] =>
  entries.filter((entry) => isKind(entry, kind));

/**
 * An entry that its writer marked as unfinished. A field that is there fits its schema; any may be missing, but for a
 * title, which is its id where nobody gave one.
 */
export interface Draft extends Omit<Entry, 'data' | 'kind'> {
  kind: Folder;
  data: Partial<Omit<Entry['data'], 'title' | 'draft'>> & { title: string; draft: true } & Record<string, unknown>;
}

/** What has a page: an entry, or the draft of one. */
export type Written = Entry | Draft;

/** Whether an entry is marked as a draft, by what its fields say. */
export const isDraft = <E extends { data: Record<string, unknown> }>(entry: E): entry is E & Draft =>
  entry.data.draft === true;

/** An entry as it was read: its fields may not fit the schema. */
export interface RawEntry extends Omit<Entry, 'data' | 'kind'> {
  kind: string;
  data: Record<string, unknown>;
  /** Whether the fields fit, or those of a draft as far as they are there: only then may rules rely on them. */
  sound: boolean;
  /** Of a draft that is sound: those of its fields that fit. */
  stated?: Record<string, unknown>;
}

/** Whether the fields of an entry fit the schema of its kind, so that it is an entry of the hub, or a draft. */
export const isSound = (entry: RawEntry): entry is RawEntry & Written => entry.sound;
