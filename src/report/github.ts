import type { Problem } from '../source/problem.ts';
import { printable } from './printable.ts';
import type { Reporter } from './report.ts';
import { countAll, maturingWords } from './words.ts';

// What `@actions/core` escapes: a line end would end the command, in properties a comma or colon would.
const data = (text: string) => printable(text).replaceAll('%', '%25');
const property = (text: string | number) => data(String(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(problem: Problem, folder: string): string {
  const { severity, file, line, column, check, message, fix } = problem;
  const properties = [
    `file=${property(`${folder}${file}`)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
    `title=${property(check)}`,
  ];
  return `::${severity} ${properties.join(',')}::${data(`${message} ${fix}`)}`;
}

/**
 * Problems as workflow commands: a code host shows them at their lines. It looks for files from the root of the
 * repository, wherever the check was run; outside of one they are named from the working directory.
 * @param report what the checks said
 */
export const githubReport: Reporter = (report) => {
  const { problems, maturing, folder, inRepository } = report;
  return [
    ...problems.map((problem) => command(problem, inRepository ?? folder)),
    [countAll(report), maturingWords(maturing)].filter(Boolean).join(' '),
    '',
  ].join('\n');
};
