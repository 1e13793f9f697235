import { nearest } from '../../source/fields/nearest.ts';
import type { Machine } from '../machine.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { bring } from './bring.ts';
import { takeDecisions, takeNotes } from './folders.ts';
import { takeTable } from './tables.ts';
import type { Importing, Taking } from './taking.ts';
import { openHubFor } from './target-hub.ts';

/** What can be imported, by the word for it. A new sort of source is a line here. */
const sources: Readonly<Record<string, Taking>> = { notes: takeNotes, adr: takeDecisions, csv: takeTable };

/**
 * `sextant import <notes|adr|csv> <folder or file>`: brings in what a team has.
 * @returns exit code 0
 * @throws UsageError for what cannot be
 */
export async function importInto(options: Importing, output: Output, machine: Machine): Promise<number> {
  const [sort = '', path] = options.positionals;
  const taking = Object.hasOwn(sources, sort) ? sources[sort] : undefined;
  const known = Object.keys(sources);
  if (!taking) {
    const near = nearest(sort, known);
    throw new UsageError(`import takes ${known.join(', ')}, not "${sort}".${near ? ` Did you mean ${near}?` : ''}`);
  }
  if (path === undefined) throw new UsageError(`Name what to import from: import ${sort} PATH.`);
  const hub = openHubFor(options, output, machine);
  const { taken, origin } = taking(
    path,
    options,
    { config: hub.content.config, today: hub.today, owner: options.owner, people: options.people },
    hub,
  );
  return bring(taken, origin, hub, options, output, machine);
}
