import { styleText } from 'node:util';
import type { Locale } from '../../format/language.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { printable } from '../printable.ts';
import { type Statement, whatWords } from './chapter.ts';
import { chaptersOf } from './chapters.ts';
import { type Detail, detailsOf, type Line } from './details.ts';
import { type ChangesReporter, headOf, sideName } from './report.ts';
import { whatChangedWords } from './words.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const painted: Paint = (style, text) => styleText(style, text, { validateStream: false });
const plain: Paint = (_style, text) => text;

const colors = { '-': 'red', '+': 'green', ' ': 'dim' } as const;

function lineText({ sign, words }: Line, paint: Paint): string {
  const color = colors[sign];
  const runs = words.map(({ text, changed }) =>
    paint(changed && sign !== ' ' ? [color, 'bold'] : color, printable(text)),
  );
  return `        ${paint(color, sign)} ${runs.join('')}\n`;
}

const detailText = ({ name, lines }: Detail, paint: Paint): string =>
  `      ${paint('dim', printable(name))}\n${lines.map((line) => lineText(line, paint)).join('')}`;

/** A statement in one line: what, whom, the words. */
function statementText(statement: Statement, comparison: Comparison, language: string, paint: Paint): string {
  const head = printable(headOf(statement, comparison));
  const { what, words } = statement;
  return `  ${paint('dim', whatWords(what, language).padEnd(9))} ${head && `${paint('bold', head)}: `}${printable(words)}\n`;
}

/**
 * The fields and texts of an entry that differ, line by line.
 * @param change of the entry
 * @param locale the hub's
 * @param color whether to use colour
 */
export const detailsText = (change: EntryChange, locale: Locale, color: boolean): string =>
  detailsOf(change, locale)
    .map((detail) => detailText(detail, color ? painted : plain))
    .join('');

/** How much of a comparison is printed. */
interface Depth {
  /** Fields and texts below each statement, line by line. */
  details: boolean;
  /** Statements of a chapter; the rest is counted. */
  limit: number;
}

/**
 * What changed, chapter by chapter, one line for each statement.
 * @param comparison of two hubs
 * @param locale the hub's
 * @param color whether to use colour
 * @param depth how much of it
 * @returns empty where nothing changed
 */
export function chaptersText(
  comparison: Comparison,
  locale: Locale,
  color: boolean,
  { details, limit }: Depth,
): string {
  const paint = color ? painted : plain;
  const say = whatChangedWords(locale.language);
  const printed = (statement: Statement) =>
    statementText(statement, comparison, locale.language, paint) +
    (details && statement.change ? detailsText(statement.change, locale, color) : '');
  return chaptersOf(comparison, locale)
    .map(({ title, statements }) => {
      const more = statements.length - limit;
      // One more line would be as long as what it leaves out.
      const shown =
        more > 1 ? [...statements.slice(0, limit).map(printed), `  ${say.andMore(more)}\n`] : statements.map(printed);
      return `${paint(['bold', 'underline'], title)}\n${shown.join('')}`;
    })
    .join('\n');
}

/** A comparison for a person at a terminal: what changed, and below it the fields and sentences that differ. */
export const textReport: ChangesReporter = (comparison, locale, { color }) => {
  const { before, after } = comparison;
  const say = whatChangedWords(locale.language);
  const head = printable(say.fromTo(sideName(before, locale), sideName(after, locale)));
  const chapters = chaptersText(comparison, locale, color, { details: true, limit: Number.POSITIVE_INFINITY });
  return `${(color ? painted : plain)('bold', head)}\n\n${chapters || `${say.nothing}\n`}`;
};
