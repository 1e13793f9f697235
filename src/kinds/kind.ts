import type { z } from 'zod';
import { commonNarrower } from './fields.ts';

/**
 * A typed field that points to other entries.
 *
 * `field` is a path of keys from the entry's data (`evidence`, `operations.automatedBy`); arrays on
 * the way are walked through. Its values are ids.
 */
export interface Relation {
  field: string;
  /**
   * Folder of the kind it points to; `any` for ids written `folder/id`; `input-metric` for the ids of
   * the North Star's input metrics; `skill` for the skills of hub.yaml.
   */
  to: string;
  /** Read from this entry: "rests on". */
  label: string;
  /** Read from the other entry: "is evidence for". */
  inverse: string;
  /** Stronger relations decide whether an entry stands: shown under "rests on" and its inverse. */
  supports?: boolean;
  /** A circle along this relation is a contradiction. */
  acyclic?: boolean;
  /** Values that stand for something outside the folder, such as `tps` in the edges of inputs. */
  except?: readonly string[];
  /** The object around the field says nothing without it: a reader who may not see the one sees neither. */
  essential?: boolean;
  /** Given the object that holds the field: whether its value is a reference at all. Default: always. */
  when?: (holder: Record<string, unknown>) => boolean;
}

/** How a field's value is written for a reader. */
export type Format =
  | 'text'
  | 'date'
  | 'list'
  | 'duration'
  | 'duration-range'
  | 'cost-of-delay'
  | 'reference'
  | 'state'
  | 'yes-no';

/** A field that lists, filters, search and the head of the entry's page show. */
export interface Shown {
  field: string;
  label: string;
  format: Format;
  /** A column of the kind's list. */
  column?: boolean;
  /** A filter of the kind's list and of the search. */
  filter?: boolean;
  /** Its values say what they are: where a list has no heads, they stand without the label. */
  speaks?: boolean;
  /** Not repeated in the head of the entry's page (it has a place of its own there). */
  listOnly?: boolean;
  /** What readers are told in place of the value, where other fields and the day outweigh it. */
  onDay?: {
    /** Given the entry's data and a day, `YYYY-MM-DD`. */
    of: (data: Record<string, unknown>, today: string) => string;
    /** What it may say beyond the values of the field, in their order. */
    also: readonly string[];
  };
}

/** A field that must be there because of what else the entry says. */
export interface Requirement {
  field: string;
  /** Ends the sentence "`field` is missing: …". */
  because: string;
  /** What to write. */
  expected: string;
}

/** What a figure in a field measures. */
export interface FieldMeasure {
  unit: string;
  /** Id of the input metric, `north-star`, or null for a measure of the entry's own. */
  metric: string | null;
}

/** What a content type says about itself. Shared code asks the kind; it never asks which kind it has. */
export interface Kind<Folder extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  /** Folder below the content folder, and first part of its addresses. */
  folder: Folder;
  /** Address of the list page, without slashes. */
  list: string;
  /** One entry: "initiative". */
  one: string;
  /** Heading of the list: "Backlog". */
  many: string;
  /** What readers find here; opens the list page. */
  about: string;
  /** What to write first; shown while there is no entry. */
  first: string;
  /** Strict shape of the front matter. Nothing is transformed: what passes is what was written. */
  schema: Schema;
  shows: readonly Shown[];
  relations: readonly Relation[];
  /** Body sections (level-2 headings) that must be there and not be empty; `hub.yaml` may call them otherwise. */
  sections?: readonly string[];
  /** Whether an entry must have its sections already; left out, it always must. */
  sectionsWhen?: (data: z.output<Schema>) => boolean;
  /** Fields that a stage or status asks for beyond the shape. */
  requires?: (data: z.output<Schema>) => readonly Requirement[];
  /** Fields left out of the widest audience's build: money, roles of people heard. */
  narrower?: readonly string[];
  /**
   * Ids that its entries bring beside their own: `as` is what relations and components call them in `to`, `field` where
   * they stand. Whoever may see the entry may see them.
   */
  provides?: { as: string; field: string; ids: (data: z.output<Schema>) => readonly string[] };
  /** Field of the entry that it came through: its title is told beside the entry's own. */
  cameThrough?: string;
  /**
   * Of a kind that others rest on: the field with the words that were heard, and those that say from which day to which
   * they hold. Its list shows both, and what rests on each, in place of who owns it.
   */
  evidence?: { words: string; from: string; until: string };
  /** Each entry has a picture of its own where its address is shared; those of other kinds have that of the kind. */
  ownPicture?: boolean;
  /**
   * What the figure in a field (dotted, members of lists in brackets) measures; undefined for what has no unit, or whose
   * name says it.
   */
  measures?: (
    data: z.output<Schema>,
    field: string,
    inputMetrics: ReadonlyMap<string, { unit: string }>,
  ) => FieldMeasure | undefined;
  /** A hub has one entry of this kind; its page is the list's address. */
  single?: boolean;
  /** Field by which lists are ordered, newest or highest first; default is the title, A to Z. */
  newestBy?: string;
  /** Field whose values lists are parted by before that, in this order: what holds before what no longer does. */
  partedBy?: { field: string; values: readonly string[] };
  /**
   * Front matter (below `title`, `summary`, `owner`) and body of a new file. `«…»` marks what is to be written: every
   * word, figure and day that could be taken for a fact.
   */
  starter: { front: string; body: string };
}

/** Keeps the literal types of a kind, and adds what holds for the fields that all kinds have. */
export function defineKind<const Folder extends string, Schema extends z.ZodObject>(
  kind: Kind<Folder, Schema>,
): Kind<Folder, Schema> {
  const common = commonNarrower.filter((field) => field.slice(0, field.indexOf('.')) in kind.schema.shape);
  return { ...kind, narrower: [...(kind.narrower ?? []), ...common] };
}
