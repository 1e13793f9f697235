import { digestOf, schemaVersion, sealed } from '../../source/editions/manifest.ts';
import { idFault } from '../../source/editions/shelf.ts';
import { printProblems } from '../check.ts';
import { load } from '../load.ts';
import { type Options, UsageError } from '../options.ts';
import type { Output } from '../output.ts';
import { filesChanged } from './changed.ts';
import { clearUp, editionIds, editionsOf, putEdition } from './folder.ts';

function refuseTaken(content: string, id: string, today: string): void {
  if (editionIds(content).includes(id)) throw new UsageError(`There is an edition ${id} already; it stays as it is.`);
  const same = editionsOf(content).find(({ manifest }) => manifest.date === today);
  if (same)
    throw new UsageError(`The edition ${same.id} was cut on ${today} already; two of one day cannot be told apart.`);
}

/**
 * `sextant edition cut <id>`: seals the hub as it is into `editions/<id>/`, whole or not at all, and says what changed
 * since the last edition. Refuses a hub with errors.
 * @returns exit code: 0 sealed, 1 the hub has errors
 * @throws UsageError when the id or the day is taken
 */
export async function cut(id: string, options: Options, output: Output): Promise<number> {
  const { content } = options;
  const fault = idFault(id);
  if (fault) throw new UsageError(`"${id}" cannot be the id of an edition; write ${fault}.`);
  const loaded = await load(options);
  if (!loaded.result.ok) {
    printProblems(loaded, options, output);
    output.err('sextant: An edition is sealed without errors, or not at all.\n');
    return 1;
  }
  const { today } = loaded;
  refuseTaken(content, id, today);
  clearUp(content);
  const last = editionsOf(content).at(-1);
  let files: Record<string, string> = {};
  let seal = '';
  putEdition(content, id, (copies) => {
    files = Object.fromEntries([...copies].map(([path, bytes]) => [path, digestOf(bytes)]));
    // What was not checked is not sealed.
    const other = loaded.content.entries.find(({ file, digest }) => files[file] !== digest);
    if (other) throw new UsageError(`${other.file} was changed while it was to be sealed. Run the command again.`);
    const title = options.title?.trim() || id;
    const note = options.note?.trim() || undefined;
    const made = sealed({ title, date: today, note, schema: schemaVersion, files });
    seal = made.seal;
    return made.text;
  });
  output.out(`Sealed edition ${id} as of ${today}: ${Object.keys(files).length} files, seal ${seal.slice(0, 12)}.\n`);
  if (last) {
    const changed = filesChanged(last.manifest.files, files);
    output.out(`\nSince ${last.id} (${last.manifest.date}):\n${changed.join('') || '  nothing changed\n'}`);
  }
  return 0;
}
