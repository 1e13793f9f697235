import { formatDay } from '../../charts/format.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Side } from '../../model/editions/snapshot.ts';
import type { Ways } from './fact-words.ts';

/** Makes the text of a comparison. */
export type ChangesReporter = (comparison: Comparison, ways: Ways, style: { color: boolean }) => string;

/** A side with its day: Spring 2026 (31 Mar 2026). */
export const sideName = ({ title, date }: Side, { language }: Ways): string =>
  `${title} (${formatDay(date, language)})`;
