import type { Comparison, EntryName } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import { digestOf } from '../../source/digest.ts';

/** What an owner is told of, the most urgent first. */
export const eventSorts = ['promise-near', 'decision-waits', 'evidence-expired', 'input-quiet', 'rank-moved'] as const;

export type EventSort = (typeof eventSorts)[number];

/** Something that happened between two days, for one owner. */
export interface LetterEvent {
  /** The same in every run: made of what it is about, how that stands now, and whose it is. */
  id: string;
  sort: EventSort;
  /** As written in `owner`. */
  owner: string;
  /** The sides that have to sign, where it is a decision that waits: `product`, `engineering`, `design`. */
  sides: readonly string[];
  /** What it is about. */
  entry: EntryName;
  /** Of the owner, what it touches besides: what rests on the evidence. */
  touches: readonly EntryName[];
  /** Since when it is so, `YYYY-MM-DD`: the day after the last good one, the day that was agreed. */
  on: string;
  /** What happened: a phrase that goes on from the title. */
  words: string;
  /** The same in a few words, for the subject of a mail. */
  short: string;
  /** What to do about it, as a sentence; null where it is for information. */
  ask: string | null;
  /**
   * What it is about and how that stands: told again only where it stands otherwise than when it was told last. A place
   * in the backlog that is left and taken again is news again.
   */
  state: { of: string; is: string };
}

/** Two days of a hub, for one audience. */
export interface Difference {
  comparison: Comparison;
  before: Hub;
  after: Hub;
}

/** An event without what follows from the rest of it. */
export type NewEvent = Omit<LetterEvent, 'id' | 'sides' | 'touches' | 'state'> & {
  sides?: readonly string[];
  touches?: readonly EntryName[];
  /** How what it is about stands now. */
  is: string;
};

/** Letters of a digest that tell events apart. */
const letters = 12;

/** An event with its name. */
export function eventOf({ is, sides = [], touches = [], ...event }: NewEvent): LetterEvent {
  const of = `${event.sort} ${event.entry.key}`;
  const id = `${event.sort}-${digestOf(JSON.stringify([of, is, event.owner])).slice(0, letters)}`;
  return { ...event, id, sides, touches, state: { of, is } };
}
