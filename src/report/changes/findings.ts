import type { Comparison, TitledFinding } from '../../model/editions/comparison.ts';
import { goneIn, type Statement, saying } from './chapter.ts';

/** Findings of the checks that appeared, and those that were resolved. */
export function findingChapter(comparison: Comparison): Statement[] {
  const { gained, cured } = comparison.findings;
  const gone = goneIn(comparison);
  const statement = ({ key, title }: TitledFinding, what: string, words: string) =>
    saying(key === 'hub' ? null : { key, title }, what, words, gone.has(key));
  return [
    ...gained.map((finding) => statement(finding, 'gained', finding.message)),
    ...cured.map((finding) => statement(finding, 'cured', `no longer found: ${finding.message}`)),
  ];
}
