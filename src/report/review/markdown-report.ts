import type { Locale } from '../../format/language.ts';
import { whatWords } from '../changes/chapter.ts';
import { escaped } from '../markdown.ts';
import { headOf, type Reviewed, type ReviewReporter } from './report.ts';
import { byWeight, type Told } from './told.ts';
import { reviewWords } from './words.ts';

/** Statements that are told one by one; the rest is counted. */
const mostTold = 10;

/** Places that are told of each rule that stops a change, and of all. */
const mostStopped = 10;

/** So much of a phrase is told, in characters: a comment is read at a glance. */
const longest = 300;

const short = (text: string, most = longest): string => {
  const letters = [...text];
  return escaped(letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()} …`);
};

const titled = ({ head }: Told): string => (head ? `**${short(head, 120)}** ` : '');

function stoppedLines({ gates }: Reviewed, { language }: Locale): string[] {
  const say = reviewWords(language);
  const count = gates.stopped.reduce((sum, { at }) => sum + at.length, 0);
  if (count === 0) return [];
  let left = mostStopped;
  const lines = gates.stopped.flatMap(({ rule, because, at }) => {
    const shown = at.slice(0, left).map(({ told, words }) => `  - ${titled(told)}${short(words)}`);
    left -= shown.length;
    return [`- \`${rule}\`: ${because}`, ...shown];
  });
  const more = count - mostStopped;
  return [`**${say.stopped(count)}**`, '', ...lines, ...(more > 0 ? [`- ${say.andMore(more)}`] : []), ''];
}

function toldLine(told: Told, { language }: Locale): string {
  const flags = told.flags.map(({ rule, words }) => ` \`${rule}\`${words && ` ${short(words)}`}`).join('');
  return `- ${titled(told)}_${whatWords(told.what, language)}_: ${short(told.words)}${flags}`;
}

/**
 * A change in Markdown, as a comment of a code host: at most 60 lines, the ten changes that matter most first, the rest
 * counted.
 */
export const markdownReport: ReviewReporter = (reviewed, locale) => {
  const { language } = locale;
  const say = reviewWords(language);
  const { head, notes } = headOf(reviewed, locale, (text) => short(text, 120));
  const all = byWeight(reviewed.chapters, reviewed.review.comparison, locale);
  const shown = all.slice(0, mostTold);
  const rest = Map.groupBy(all.slice(mostTold), ({ chapter }) => chapter);
  const parts = [...rest].map(([{ title }, own]) => say.moreIn(title, own.length));
  const { passed, unjudged } = reviewed.gates;
  const named = (ids: readonly string[]) => ids.map((rule) => `\`${rule}\``);
  return `${[
    `## ${head}`,
    '',
    notes.join(' '),
    '',
    ...stoppedLines(reviewed, locale),
    ...(shown.length > 0 ? [`**${say.most}**`, ''] : []),
    ...shown.map(({ told }) => toldLine(told, locale)),
    ...(parts.length > 0 ? ['', say.more(all.length - mostTold, parts)] : []),
    ...(passed.length > 0 ? ['', say.passed(named(passed))] : []),
    ...(unjudged.length > 0 ? ['', say.unjudged(named(unjudged))] : []),
  ].join('\n')}\n`;
};
