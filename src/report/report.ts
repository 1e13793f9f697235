import type { Waived } from '../checks/run.ts';
import type { Problem } from '../source/problem.ts';

/** How many findings a young hub leaves to time, and until when. */
export interface Maturing {
  count: number;
  /** Last day, `YYYY-MM-DD`. */
  until: string;
}

/** What every report is made from. */
export interface Report {
  /** No errors. */
  ok: boolean;
  /** How many entries were read. */
  entries: number;
  /** In the order of their files and places. */
  problems: readonly Problem[];
  waived: readonly Waived[];
  /** How many traps nobody could look for, for want of signals or of inputs. */
  unlooked: number;
  /** What a young hub leaves to time; null when the hub is not young. */
  maturing: Maturing | null;
  /** Text of a content file, for excerpts; undefined when it could not be read. */
  text(file: string): string | undefined;
  /** The content folder as seen from the working directory: empty, or with `/` between and at the end. */
  folder: string;
  /**
   * The content folder as seen from the root of the repository that holds it: empty, or with `/` between and at the end;
   * null where no repository holds it.
   */
  inRepository: string | null;
  /** The content folder as a `file:` address, with `/` at the end. */
  address: string;
  /** Version of Sextant. */
  version: string;
}

/** Makes the text of a report. */
export type Reporter = (report: Report, style: { color: boolean }) => string;

/** Values of `check --format`, the first where none is given. */
export const formats = ['pretty', 'json', 'github', 'gitlab', 'sarif'] as const;
export type Format = (typeof formats)[number];
