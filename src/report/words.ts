import { formatDay } from '../format/days.ts';
import { counted } from '../format/words.ts';
import type { Problem } from '../source/problem.ts';
import type { Maturing, Report } from './report.ts';

/**
 * "3 errors, 2 warnings", "no problems".
 * @param problems of one or of all files
 */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.join(', ') || 'no problems';
}

/**
 * "3 errors, 2 warnings in 15 entries, 1 problem waived.", as a sentence. That there is no problem is said of what was
 * looked for only.
 * @param report what the checks said
 */
export function countAll({
  problems,
  entries,
  waived,
  unlooked,
}: Pick<Report, 'problems' | 'entries' | 'waived' | 'unlooked'>): string {
  const more = waived.length > 0 ? `, ${counted(waived.length, 'problem')} waived` : '';
  const text = `${countProblems(problems)} in ${counted(entries, 'entry', 'entries')}${more}.`;
  const but =
    problems.length === 0 && unlooked > 0
      ? ` ${counted(unlooked, 'trap')} could not be looked for; the page /health/ says why.`
      : '';
  return `${text.replace(/^n/, 'N')}${but}`;
}

/**
 * What a young hub leaves to time, as a sentence; empty when there is nothing of it.
 * @param maturing null when the hub is not young
 */
export const maturingWords = (maturing: Maturing | null): string =>
  maturing && maturing.count > 0
    ? `The hub is young: ${counted(maturing.count, 'finding')} that only time can cure ${maturing.count === 1 ? 'is' : 'are'} not listed until ${formatDay(maturing.until, 'en')}.`
    : '';
