import type { HubConfig } from '../kinds/hub.ts';
import type { Folder } from '../kinds/index.ts';

/** Without what could end an address in Markdown. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[()*_~'!]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);

/** A file of what is brought in, as it was read. */
export interface Given {
  /** Path below the folder that was named, with `/`; of a single file its name. */
  path: string;
  /** All of a text; empty for what is only copied. */
  bytes: Uint8Array;
  /** Day on which the file's history begins, where it has one. */
  since?: string | undefined;
}

/** What every adapter is told. */
export interface Bringing {
  /** `hub.yaml`: words of sections, audiences. */
  config: HubConfig;
  /** Day of the run. */
  today: string;
  /** Role or team that answers for what nobody answers for there. */
  owner: string | undefined;
  /** Whether names and addresses of people come in. */
  people: boolean;
}

/** An entry as it is to be written. */
export interface Imported {
  kind: Folder;
  /** The id that it would like to have; it gets another one where that is taken. */
  id: string;
  /** Its front matter, in the order of writing, without `draft`, `source` and `audience`, which the plan adds. */
  fields: Record<string, unknown>;
  /** Its text as Markdown, without front matter; empty for a kind without text. Links name `reference` addresses. */
  body: string;
  /** Where it came from. `system` and `key` name it for good: a later run finds it by them. */
  source: { system: string; key: string; url?: string | undefined };
  /** Files that its text shows, as in `Given.path`: the plan says where they are copied to. */
  assets: string[];
  /** Of its file, where its text needs another one than the kind's own. */
  extension?: '.mdx';
  /** Whether something of it needs judgement; what is whole, and passes the checks, is no draft. */
  draft: boolean;
}

/**
 * Address of another imported entry, for texts and fields: the plan puts the relative path of its file, or its id,
 * where this stands, when it knows what the entry is called.
 * @param key as in `Imported.source`
 */
export const reference = (key: string): string => `import-entry:${encoded(key)}`;

/**
 * Address of a file that a text shows: the plan puts the path of its copy where this stands.
 * @param path one of `Imported.assets`
 */
export const attachment = (path: string): string => `import-file:${encoded(path)}`;

/**
 * What an address names.
 * @param written after `import-entry:` or `import-file:`
 * @returns null for what no `reference` or `attachment` wrote: somebody's own words may look like one
 */
export function named(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** One account of what became of a part of the source. */
export interface Account {
  /** The file, as in `Given.path`. */
  file: string;
  /** Where in it, from 1: a line of a text, or a row of a table. */
  line?: number;
  /** The column's heading, where the source is a table. */
  column?: string;
  /** Words of the part; of a table its cells. One account may stand for many cells of a column. */
  words: number;
  /** How many cells of the column it stands for, where it stands for several; `line` is that of the first. */
  cells?: number;
  /**
   * It came in: into a field, or `body`, of the entry with that source key, `*` for several; or it did not, and why
   * not.
   */
  came: { key: string; into: string } | { left: string };
  /** What was left out, so that nobody has to look for it; never of what tells of people. */
  text?: string;
  /** Whether it tells of people: counted, never quoted. */
  personal: boolean;
}

/** What an adapter made of a source. */
export interface Taken {
  imported: Imported[];
  accounts: Account[];
}

/** Reads one sort of source. Pure: what it is given is all it knows. */
export type Adapter<O extends Bringing = Bringing> = (files: readonly Given[], options: O) => Taken;
