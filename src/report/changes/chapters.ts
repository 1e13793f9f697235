import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Chapter, ChapterId, Statement } from './chapter.ts';
import { decisionChapter } from './decisions.ts';
import { evidenceChapter } from './evidence.ts';
import { findingChapter } from './findings.ts';
import { initiativeChapter } from './initiatives.ts';
import { inputChapter } from './inputs.ts';
import { northStarChapter } from './north-star.ts';
import { restChapter } from './rest.ts';
import { strategyChapter } from './strategies.ts';
import { whatChangedWords } from './words.ts';

/** Every chapter, in the order in which it is read. */
const chapters: readonly {
  id: ChapterId;
  tell: (comparison: Comparison, locale: Locale) => Statement[];
}[] = [
  { id: 'north-star', tell: northStarChapter },
  { id: 'strategy', tell: strategyChapter },
  { id: 'initiatives', tell: initiativeChapter },
  { id: 'decisions', tell: decisionChapter },
  { id: 'evidence', tell: evidenceChapter },
  { id: 'inputs', tell: inputChapter },
  { id: 'findings', tell: findingChapter },
  { id: 'rest', tell: restChapter },
];

/**
 * What changed, in the words of the field, by what a reader cares about.
 * @param comparison of two hubs
 * @param locale how the hub writes figures: its language and its currency
 * @returns chapters with at least one statement; each `EntryChange` is carried by exactly one of all statements
 */
export const chaptersOf = (comparison: Comparison, locale: Locale): Chapter[] =>
  chapters.flatMap(({ id, tell }) => {
    const statements = tell(comparison, locale);
    const title = whatChangedWords(locale.language).chapters[id];
    return statements.length > 0 ? [{ id, title, statements }] : [];
  });
