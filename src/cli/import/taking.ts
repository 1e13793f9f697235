import type { Bringing, Taken } from '../../imports/imported.ts';
import type { Options } from '../options.ts';
import type { OpenHub } from './target-hub.ts';

/** Options of `import`, whatever it reads. */
export interface ImportOptions extends Options {
  /** Show what would be written, and write nothing. */
  'dry-run': boolean;
  owner: string | undefined;
  /** Whether names and addresses of people come in. */
  people: boolean;
  system: string | undefined;
}

/** Where an import takes from. */
export interface Origin {
  /** As `source.system` of all that it brings. */
  system: string;
  /** The folder or file, as it was named. */
  path: string;
  /** It is an export, and the next one has another name: one ledger remembers all. */
  anyName?: true;
  /** What was brought in is taken away there, so that its absence says nothing. */
  emptied?: true;
  /** All of a file that an asset is copied from, by `Given.path`. */
  read: (path: string) => Uint8Array;
}

/** Options of the command, those of single sources included. */
export interface Importing extends ImportOptions {
  as: string | undefined;
  map: string | undefined;
}

/** Reads one sort of source: what it is given on the command line, and what every adapter is told. */
export type Taking = (
  path: string,
  options: Importing,
  bringing: Bringing,
  hub: OpenHub,
) => { taken: Taken; origin: Origin };
