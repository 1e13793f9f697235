import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { stillStands } from '../still-stands.ts';
import { assess, isOff } from './assessment.ts';
import type { BlindSpot } from './finding.ts';
import { askedOf, lookedFor, unseen } from './findings.ts';
import { type FindingId, limits } from './limits.ts';

/** What the traps of a whole hub were looked for in: a trap that nobody could look for was not found, and not absent. */
export interface LookedOver {
  /** Looked for in the whole plan, or in at least one entry; in the order of the handbook. */
  looked: readonly FindingId[];
  /** Looked for nowhere: wherever it was asked for, too few signals still hold. */
  thin: readonly FindingId[];
  /** Looked for nowhere: no input stands for what it looks at. */
  blind: readonly BlindSpot[];
  /** Asked for nowhere: no entry is there in which it could be. */
  unasked: readonly FindingId[];
  /** Switched off by the hub. */
  off: readonly FindingId[];
}

/**
 * What the traps were looked for in, and which nobody could look for.
 * @param hub the graph, for one audience and one day
 */
export const lookedOver: (hub: Hub) => LookedOver = memoize((hub) => {
  const entries = [
    ...hub.of('strategy').filter((entry) => stillStands(entry, hub.today)),
    ...hub.of('initiatives'),
    ...hub.of('products'),
  ];
  const assessments = [null, ...entries].map((entry) => assess(hub, entry));
  const subjects = assessments.map(({ subject }) => subject);
  const found = assessments.flatMap(({ findings }) => findings.map(({ id }) => id));
  const looked = new Set<FindingId>([...subjects.flatMap(lookedFor), ...found]);
  const blind = new Set<FindingId>(subjects.flatMap(unseen));
  const all = Object.keys(limits) as FindingId[];
  const on = all.filter((id) => !isOff(hub, id));
  const not = on.filter((id) => !looked.has(id));
  const asked = new Set(subjects.flatMap(askedOf));
  return {
    looked: on.filter((id) => looked.has(id)),
    thin: not.filter((id) => asked.has(id) && !blind.has(id)),
    blind: not.filter((id): id is BlindSpot => blind.has(id)),
    unasked: not.filter((id) => !asked.has(id)),
    off: all.filter((id) => isOff(hub, id)),
  };
});

/** The traps that nobody could look for in a hub, and that it has not switched off. */
export function unlookedIn(hub: Hub): readonly FindingId[] {
  const { thin, blind, unasked } = lookedOver(hub);
  return [...thin, ...blind, ...unasked];
}
