import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { counted } from '../format/words.ts';
import { youngUntil } from '../kinds/hub.ts';
import { unlookedIn } from '../methods/balance/looked.ts';
import { reporters } from '../report/index.ts';
import { prettyReport } from '../report/pretty.ts';
import type { Format, Report } from '../report/report.ts';
import { countAll, maturingWords } from '../report/words.ts';
import { type Loaded, load } from './load.ts';
import type { Machine } from './machine.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { pathInRepository } from './repository.ts';
import { version } from './version.ts';

const withSlash = (path: string) => (path === '' || path.endsWith('/') ? path : `${path}/`);

function reportOf({ content, result, today }: Loaded, folder: string): Report {
  const below = relative('.', folder);
  const until = youngUntil(content.config, today);
  return {
    ok: result.ok,
    entries: content.entries.length,
    problems: result.problems,
    waived: result.waived,
    unlooked: unlookedIn(result.hub).length,
    maturing: until === null ? null : { count: result.maturing.length, until },
    text: (file) => content.texts.get(file)?.text,
    // What lies elsewhere is called as whoever asked for it called it.
    folder: withSlash((below.startsWith('..') ? folder : below).split(sep).join('/')),
    inRepository: pathInRepository(folder),
    address: withSlash(pathToFileURL(resolve(folder)).href),
    version,
  };
}

/**
 * `sextant check`: all checks, no build.
 * @returns exit code: 0, or 1 when a check finds an error
 * @throws UsageError when the folder cannot be read
 */
export async function check(
  options: Options & { format: Format },
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const loaded = await load(options, machine);
  output.out(reporters[options.format](reportOf(loaded, options.content), output));
  return loaded.result.ok ? 0 : 1;
}

/**
 * Prints what a person needs to know before a build or while writing: errors in full, the rest as a count.
 * @param loaded the hub, read and checked
 */
export function printProblems(loaded: Loaded, options: Pick<Options, 'content'>, output: Output): void {
  const report = reportOf(loaded, options.content);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const warnings = report.problems.length - errors.length;
  if (errors.length > 0) {
    output.err(prettyReport({ ...report, problems: errors }, output));
    if (warnings > 0) output.err(`Besides, ${counted(warnings, 'warning')}; npm run check shows them.\n`);
    return;
  }
  const counts = countAll(report);
  const young = maturingWords(report.maturing);
  output.out(`${counts}${warnings > 0 ? ' npm run check shows them.' : ''}${young ? ` ${young}` : ''}\n`);
}
