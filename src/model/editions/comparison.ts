import type { NamedFinding, Place, Side } from './snapshot.ts';

/** An entry as one side names it. */
export interface EntryName {
  key: string;
  title: string;
}

/**
 * One field that differs. Members of lists are facts of their own, named by what names them in the list:
 * `evidence[2026-05-20-every-onboarding]`, `inputMetrics[lead-time].now`, `stages[2026-03-01].stage`.
 */
export interface FactChange {
  field: string;
  /** Null where the field is not there. */
  before: string | number | boolean | null;
  after: string | number | boolean | null;
}

/** A run of words; `changed` where the other side has others. */
export interface Words {
  text: string;
  changed: boolean;
}

/** A sentence (or a row of a table, by cell) that differs. At least one side is there. */
export interface SentenceChange {
  before: readonly Words[] | null;
  after: readonly Words[] | null;
}

/** A block of text that differs. */
export interface BlockChange {
  type: 'heading' | 'paragraph' | 'list' | 'row' | 'code' | 'diagram' | 'image' | 'component';
  /** The heading of depth 2 that it stands below, as the later side has it; null above the first. */
  section: string | null;
  /** What differs, sentence by sentence; of a diagram and of code, the whole text of each side. */
  sentences: readonly SentenceChange[];
}

/** An entry that differs. At least one side is there. */
export interface EntryChange {
  /** Folder of its kind. */
  kind: string;
  /** Null when it is only in the later hub. */
  before: EntryName | null;
  /** Null when it is only in the earlier hub. */
  after: EntryName | null;
  /** In the order of the fields; none when one side is missing. */
  facts: readonly FactChange[];
  /** In the order of the text; none when one side is missing. */
  text: readonly BlockChange[];
}

/** An initiative whose place in the backlog is another one. */
export interface RankMove {
  before: EntryName | null;
  after: EntryName | null;
  /** Null where it was not ranked. */
  from: Place | null;
  to: Place | null;
  /** Fields of its own estimate that changed, as in its `EntryChange`. Empty: others moved around it. */
  estimates: readonly string[];
}

/** What changed from one hub to another, by meaning. Pure data: it lies in the content store as it is. */
export interface Comparison {
  before: Side;
  after: Side;
  /** Entries that differ, by kind and then by key of the later side. */
  entries: readonly EntryChange[];
  /** Entries that are the same on both sides, but for their address: key before and after. */
  moved: readonly { before: EntryName; after: EntryName }[];
  /** Fields of `hub.yaml` that differ. */
  settings: readonly FactChange[];
  ranks: readonly RankMove[];
  findings: { gained: readonly NamedFinding[]; cured: readonly NamedFinding[] };
  /** Evidence that is in both hubs, and in one of them past its day. */
  evidence: { expired: readonly EntryName[]; renewed: readonly EntryName[] };
  /** Inputs that are in both hubs, and in one of them not heard as agreed. */
  inputs: { quiet: readonly EntryName[]; heard: readonly EntryName[] };
}
