import { ascending } from 'd3-array';
import { checks } from '../../checks/index.ts';
import type { Site } from '../../site/site.ts';
import type { Problem } from '../../source/problem.ts';
import { homeWords } from './words.ts';

/** Problems of one rule. */
export interface RuleProblems {
  check: string;
  title: string;
  problems: readonly Problem[];
}

const combining = new Set(checks.flatMap(({ id, combines }) => (combines ? [id] : [])));

const weight = ({ check, problems }: RuleProblems): number =>
  problems.some(({ severity }) => severity === 'error') ? 2 : combining.has(check) ? 1 : 0;

/**
 * What is worth a look: problems by rule. Errors first, then what the hub sees by combining entries, which no reader of
 * one page would, and the rest by how often.
 * @param site the site
 */
export function problemsByRule({ problems }: Site): RuleProblems[] {
  const names = new Map(checks.map(({ id, problem }) => [id, problem]));
  return [...Map.groupBy(problems, ({ check }) => check)]
    .map(([check, found]) => ({ check, title: names.get(check) ?? check, problems: found }))
    .sort((a, b) => weight(b) - weight(a) || b.problems.length - a.problems.length || ascending(a.check, b.check));
}

/** How many places of one rule are named. */
const namedPlaces = 3;

/**
 * Where problems are, each place once: "Lead, Support and more".
 * @param site the site
 * @param problems of one rule
 */
export function placesOf({ hub }: Pick<Site, 'hub'>, problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const names = files.slice(0, namedPlaces).map((file) => hub.byFile(file)?.data.title ?? file);
  return homeWords(hub.config.language).places(names, files.length > namedPlaces);
}
