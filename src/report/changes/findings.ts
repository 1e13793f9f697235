import type { Locale } from '../../format/language.ts';
import type { Comparison, TitledFinding } from '../../model/editions/comparison.ts';
import { goneIn, type Statement, saying } from './chapter.ts';
import { whatChangedWords } from './words.ts';

/** Findings of the checks that appeared, and those that were resolved. */
export function findingChapter(comparison: Comparison, { language }: Locale): Statement[] {
  const say = whatChangedWords(language);
  const { appeared, resolved } = comparison.findings;
  const gone = goneIn(comparison);
  const statement = ({ key, title }: TitledFinding, what: string, words: string) =>
    saying(key === 'hub' ? null : { key, title }, what, words, gone.has(key));
  return [
    ...appeared.map((finding) => statement(finding, 'appeared', finding.message)),
    ...resolved.map((finding) => statement(finding, 'resolved', say.resolved(finding.message))),
  ];
}
