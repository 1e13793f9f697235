import { counted } from '../format/words.ts';
import type { Problem } from '../source/problem.ts';

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
