import { styleText } from 'node:util';
import type { Problem } from '../source/problem.ts';
import { excerpt, linesOf } from './excerpt.ts';
import { printable } from './printable.ts';
import type { Report, Reporter } from './report.ts';
import { countAll, countProblems, maturingWords } from './words.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

// Whether colour fits is decided where the output is known, not by Node's own look at the standard output.
const painted: Paint = (style, text) => styleText(style, text, { validateStream: false });
const plain: Paint = (_style, text) => text;

function closing({ problems, entries }: Report): string {
  if (problems.some(({ severity }) => severity === 'error'))
    return 'Mend the errors and check again: a hub with errors is not built.';
  if (problems.length > 0) return 'The hub can be built. Warnings say what is weak or old.';
  return entries > 0 ? 'Nothing to fix.' : 'Nothing was checked.';
}

/** The parts of a problem below its first line. */
function details(problem: Problem, line: string | undefined, paint: Paint): string[] {
  const rows: string[] = [];
  if (line !== undefined && problem.line !== null && line.trim() !== '') {
    const { text, caret } = excerpt(line, problem.column ?? 1);
    const number = String(problem.line);
    rows.push(
      `    ${paint('dim', `${number} │`)} ${text}`,
      `    ${paint('dim', `${' '.repeat(number.length)} │`)} ${' '.repeat(caret)}${paint(problem.severity === 'error' ? 'red' : 'yellow', '^')}`,
    );
  }
  // Most messages name what is expected, and saying it twice hides the fix.
  const said = `${problem.message} ${problem.fix}`;
  if (!said.includes(problem.expected)) rows.push(`    ${paint('dim', 'Expected:')} ${printable(problem.expected)}`);
  rows.push(`    ${paint('dim', 'Fix:')} ${printable(problem.fix)}`);
  return rows;
}

/** Problems by file: first all errors, since they stop a build, then all warnings. */
const inOrder = (problems: readonly Problem[]): [file: string, problems: Problem[]][] =>
  (['error', 'warning'] as const).flatMap((weight) => [
    ...Map.groupBy(
      problems.filter(({ severity }) => severity === weight),
      ({ file }) => file,
    ),
  ]);

/**
 * Problems for a person at a terminal: errors before warnings, grouped by file, each with its line and a caret, the
 * counts at the end.
 * @param report what the checks said
 * @param style whether to use colour
 */
export const prettyReport: Reporter = (report, { color }) => {
  const paint = color ? painted : plain;
  const blocks: string[] = [];
  for (const [file, problems] of inOrder(report.problems)) {
    const path = printable(`${report.folder}${file}`);
    blocks.push(`${paint(['bold', 'underline'], path)} ${paint('dim', countProblems(problems))}`);
    const text = report.text(file);
    const lineOf = text === undefined ? () => undefined : linesOf(text);
    for (const problem of problems) {
      const { line, column, severity, message, check } = problem;
      const place = line === null ? path : `${path}:${line}:${column ?? 1}`;
      const weight = paint(severity === 'error' ? ['red', 'bold'] : ['yellow', 'bold'], severity);
      blocks.push(
        [
          `  ${place} ${weight} ${paint('dim', check)}`,
          `    ${printable(message)}`,
          ...details(problem, line === null ? undefined : lineOf(line), paint),
        ].join('\n'),
      );
    }
  }
  const counts = countAll(report);
  const style: Style = !report.ok
    ? ['red', 'bold']
    : report.problems.length > 0
      ? ['yellow', 'bold']
      : ['green', 'bold'];
  const young = maturingWords(report.maturing);
  blocks.push([paint(style, counts), ...(young ? [young] : []), closing(report)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
};
