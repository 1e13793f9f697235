import type { ToldProblem } from '../../model/review/problems.ts';
import type { Flag } from './rule.ts';
import { reviewWords } from './words.ts';

/** The file first, where no entry says whom it is about. */
const placed = ({ problem, entry }: ToldProblem, words: string, language: string): string =>
  entry ? words : reviewWords(language).inFile(problem.file, words);

/** A problem that came. */
export const problemFlag = (told: ToldProblem, language: string): Flag => {
  const { severity, message } = told.problem;
  return { entry: told.entry, words: placed(told, reviewWords(language).problem[severity](message), language) };
};

/** A problem that went. */
export const resolvedWords = (told: ToldProblem, language: string): string =>
  placed(told, reviewWords(language).resolved(told.problem.message), language);
