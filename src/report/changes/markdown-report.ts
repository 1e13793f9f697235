import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import { escaped } from '../markdown.ts';
import { printable } from '../printable.ts';
import { type Statement, whatWords } from './chapter.ts';
import { chaptersOf } from './chapters.ts';
import { detailsOf } from './details.ts';
import { type ChangesReporter, headOf, sideName } from './report.ts';
import { whatChangedWords } from './words.ts';

/** A block of code whose fence is longer than any in it. */
function fenced(lines: readonly string[], indent: string): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/gu) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}diff`, ...lines, fence].map((line) => `${indent}${line}\n`).join('');
}

/** Code hosts refuse longer texts, in characters. */
const longest = 60_000;

/** Lines shown of each statement: the most with which the whole is short enough; the rest is counted. */
const depths = [60, 20, 8, 0] as const;

function statementText(statement: Statement, comparison: Comparison, locale: Locale, depth: number): string {
  const say = whatChangedWords(locale.language);
  const { what, words, change } = statement;
  const head = escaped(headOf(statement, comparison));
  const title = head && `**${head}** `;
  const line = `- ${title}_${whatWords(what, locale.language)}_: ${escaped(words)}\n`;
  const details = change ? detailsOf(change, locale) : [];
  if (details.length === 0 || depth === 0) return line;
  const lines = details.flatMap(({ name, lines: own }) => [
    // A hunk of a patch: code hosts set it apart.
    `@@ ${printable(name)} @@`,
    ...own.map(({ sign, words: runs }) => `${sign} ${printable(runs.map(({ text }) => text).join(''))}`),
  ]);
  const count = lines.length - details.length;
  const summary = `<summary>${say.lines(count)}</summary>`;
  const more = lines.length - depth;
  const shown = more > 1 ? [...lines.slice(0, depth), `@@ ${say.moreLines(more)} @@`] : lines;
  return `${line}\n  <details>${summary}\n\n${fenced(shown, '  ')}\n  </details>\n\n`;
}

function written(comparison: Comparison, locale: Locale, depth: number): string {
  const say = whatChangedWords(locale.language);
  const { before, after } = comparison;
  const chapters = chaptersOf(comparison, locale).map(
    ({ title, statements }) =>
      `### ${title}\n\n${statements.map((statement) => statementText(statement, comparison, locale, depth)).join('')}`,
  );
  const head = `## ${escaped(say.fromTo(sideName(before, locale), sideName(after, locale)))}\n`;
  return [head, ...(chapters.length > 0 ? chapters : [`${say.nothing}\n`])].join('\n').replace(/\n{3,}/gu, '\n\n');
}

/** A comparison in Markdown, to be pasted where changes are talked about. */
export const markdownReport: ChangesReporter = (comparison, locale) => {
  for (const depth of depths) {
    const text = written(comparison, locale, depth);
    if (text.length <= longest) return text;
  }
  return written(comparison, locale, 0);
};
