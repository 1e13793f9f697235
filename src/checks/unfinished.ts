import { kindOf } from '../kinds/index.ts';
import { isStarterId } from '../kinds/starter.ts';
import type { Draft } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
import { findPlaceholder } from '../source/words/placeholder.ts';
import type { Check, FileFault } from './check.ts';

/** Longer lists are not read; the rest is counted. */
const mostNamed = 12;

export const unfinished: Check = {
  id: 'unfinished',
  title: 'Drafts are finished one day',
  problem: 'Unfinished draft',
  severity: 'warning',
  neverError: true,
  why: 'A draft has a page and counts nowhere: in no rank, balance, figure, board or feed. It may lack fields and sections, hold «…» and name entries that do not exist yet.',
  fix: 'Write what is missing, then remove `draft: true`. Until then nothing rests on it.',
  example: {
    wrong: 'title: Calm nights\ndraft: true\nheard: «What was heard»',
    right: 'title: Calm nights\nheard: We were woken three times this week.',
  },
};

/** Where in the text, since no field says it. */
const placeOf = ({ field, line }: Problem) => (field === null && line !== null && line > 1 ? ` (line ${line})` : '');

/** Whether nothing was written yet: «…», or the id that a new file stands with. */
function isLeft({ check, field, found, file }: Problem): boolean {
  if (check === 'placeholder') return true;
  if (found === null) return false;
  if (check === 'shape') return findPlaceholder(found) !== null;
  const kind = kindOf(file.split('/', 1)[0] ?? '');
  return kind !== undefined && field !== null && isStarterId(kind, field, found);
}

/** The field, or the words of the text. A field that holds other words than the marks of a new file shows them. */
function leftWords(problem: Problem): string {
  const { field, found } = problem;
  if (field === null) return `\`${found}\`${placeOf(problem)}`;
  return `\`${field}\`${found?.startsWith('«') || !['placeholder', 'shape'].includes(problem.check) ? '' : ` (${found})`}`;
}

/** Of a long list its beginning, and how many more. */
const begun = (all: readonly string[], between: string) =>
  all.length > mostNamed
    ? `${all.slice(0, mostNamed).join(between)} and ${all.length - mostNamed} more`
    : all.join(between);

/** What one draft lacks: what waits to be written in one list, the rest as a sentence for each. */
function words(lacks: readonly Problem[]): string {
  const left = lacks.filter(isLeft);
  const rest = lacks.filter((problem) => !isLeft(problem));
  const sentences = rest.map((problem) => `${problem.message.replace(/\.$/u, '')}${placeOf(problem)}.`);
  const list = left.length > 0 ? [`Left to be written: ${begun([...new Set(left.map(leftWords))], ', ')}.`] : [];
  const more = sentences.length - mostNamed;
  return [...list, ...sentences.slice(0, mostNamed), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

/**
 * What is to be said of the drafts of a hub: of each, all that it lacks.
 * @param drafts of the hub
 * @param left what rules found in them that is work left to do, by place
 */
export function* unfinishedDrafts(drafts: readonly Draft[], left: readonly Problem[]): Generator<FileFault> {
  const byFile = Map.groupBy(left, ({ file }) => file);
  for (const { file } of drafts) {
    const lacks = byFile.get(file) ?? [];
    yield {
      file,
      field: ['draft'],
      found: 'true',
      expected: 'a finished entry',
      message: lacks.length > 0 ? `This draft is unfinished. ${words(lacks)}` : 'Nothing is missing in this draft.',
      fix: lacks.length > 0 ? 'Write what is missing, then remove `draft: true`.' : 'Remove `draft: true`.',
    };
  }
}
