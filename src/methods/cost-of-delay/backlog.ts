import { hasReached, standsAt } from '../../kinds/stages.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { caseOf, type Missing } from './case.ts';
import { reachOfLeft } from './distribution.ts';
import { sumsOf, type WorthKnowing, worthKnowing } from './information.ts';
import { operationsByInitiative } from './operations.ts';
import { compare } from './order.ts';
import type { Reach } from './range.ts';
import { type Ranked, rank } from './rank.ts';
import { runCostOf } from './run-cost.ts';
import { costOfDelayOf, type Expected, expected } from './score.ts';

/** An initiative in its place, with its entry. */
export interface RankedInitiative extends Ranked {
  entry: Entry<'initiatives'>;
  /** Money per week of waiting. */
  costOfDelay: Reach;
  /** Weeks of one team that are left. */
  left: Reach;
  /**
   * Expected run cost as a share of the expected cost of delay before urgency, both per week; never part of the order.
   * Null when it is not known, or that is zero.
   */
  runCostShare: number | null;
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

/**
 * Whether an initiative waits for its turn or has it. What is released, declined or taken out again is not ranked:
 * there is no delay left to cost anything. On the first day without it, it is not open any more.
 * @param entry an initiative
 * @param today `YYYY-MM-DD`
 */
export function isOpen({ data }: Entry<'initiatives'>, today: string): boolean {
  const stands = standsAt(data, today);
  return stands !== 'declined' && stands !== 'retired' && !hasReached(stands, 'analytics');
}

/** The open initiatives of a hub with what their estimates come to. */
interface Estimated {
  /** In their order, the largest CD3 first. */
  order: readonly { entry: Entry<'initiatives'>; means: Expected }[];
  /** As the hub orders them. */
  unknown: readonly UnknownInitiative[];
}

/**
 * The order of the backlog without how sure it is: for those who need no more, at a thousandth of the time. The places
 * are those of `backlogOf`. Worked out once.
 * @param hub the graph, for one audience and one day
 */
export const orderOf: (hub: Hub) => Estimated = memoize((hub) => {
  const lowered = operationsByInitiative(hub);
  const open = hub
    .of('initiatives')
    .filter((entry) => isOpen(entry, hub.today))
    .map((entry) => ({ entry, ...caseOf(entry, lowered.get(entry.id) ?? [], hub.today) }));
  return {
    order: open
      .flatMap(({ entry, ...each }) => ('case' in each ? [{ entry, means: expected(each.case) }] : []))
      .sort((one, other) => compare(one.means, other.means)),
    unknown: open.flatMap(({ entry, ...each }) => ('missing' in each ? [{ entry, missing: each.missing }] : [])),
  };
});

/**
 * Ranks the backlog of a hub.
 *
 * Run cost stays beside the order: subtracted, it could make a cost of delay negative, and then shorter work would rank
 * lower.
 * @param hub the graph, for one audience and one day
 */
export function rankBacklog(hub: Hub): Backlog {
  const { order, unknown } = orderOf(hub);
  return {
    ranked: rank(order.map(({ means }) => means.case)).flatMap((each, at) => {
      const entry = order[at]?.entry;
      if (!entry) return [];
      const running = runCostOf(entry);
      return {
        ...each,
        entry,
        costOfDelay: costOfDelayOf(each.score),
        left: reachOfLeft(each.score.left),
        runCostShare: running && each.score.value > 0 ? running.perWeek.expected / each.score.value : null,
      };
    }),
    unknown,
  };
}

/** The ranked backlog of a hub, worked out once. */
export const backlogOf: (hub: Hub) => Backlog = memoize(rankBacklog);

/** An estimate of a ranked initiative, and what it is worth to know it exactly. */
export interface KnownFirst extends WorthKnowing {
  ranked: RankedInitiative;
}

/**
 * The estimates of all ranked initiatives that it is worth to know, the one that would save most first; worked out once.
 * @param hub the graph, for one audience and one day
 */
export const worthKnowingFirst: (hub: Hub) => readonly KnownFirst[] = memoize((hub) => {
  const { ranked } = backlogOf(hub);
  const sums = sumsOf(ranked);
  return ranked
    .flatMap((each) => worthKnowing(sums, each).map((known): KnownFirst => ({ ...known, ranked: each })))
    .sort((one, other) => other.saves - one.saves || one.ranked.place - other.ranked.place);
});

const knownByKey = memoize((hub: Hub) => Map.groupBy(worthKnowingFirst(hub), ({ ranked }) => ranked.entry.key));

/**
 * The estimate of an initiative that it is worth most to know.
 * @param hub the graph, for one audience and one day
 * @param key of the entry
 * @returns undefined where none would change the order, or the initiative has no rank
 */
export const worthKnowingOf = (hub: Hub, key: string): WorthKnowing | undefined => knownByKey(hub).get(key)?.[0];

const standings = memoize((hub: Hub) => {
  const { ranked, unknown } = backlogOf(hub);
  return new Map<string, RankedInitiative | UnknownInitiative>(
    [...ranked, ...unknown].map((each) => [each.entry.key, each]),
  );
});

/**
 * Where an initiative stands in the backlog: its place, or what is missing for one.
 * @param hub the graph, for one audience and one day
 * @param key of the entry
 * @returns undefined when it is released or declined, and so not ranked
 */
export const standingOf = (hub: Hub, key: string): RankedInitiative | UnknownInitiative | undefined =>
  standings(hub).get(key);

/**
 * Whether an initiative has a place in the backlog.
 * @param hub the graph, for one audience and one day
 * @param key of the entry
 */
export const isRanked = (hub: Hub, key: string): boolean => 'score' in (standingOf(hub, key) ?? {});
