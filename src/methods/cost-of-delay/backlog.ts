import { hasReached } from '../../kinds/initiatives.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { amountsOf, caseOf, type Missing } from './case.ts';
import { operationsByInitiative, weeksIn } from './operations.ts';
import { mapRange, mean, type Range } from './range.ts';
import { type Ranked, rank } from './rank.ts';

/** What running an initiative costs, held against its value; never part of the order. */
export interface RunCost {
  /** Money per week. */
  perWeek: Range;
  /** Expected money per week. */
  expected: number;
  /** Expected run cost as a share of the expected cost of delay before urgency; null when that is zero. */
  share: number | null;
}

/** An initiative in its place, with its entry. */
export interface RankedInitiative extends Ranked {
  entry: Entry<'initiatives'>;
  /** Null when it is not known. */
  runCost: RunCost | null;
}

/** An initiative whose rank is unknown. */
export interface UnknownInitiative {
  entry: Entry<'initiatives'>;
  /** At least one. */
  missing: readonly Missing[];
}

/** One backlog for all work. */
export interface Backlog {
  /** In their order. */
  ranked: readonly RankedInitiative[];
  /** Without a rank until somebody tells what is missing; as the hub orders them. */
  unknown: readonly UnknownInitiative[];
}

function runCostOf({ data: { runCost } }: Entry<'initiatives'>, value: number): RunCost | null {
  if (!runCost) return null;
  const perWeek = mapRange(amountsOf(runCost), (money) => money / weeksIn[runCost.per]);
  const expected = mean(perWeek);
  return { perWeek, expected, share: value > 0 ? expected / value : null };
}

/**
 * Whether an initiative waits for its turn or has it. What is released or declined is not ranked: there is no delay
 * left to cost anything.
 */
export const isOpen = ({ data: { stage } }: Entry<'initiatives'>): boolean =>
  stage !== 'declined' && !hasReached(stage, 'analytics');

/**
 * Ranks the backlog of a hub.
 *
 * Run cost stays beside the order: subtracted, it could make a cost of delay negative, and then shorter work would rank
 * lower. Work in production keeps its whole duration, so that its rank does not rise because weeks pass.
 * @param hub the graph, for one audience and one day
 */
export function rankBacklog(hub: Hub): Backlog {
  const automated = operationsByInitiative(hub);
  const open = hub
    .of('initiatives')
    .filter(isOpen)
    .map((entry) => ({ entry, ...caseOf(entry, automated.get(entry.id) ?? [], hub.today) }));
  const entries = new Map(open.map(({ entry }) => [entry.id, entry]));
  const cases = open.flatMap((each) => ('case' in each ? [each.case] : []));
  return {
    ranked: rank(cases).map((each) => {
      const entry = entries.get(each.score.case.id) as Entry<'initiatives'>;
      return { ...each, entry, runCost: runCostOf(entry, each.score.value) };
    }),
    unknown: open.flatMap(({ entry, ...each }) => ('missing' in each ? [{ entry, missing: each.missing }] : [])),
  };
}
