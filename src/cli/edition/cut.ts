import { counted } from '../../format/words.ts';
import { audiencesOf } from '../../model/audience.ts';
import { compare } from '../../model/editions/compare.ts';
import { chaptersText } from '../../report/changes/text-report.ts';
import { filesOf } from '../../source/content.ts';
import { digestOf } from '../../source/digest.ts';
import { idFault } from '../../source/editions/listing.ts';
import { schemaVersion, sealed } from '../../source/editions/manifest.ts';
import type { SealedEdition } from '../../source/editions/read.ts';
import { printProblems } from '../check.ts';
import { type Loaded, load } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type Digests, filesChanged } from './changed.ts';
import { sideOf, today } from './diff.ts';
import { clearUp, editionIds, editionsOf, putEdition, sealAlone } from './folder.ts';

function refuseTaken(content: string, id: string, today: string): void {
  if (editionIds(content).includes(id)) throw new UsageError(`There is an edition ${id} already; it stays as it is.`);
  const same = editionsOf(content).find(({ manifest }) => manifest.date === today);
  if (same)
    throw new UsageError(`The edition ${same.id} was cut on ${today} already; two of one day cannot be told apart.`);
}

/** What changed since the last edition: of entries by meaning, of other files by their names. */
function since(
  last: SealedEdition,
  id: string,
  loaded: Loaded,
  { content }: Options,
  files: Digests,
  { color }: Output,
): string {
  const { config, entries } = loaded.content;
  // Whoever may seal a hub may see all of it.
  const whole = { ...loaded, audience: audiencesOf(config).names[0] ?? loaded.audience };
  const comparison = compare(sideOf(last.id, whole, content), sideOf(today, whole, content));
  const compared = new Set(['hub.yaml', ...[...entries, ...last.content.entries].map(({ file }) => file)]);
  const others = (all: Digests): Digests =>
    Object.fromEntries(Object.entries(all).filter(([path]) => !compared.has(path)));
  const beside = filesChanged(others(last.manifest.files), others(files)).join('');
  const chapters = chaptersText(comparison, config, color, { details: false, limit: 6 });
  const all = chapters && `npm run edition -- diff ${last.id} ${id} tells all of it.\n`;
  return [chapters, beside && `Other files\n${beside}`, all].filter(Boolean).join('\n') || '  nothing changed\n';
}

/** What the seal says of an edition. */
export interface SealWords {
  title: string | undefined;
  note: string | undefined;
}

/**
 * `sextant edition cut <id>`: seals the hub as it is into `editions/<id>/`, whole or not at all, and says what changed
 * since the last edition. Refuses a hub with errors.
 * @returns exit code: 0 sealed, 1 the hub has errors
 * @throws UsageError when the id or the day is taken
 */
export async function cut(
  id: string,
  options: Options & SealWords,
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const { content } = options;
  const fault = idFault(id);
  if (fault) throw new UsageError(`"${id}" cannot be the id of an edition; write ${fault}.`);
  const loaded = await load(options, machine);
  if (!loaded.result.ok) {
    printProblems(loaded, options, output);
    output.err('sextant: An edition is sealed without errors, or not at all.\n');
    return 1;
  }
  const { today: day } = loaded;
  refuseTaken(content, id, day);
  let files: Record<string, string> = {};
  let seal = '';
  await sealAlone(content, () => {
    refuseTaken(content, id, day);
    clearUp(content);
    putEdition(content, id, filesOf(loaded.content), (copies) => {
      files = Object.fromEntries([...copies].map(([path, bytes]) => [path, digestOf(bytes)]));
      // What was not checked is not sealed.
      const { entries, series } = loaded.content;
      const other = [...entries, ...series].find(({ file, digest }) => files[file] !== digest);
      if (other) throw new UsageError(`${other.file} was changed while it was to be sealed. Run the command again.`);
      const title = options.title?.trim() || id;
      const note = options.note?.trim() || undefined;
      const made = sealed({ title, date: day, note, schema: schemaVersion, files });
      seal = made.seal;
      return made.text;
    });
  });
  output.out(
    `Sealed edition ${id} as of ${day}: ${counted(Object.keys(files).length, 'file')}, seal ${seal.slice(0, 12)}.\n`,
  );
  const last = loaded.editions.at(-1);
  if (last)
    output.out(`\nSince ${last.id} (${last.manifest.date}):\n${since(last, id, loaded, options, files, output)}`);
  return 0;
}
