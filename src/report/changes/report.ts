import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Side } from '../../model/editions/snapshot.ts';
import { measureIn, type Statement } from './chapter.ts';

/** Makes the text of a comparison. */
export type ChangesReporter = (comparison: Comparison, locale: Locale, style: { color: boolean }) => string;

/** A side with its day: Spring 2026 (31 Mar 2026). */
export const sideName = ({ title, date }: Side, { language }: Locale): string =>
  `${title} (${formatDay(date, language)})`;

/**
 * What heads a statement where it is read by itself: the entry's title, or nothing. What is said of a metric begins
 * with the metric, and the North Star's title would head every one.
 */
export const headOf = (statement: Statement, comparison: Comparison): string =>
  measureIn(comparison, statement) ? '' : (statement.entry?.title ?? '');
