import { type Group, groups, type JourneyStage, journeyStages } from '../kinds/fields.ts';
import type { DataOf } from '../kinds/index.ts';
import { tps } from '../kinds/inputs.ts';
import { addDays } from '../model/date.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { planMix } from './balance/plan.ts';
import { type Freshness, freshness } from './freshness.ts';

/** Days that count as lately: a quarter, so that a contract kept every month is heard three times in it. */
export const period = 90;

/** An edge of the input map, told from the side of the input in whose file it stands. */
export interface Contract {
  /** Id of the input in whose file it stands. */
  input: string;
  /** Id of the other input; `tps` for technical product strategy. */
  with: string;
  gives: string;
  gets: string;
  /** Cadence, as written. */
  every: string;
  state: Freshness;
  /** Roles that hold the trust; null where this audience is not told. */
  contacts: { here: string; there: string } | null;
}

/** An input, and what was heard through it. */
export interface HeardInput {
  id: string;
  key: string;
  title: string;
  group: Group;
  /** Signals of the last `period` days, and of all days. */
  recent: number;
  all: number;
  /** Signals through this input among those that the plan rests on. */
  used: number;
  /** Share of evidence: its portion in the mix of the plan, 0 to 1; null when nothing there has any weight. */
  share: number | null;
  /** Stages of the customer's journey that its file says it can see, and those of which it told something. */
  sees: readonly JourneyStage[];
  heard: readonly JourneyStage[];
  /** Its contract with technical product strategy; null when there is none. */
  contract: Contract | null;
  /** Findings that name it as the one to ask next, in words. Left out where a map does not show them. */
  asked?: readonly string[];
}

/** Whom a hub listens to. */
export interface Listening {
  /** By group, in the order of the groups; within one as the hub orders them. */
  inputs: readonly HeardInput[];
  /** Contracts between two inputs, which do not pass through technical product strategy. */
  bypasses: readonly Contract[];
  /** Signals that the plan rests on, each counted once. */
  evidence: number;
}

type Edge = DataOf<'inputs'>['edges'][number];

const contractOf = ({ id }: Entry<'inputs'>, edge: Edge, today: string): Contract => ({
  input: id,
  with: edge.with,
  gives: edge.gives,
  gets: edge.gets,
  every: edge.every,
  state: freshness(edge.last, edge.every, today),
  // The fields of roles are taken out for wider audiences.
  contacts: (edge.contacts as Edge['contacts'] | undefined) ?? null,
});

/**
 * Whom a hub listens to, and how: volume, freshness, weight and reach of every input. What nobody knows is null.
 * @param hub the graph, for one audience and one day
 */
export function listening(hub: Hub): Listening {
  const { today } = hub;
  const plan = planMix(hub);
  const portions = new Map(plan.inputs.map((portion) => [portion.name, portion]));
  const signals = Map.groupBy(hub.of('signals'), ({ data }) => data.input);
  const since = addDays(today, -period);
  const entries = groups.flatMap((group) => hub.of('inputs').filter(({ data }) => data.group === group));
  const inputs = entries.map((entry): HeardInput => {
    const heard = signals.get(entry.id) ?? [];
    const portion = portions.get(entry.id);
    const edge = entry.data.edges.find((one) => one.with === tps);
    const stages = new Set(heard.map(({ data }) => data.journey));
    const sees = new Set<JourneyStage>(entry.data.journey);
    return {
      id: entry.id,
      key: entry.key,
      title: entry.data.title,
      group: entry.data.group,
      recent: heard.filter(({ data }) => data.date > since && data.date <= today).length,
      all: heard.length,
      used: portion?.count ?? 0,
      share: portion?.share ?? null,
      sees: journeyStages.filter((stage) => sees.has(stage)),
      heard: journeyStages.filter((stage) => stages.has(stage)),
      contract: edge ? contractOf(entry, edge, today) : null,
    };
  });
  const seen = new Set<string>();
  const bypasses = entries.flatMap((entry) =>
    entry.data.edges.flatMap((edge) => {
      const pair = [entry.id, edge.with].sort().join(' ');
      if (edge.with === tps || edge.with === entry.id || !hub.byId('inputs', edge.with) || seen.has(pair)) return [];
      seen.add(pair);
      return [contractOf(entry, edge, today)];
    }),
  );
  return { inputs, bypasses, evidence: plan.signals.length };
}

/**
 * Whether no conversation with an input is on record: there is no contract, or none says when the two sides last talked.
 * @param input as `listening` gives it
 */
export const isSilent = ({ contract }: HeardInput): boolean => contract === null || contract.state.since === null;

/**
 * Inputs whose agreed exchange is overdue, or of which none is on record.
 * @param whole the hub's
 */
export const overdueIn = ({ inputs }: Listening): HeardInput[] =>
  inputs.filter((input) => isSilent(input) || input.contract?.state.state === 'overdue');

/**
 * With how many inputs the agreed exchange is overdue, and with how many none is on record.
 * @param whole the hub's
 */
export const countOverdue = ({ inputs }: Listening): { late: number; silent: number } => ({
  late: inputs.filter((input) => !isSilent(input) && input.contract?.state.state === 'overdue').length,
  silent: inputs.filter(isSilent).length,
});

/**
 * The part of a hub's listening around one input: itself and those it has a contract with.
 * @param whole the hub's
 * @param id of the input
 */
export function around({ inputs, bypasses, evidence }: Listening, id: string): Listening {
  const own = bypasses.filter((one) => one.input === id || one.with === id);
  const ids = new Set([id, ...own.flatMap((one) => [one.input, one.with])]);
  return { inputs: inputs.filter((one) => ids.has(one.id)), bypasses: own, evidence };
}
