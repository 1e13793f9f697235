import type { Taken } from '../../imports/imported.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';

/** Options of `import`, whatever it reads. */
export interface ImportOptions extends Options {
  /** Show what would be written, and write nothing. */
  'dry-run': boolean;
  owner: string | undefined;
}

/** Where an import takes from. */
export interface Origin {
  /** As `source.system` of all that it brings. */
  system: string;
  /** The folder or file, as it was named. */
  path: string;
  /** All of a file that an asset is copied from, by `Given.path`. */
  read: (path: string) => Uint8Array;
}

/**
 * Brings what an adapter made of a source into the hub: writes entries and assets all or none, keeps the ledger, and
 * prints what came in, what lacks something, what was left out and why, and what was left alone.
 * @param taken of an adapter
 * @param origin where it was taken from
 * @returns exit code 0
 * @throws UsageError for what cannot be
 */
export async function bring(
  _taken: Taken,
  _origin: Origin,
  _options: ImportOptions,
  _output: Output,
  _machine: Machine,
): Promise<number> {
  throw new Error('not yet');
}
