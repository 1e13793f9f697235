import type { Problem } from '../source/problem.ts';

/**
 * Problems as JSON: the contract of `check --format json`.
 * @param ok no errors
 * @param entries how many entries were read
 * @param problems in their order
 */
export function jsonReport(ok: boolean, entries: number, problems: readonly Problem[]): string {
  return `${JSON.stringify({ ok, entries, problems }, null, 2)}\n`;
}
