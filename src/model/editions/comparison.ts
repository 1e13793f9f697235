import type { FieldMeasure } from '../../kinds/kind.ts';
import type { NamedFinding, Place, Side } from './snapshot.ts';

/** An entry as one side names it. */
export interface EntryName {
  key: string;
  title: string;
}

/**
 * One field that differs. Members of lists are facts of their own, named by what names them in the list:
 * `evidence[2026-05-20-every-onboarding]`, `inputMetrics[lead-time].now`, `stages[2026-03-01].stage`. Where nothing
 * names them, their place does, from 1: `risks[2].answer`, or `risks[was 2].answer` for what is gone.
 */
export interface FactChange {
  field: string;
  /** Null where the field is not there. */
  before: string | number | boolean | null;
  after: string | number | boolean | null;
  /** The member of a list that it belongs to, where the whole member is on one side only: `touches[sales]`. */
  member?: string;
  /** What a reference names, `input-metric/…` and `skill/…` included; left out where the field is none. */
  refers?: { before: EntryName | null; after: EntryName | null };
  /** What its figures measure, where they have a unit. */
  measures?: { before: FieldMeasure | null; after: FieldMeasure | null };
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
  /** The heading of depth 2 that it stands below or is, as the side of the later day has it; null above the first. */
  section: string | null;
  /** It stands elsewhere, and says the same. */
  moved: boolean;
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
  /** What its kind shows as its state, such as the stage or the status; null where there is none. */
  state: { before: string | null; after: string | null };
  /** The day its kind orders it by, `YYYY-MM-DD`, as the side of the later day has it. */
  day: string | null;
  /** Title of the input that evidence came through. */
  through: string | null;
  /** In the order of the fields; none when one side is missing. */
  facts: readonly FactChange[];
  /** In the order of the text; none when one side is missing. */
  text: readonly BlockChange[];
}

/** A metric of the North Star, by the last value measured on each side. */
export interface MeasureMove {
  /** Id of the input metric; `north-star` for the North Star metric. */
  id: string;
  /** The North Star that has it. */
  entry: EntryName;
  /** In words, as the side of the later day has it; so are unit, direction and target. */
  name: string;
  unit: string;
  better: 'higher' | 'lower';
  target: { value: number; by: string };
  /** Null where there is no such metric. */
  from: { value: number; on: string } | null;
  to: { value: number; on: string } | null;
}

/** A strategy or decision and what took its place. */
export interface Replacement {
  replaced: EntryName;
  by: EntryName;
  /** What each says of itself in a sentence; null without one. */
  summaries: { replaced: string | null; by: string | null };
  /** Titles of the evidence that what takes the place rests on. */
  grounds: readonly string[];
}

/** A decision and what it decides about. */
export interface Ruling {
  about: EntryName;
  by: EntryName;
}

/** Evidence that is in both hubs, and past its day in one of them. */
export interface TurnedEvidence extends EntryName {
  /** Titles of what rests on it, on the later side. */
  under: readonly string[];
}

/** A finding, and what it was made about. */
export interface TitledFinding extends NamedFinding {
  /** Title of the entry, or of the hub. */
  title: string;
}

/** An initiative whose place in the backlog is another one. */
export interface RankMove {
  before: EntryName | null;
  after: EntryName | null;
  /** Null where it was not ranked. */
  from: Place | null;
  to: Place | null;
  /** Fields of its own estimate that changed, as in its `EntryChange`. */
  estimates: readonly string[];
  /** Fields of the manual operations that it ends or lowers, as in the `EntryChange` of their product. */
  operations: readonly { entry: EntryName; field: string }[];
}

/**
 * What changed from one hub to another, by meaning. Pure data. What is on both
 * sides and has one name only, such as evidence that expired, is named as the side of the later day names it.
 */
export interface Comparison {
  before: Side;
  after: Side;
  /** Entries that differ, by kind and then by key of the later side. */
  entries: readonly EntryChange[];
  /** Entries that are the same on both sides, but for their address: key before and after. */
  moved: readonly { before: EntryName; after: EntryName }[];
  /** Fields of `hub.yaml` that differ. */
  settings: readonly FactChange[];
  /** Metrics that were measured anew, have another target, or are on one side only. */
  measures: readonly MeasureMove[];
  /** Said on the later side only; said on the earlier side only. */
  replacements: { made: readonly Replacement[]; undone: readonly Replacement[] };
  /** The same of what decisions are about. */
  rulings: { made: readonly Ruling[]; undone: readonly Ruling[] };
  /** In the order of the later backlog; what left it at the end. */
  ranks: readonly RankMove[];
  findings: { appeared: readonly TitledFinding[]; resolved: readonly TitledFinding[] };
  /** Evidence that is in both hubs, and in one of them past its day. */
  evidence: { expired: readonly TurnedEvidence[]; renewed: readonly TurnedEvidence[] };
  /** Inputs that are in both hubs, and in one of them not heard as agreed. */
  inputs: { quiet: readonly EntryName[]; heard: readonly EntryName[] };
}
