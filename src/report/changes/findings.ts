import type { Locale } from '../../format/language.ts';
import type { Comparison, TitledFinding } from '../../model/editions/comparison.ts';
import { goneIn, type Statement, saying } from './chapter.ts';
import { whatChangedWords } from './words.ts';

/** Findings of the checks that appeared, and those that were resolved. */
export function findingChapter(comparison: Comparison, { language }: Locale): Statement[] {
  const say = whatChangedWords(language);
  const { gained, cured } = comparison.findings;
  const gone = goneIn(comparison);
  const statement = ({ key, title }: TitledFinding, what: string, words: string) =>
    saying(key === 'hub' ? null : { key, title }, what, words, gone.has(key));
  return [
    ...gained.map((finding) => statement(finding, 'gained', finding.message)),
    ...cured.map((finding) => statement(finding, 'cured', say.resolved(finding.message))),
  ];
}
