import type { Check } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site, WaivedProblem } from '../site.ts';

/** A check with what it found. */
export interface CheckHealth {
  check: Check;
  problems: readonly Problem[];
  waived: readonly WaivedProblem[];
  /** The hub has switched it off. */
  off: boolean;
}

/** The state of a hub by severity. */
export interface Health {
  errors: CheckHealth[];
  warnings: CheckHealth[];
  /** Checks that found nothing. */
  clean: CheckHealth[];
  off: CheckHealth[];
  errorCount: number;
  warningCount: number;
}

/**
 * Every check with what it found, those with most problems first.
 * @param site what the page is rendered from
 */
export function healthOf({ problems, waived, hub }: Site): Health {
  const found = Map.groupBy(problems, ({ check }) => check);
  const set = Map.groupBy(waived, ({ problem }) => problem.check);
  const all = checks.map((check) => ({
    check,
    problems: found.get(check.id) ?? [],
    waived: set.get(check.id) ?? [],
    off: hub.config.checks?.[check.id]?.severity === 'off',
  }));
  const of = (severity: string) =>
    all
      .map((one) => ({ ...one, problems: one.problems.filter((problem) => problem.severity === severity) }))
      .filter((one) => one.problems.length > 0)
      .sort((a, b) => b.problems.length - a.problems.length);
  const count = (list: CheckHealth[]) => list.reduce((sum, one) => sum + one.problems.length, 0);
  const errors = of('error');
  const warnings = of('warning');
  return {
    errors,
    warnings,
    clean: all.filter((one) => one.problems.length === 0 && !one.off),
    off: all.filter((one) => one.off),
    errorCount: count(errors),
    warningCount: count(warnings),
  };
}
