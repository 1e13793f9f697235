import { checks } from '../checks/index.ts';
import type { Problem } from '../source/problem.ts';
import type { Site } from './site.ts';

/** Problems of one rule. */
export interface Worry {
  check: string;
  title: string;
  problems: readonly Problem[];
}

/**
 * What is worth a look: problems by rule, the most frequent first.
 * @param site the site
 */
export function worries({ problems }: Site): Worry[] {
  const names = new Map(checks.map(({ id, problem }) => [id, problem]));
  return [...Map.groupBy(problems, ({ check }) => check)]
    .map(([check, found]) => ({ check, title: names.get(check) ?? check, problems: found }))
    .sort((a, b) => b.problems.length - a.problems.length || (a.check < b.check ? -1 : 1));
}
