import { checks } from '../checks/index.ts';
import { groups } from '../kinds/fields.ts';
import { type Freshness, freshness } from '../methods/freshness.ts';
import type { Entry } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
import type { Site } from './site.ts';

/** An input as the home page shows it. */
export interface HeardInput {
  entry: Entry<'inputs'>;
  signals: number;
  /** Freshness of its contract with technical product strategy. */
  contract: Freshness;
}

/**
 * The inputs by group, those without one left out.
 * @param site the site
 */
export function inputsByGroup({ hub }: Site): { group: string; inputs: HeardInput[] }[] {
  const counts = new Map<string, number>();
  for (const { data } of hub.of('signals')) counts.set(data.input, (counts.get(data.input) ?? 0) + 1);
  const inputs = hub.of('inputs').map((entry) => {
    const edge = entry.data.edges.find((one) => one.with === 'tps');
    return {
      entry,
      signals: counts.get(entry.id) ?? 0,
      contract: freshness(edge?.last, edge?.every, hub.today),
    };
  });
  return groups
    .map((group) => ({ group, inputs: inputs.filter(({ entry }) => entry.data.group === group) }))
    .filter((one) => one.inputs.length > 0);
}

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
