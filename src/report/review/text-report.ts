import { styleText } from 'node:util';
import { whatWords } from '../changes/chapter.ts';
import { detailsText } from '../changes/text-report.ts';
import { printable } from '../printable.ts';
import { headOf, type ReviewReporter } from './report.ts';
import type { Told } from './told.ts';
import { reviewWords } from './words.ts';

type Style = Parameters<typeof styleText>[0];

/** A change for a person at a terminal: all of it, the fields and sentences that differ below each statement. */
export const textReport: ReviewReporter = (reviewed, locale, { color }) => {
  const { language } = locale;
  const say = reviewWords(language);
  const { chapters, gates } = reviewed;
  const paint = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const { head, notes } = headOf(reviewed, locale, printable);
  const titled = (told: Told, words: string) => {
    const title = printable(told.head);
    return `${title && `${paint('bold', title)}: `}${printable(words)}`;
  };
  const statement = (told: Told) => {
    const said = told.flags.flatMap(({ rule, words }) => (words ? [] : [` ${paint('yellow', `[${rule}]`)}`]));
    const flags = told.flags.flatMap(({ rule, words }) =>
      words ? [`            ${paint('yellow', `! ${rule}`)}: ${printable(words)}\n`] : [],
    );
    const line = `  ${paint('dim', whatWords(told.what, language).padEnd(9))} ${titled(told, told.words)}${said.join('')}\n`;
    return [line, ...flags, told.change ? detailsText(told.change, locale, color) : ''].join('');
  };
  const parts = chapters.map(
    ({ title, statements }) => `${paint(['bold', 'underline'], title)}\n${statements.map(statement).join('')}`,
  );
  const count = gates.stopped.reduce((sum, { at }) => sum + at.length, 0);
  const stopped = gates.stopped.map(
    ({ rule, because, at }) =>
      `  ${paint('red', rule)}: ${because}\n${at.map(({ told, words }) => `    ${titled(told, words)}\n`).join('')}`,
  );
  return [
    `${paint('bold', head)}\n${notes.map((note) => `${note}\n`).join('')}`,
    ...parts,
    ...(count > 0 ? [`${paint('bold', say.stopped(count))}\n${stopped.join('')}`] : []),
    ...(gates.passed.length > 0 ? [`${say.passed(gates.passed)}\n`] : []),
    ...(gates.unjudged.length > 0 ? [`${say.unjudged(gates.unjudged)}\n`] : []),
  ].join('\n');
};
