import type { Bringing, Taken } from '../../imports/imported.ts';
import type { ImportOptions, OpenHub, Origin } from './bring.ts';

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
