import { audiencesOf } from '../../model/audience.ts';
import { compare } from '../../model/editions/compare.ts';
import type { Snapshot } from '../../model/editions/snapshot.ts';
import { jsonReport } from '../../report/changes/json-report.ts';
import { markdownReport } from '../../report/changes/markdown-report.ts';
import type { ChangesReporter } from '../../report/changes/report.ts';
import { textReport } from '../../report/changes/text-report.ts';
import { suggestion } from '../../source/fields/nearest.ts';
import { printProblems } from '../check.ts';
import { type Loaded, load } from '../load.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { snapshotFor } from './data.ts';
import { editionIds } from './folder.ts';

/** What the hub as it is now is called. */
export const today = 'today';

const reporters = { text: textReport, markdown: markdownReport, json: jsonReport } satisfies Record<
  string,
  ChangesReporter
>;

/** How a comparison is written. */
export type DiffFormat = keyof typeof reporters;

/**
 * A hub on its day, as the audience of the command may see it.
 * @param id of an edition, or `today`
 * @param loaded the content folder, read and checked
 * @param content where that is
 * @throws UsageError when there is no such edition, its seal is broken, or it knows no such audience
 */
export function sideOf(id: string, loaded: Loaded, content: string): Snapshot {
  const audience = { name: loaded.audience, among: audiencesOf(loaded.content.config) };
  const edition = loaded.editions.find((one) => one.id === id);
  const ids = editionIds(content);
  if (!edition && id !== today) {
    if (ids.includes(id))
      throw new UsageError(`The edition ${id} cannot be read; npm run edition -- verify ${id} says why.`);
    if (ids.length === 0)
      throw new UsageError(`There are no editions in ${content} yet; npm run edition -- cut <id> makes one.`);
    const known = [...ids, today];
    throw new UsageError(`There is no edition ${id}. There are ${known.join(', ')}.${suggestion(id, known)}`);
  }
  const shown = edition
    ? snapshotFor(
        { edition: id, title: edition.manifest.title, date: edition.manifest.date },
        edition.content,
        audience,
      )
    : snapshotFor({ edition: null, title: 'Today', date: loaded.today }, loaded.content, audience);
  if (shown) return shown.snapshot;
  throw new UsageError(
    `Nobody can say what the audience "${loaded.audience}" may see of the edition ${id}: it does not list that audience, or lists audiences in another order than hub.yaml today.`,
  );
}

/**
 * `sextant edition diff <a> <b>`: what changed from one edition to another by meaning, and the text's own difference.
 * @param ids of two editions; `today` is the hub as it is, and may be left out as the second
 * @returns exit code: 0 compared, 1 the hub has errors and cannot be compared
 * @throws UsageError for an edition that is not there or cannot be read
 */
export async function diff(
  ids: readonly [string, string?],
  options: Options & { format: DiffFormat },
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const [before, after = today] = ids;
  const loaded = await load(options, machine);
  const sides = [before, after].map((id) => sideOf(id, loaded, options.content)) as [Snapshot, Snapshot];
  if (sides.some(({ side }) => side.edition === null) && !loaded.result.ok) {
    printProblems(loaded, options, output);
    output.err('sextant: What has errors cannot be compared: it is not known what it says.\n');
    return 1;
  }
  const { language, currency } = loaded.content.config;
  output.out(reporters[options.format](compare(...sides), { language, currency }, output));
  return 0;
}
