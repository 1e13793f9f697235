import { formatDay } from '../format/days.ts';
import { counted } from '../format/words.ts';
import type { Problem } from '../source/problem.ts';
import type { Maturing } from './report.ts';

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
 * "3 errors, 2 warnings in 15 entries, 1 problem waived.", as a sentence.
 * @param problems that stand
 * @param entries how many were read
 * @param waived how many problems were waived
 */
export function countAll(problems: readonly Problem[], entries: number, waived: number): string {
  const more = waived > 0 ? `, ${counted(waived, 'problem')} waived` : '';
  const text = `${countProblems(problems)} in ${counted(entries, 'entry', 'entries')}${more}.`;
  return text.replace(/^n/, 'N');
}

/**
 * What a young hub leaves to time, as a sentence; empty when there is nothing of it.
 * @param maturing null when the hub is not young
 */
export const maturingWords = (maturing: Maturing | null): string =>
  maturing && maturing.count > 0
    ? `The hub is young: ${counted(maturing.count, 'finding')} that only time can cure ${maturing.count === 1 ? 'is' : 'are'} not listed until ${formatDay(maturing.until, 'en')}.`
    : '';
