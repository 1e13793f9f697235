import type { Problem } from '../source/problem.ts';
import type { Maturing } from './report.ts';

/**
 * Problems as JSON: the contract of `check --format json`.
 * @param ok no errors
 * @param entries how many entries were read
 * @param problems in their order
 * @param maturing what a young hub leaves to time; only the report of a young hub has it
 */
export function jsonReport(
  ok: boolean,
  entries: number,
  problems: readonly Problem[],
  maturing: Maturing | null,
): string {
  return `${JSON.stringify({ ok, entries, problems, ...(maturing ? { maturing } : {}) }, null, 2)}\n`;
}
