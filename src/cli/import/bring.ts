import type { Given, Taken } from '../../imports/imported.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';

/** Options of `import`, whatever it reads. */
export interface ImportOptions extends Options {
  /** Show what would be written, and write nothing. */
  'dry-run': boolean;
  owner: string | undefined;
}

/**
 * Brings what an adapter made of a source into the hub: writes entries and assets all or none, keeps the ledger, and
 * prints what came in, what lacks something, what was left out and why, and what was left alone.
 * @param taken of an adapter
 * @param given the files that its assets are among
 * @returns exit code 0
 * @throws UsageError for what cannot be
 */
export async function bring(
  _taken: Taken,
  _given: readonly Given[],
  _options: ImportOptions,
  _output: Output,
  _machine: Machine,
): Promise<number> {
  throw new Error('not yet');
}
