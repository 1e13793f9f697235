import { youngUntil } from '../../kinds/hub.ts';
import { type Folder, kindOf } from '../../kinds/index.ts';
import { tps } from '../../kinds/inputs.ts';
import type { Hub } from '../../model/hub.ts';

/** Something to write in a hub that has only begun. */
export interface BeginStep {
  kind: Folder;
  /** What to write, in a sentence. */
  first: string;
  isDone: boolean;
}

/** In this order: each rests on what stands before it. */
const order: readonly Folder[] = ['north-star', 'inputs', 'signals', 'strategy', 'initiatives'];

/** How many inputs there are, and with how many a contract was agreed. */
export const contractsOf = (hub: Hub): { inputs: number; agreed: number } => {
  const inputs = hub.of('inputs');
  const agreed = inputs.filter(({ data }) => data.edges.some((edge) => edge.with === tps)).length;
  return { inputs: inputs.length, agreed };
};

/** Whether there is something of a kind; inputs count from the first contract on. */
const hasBegun = (hub: Hub, kind: Folder): boolean =>
  kind === 'inputs' ? contractsOf(hub).agreed > 0 : hub.of(kind).length > 0;

/**
 * What to write next in a young hub.
 * @param hub the graph, for one audience
 * @returns every step, done or not; none where the hub is not young or all of them are done
 */
export function beginSteps(hub: Hub): BeginStep[] {
  if (youngUntil(hub.config, hub.today) === null) return [];
  const steps = order.map((kind) => ({ kind, first: kindOf(kind)?.first ?? '', isDone: hasBegun(hub, kind) }));
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
