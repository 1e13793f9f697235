import type { Comparison, TitledFinding } from '../../model/editions/comparison.ts';
import { type Statement, saying } from './chapter.ts';

/** Findings of the checks that are new, and those that are no more. */
export function findingChapter({ findings: { gained, cured } }: Comparison): Statement[] {
  const statement = ({ key, title, message }: TitledFinding, what: string, words: (message: string) => string) =>
    saying(key === 'hub' ? null : { key, title }, what, words(message));
  return [
    ...gained.map((finding) => statement(finding, 'gained', (message) => message)),
    ...cured.map((finding) => statement(finding, 'cured', (message) => `no more: ${message}`)),
  ];
}
