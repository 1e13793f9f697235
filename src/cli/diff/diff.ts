import { gatesOf } from '../../report/review/gates.ts';
import { jsonReport } from '../../report/review/json-report.ts';
import { markdownReport } from '../../report/review/markdown-report.ts';
import type { ReviewReporter } from '../../report/review/report.ts';
import { rules } from '../../report/review/rules.ts';
import { textReport } from '../../report/review/text-report.ts';
import { toldOf } from '../../report/review/told.ts';
import { suggestion } from '../../source/fields/nearest.ts';
import type { DiffFormat } from '../edition/diff.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { readSides } from './sides.ts';

const reporters: Readonly<Record<DiffFormat, ReviewReporter>> = {
  text: textReport,
  markdown: markdownReport,
  json: jsonReport,
};

/** @throws UsageError for a rule that there is not */
function asked(failOn: string | undefined): string[] {
  const names = (failOn ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const known = rules.map(({ id }) => id);
  for (const name of names)
    if (!known.includes(name))
      throw new UsageError(`There is no rule "${name}". There are ${known.join(', ')}.${suggestion(name, known)}`);
  return names;
}

/**
 * `sextant diff`: what the working tree or a branch changes, by meaning.
 * @returns exit code: 0 told; 1 a rule of `--fail-on` does not hold, or `hub.yaml` has errors
 * @throws UsageError for a base or a rule that there is not
 */
export async function diffBranch(
  options: Options & { format: DiffFormat; 'fail-on': string | undefined },
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): Promise<number> {
  const stops = asked(options['fail-on']);
  const read = await readSides(options, machine);
  if (!read) {
    output.err('sextant: hub.yaml has errors, so nobody can say what the hub says; npm run check shows them.\n');
    return 1;
  }
  const { language, currency } = read.review.after.config;
  const locale = { language, currency };
  const chapters = toldOf(read.review, locale);
  const gates = gatesOf(chapters, stops, read.narrowest);
  output.out(reporters[options.format]({ ...read, chapters, gates }, locale, output));
  return gates.stopped.length > 0 ? 1 : 0;
}
