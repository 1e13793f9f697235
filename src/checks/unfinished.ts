import type { Draft } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
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

/** What one draft lacks, as a sentence for each. */
function words(left: readonly Problem[]): string {
  const named = left.slice(0, mostNamed).map(({ message, line, field }) => {
    const at = field === null && line !== null && line > 1 ? ` (line ${line})` : '';
    return `${message.replace(/\.$/u, '')}${at}.`;
  });
  const more = left.length - named.length;
  return [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
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
