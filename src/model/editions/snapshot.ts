import type { Hub } from '../hub.ts';

/** A finding that a check made about an entry. */
export interface NamedFinding {
  /** Id of the check. */
  check: string;
  /** Key of the entry; `hub` for the whole hub. */
  key: string;
  /** What was found, with its numbers. */
  message: string;
}

/** Where an initiative stands in the ranked backlog. */
export interface Place {
  /** From 1. */
  place: number;
  /** Cost of delay divided by duration, expected, in the hub's currency per week and week. */
  ratio: number;
}

/** Which edition, by its id; null is today's hub. */
export interface Side {
  edition: string | null;
  title: string;
  /** The day it is read on, `YYYY-MM-DD`. */
  date: string;
}

/** A hub on one day, for one audience, with what methods and checks say of it on that day. */
export interface Snapshot {
  side: Side;
  hub: Hub;
  /** By key of the initiative; those without a rank are not in it. */
  places: ReadonlyMap<string, Place>;
  findings: readonly NamedFinding[];
  /** Keys of signals whose good-until day has passed. */
  expired: ReadonlySet<string>;
  /** Keys of inputs whose agreed exchange is overdue, or that were never heard. */
  quiet: ReadonlySet<string>;
}
