import { type Group, type JourneyStage, journeyStages } from '../../kinds/fields.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { stillHolding } from '../evidence.ts';
import { stillStands } from '../still-stands.ts';
import { type Age, ageOn } from './mix.ts';

/** What was heard in one place of the matrix, or along one of its sides. */
export interface Heard {
  /** Signals. */
  count: number;
  /** Those of them that still hold. */
  holding: number;
  /** Day of the newest; null when there is none. */
  newest: string | null;
  /** How old the newest is, or that none holds any more; null when there is none. */
  age: Age | null;
  /** Strategies that are not retired and name one of them, in the hub's order. */
  strategies: readonly Entry<'strategy'>[];
}

/** What one input told of each stage. */
export interface InputCoverage {
  /** Null for the signals of inputs that the hub does not have. */
  input: { id: string; key: string; title: string; group: Group } | null;
  /** One for each stage, in the order of the journey. */
  cells: readonly (Heard & {
    /** Whether the input's file says that it can see the stage. */
    sees: boolean;
  })[];
  /** Of all stages. */
  all: Heard;
}

/** The stages of the customer's journey by input: a matrix with its sums. */
export interface Coverage {
  /** By group, as `groups` of the mix has them; what belongs to no input comes last. */
  inputs: readonly InputCoverage[];
  /** Of all inputs, one for each stage. */
  stages: readonly (Heard & { stage: JourneyStage })[];
  all: Heard;
}

const later = (one: string | null, other: string) => (one === null || one < other ? other : one);

/**
 * How each stage of the customer's journey is heard, and through which input. Every signal of the hub stands in exactly
 * one place.
 * @param hub the graph, with its day
 * @param order groups of inputs, in the order of the rows
 */
export function coverageOf(hub: Hub, order: readonly Group[]): Coverage {
  const live = hub.of('strategy').filter((entry) => stillStands(entry, hub.today));
  const keys = new Set(live.map(({ key }) => key));
  const users = (key: string) =>
    hub.to(key).flatMap(({ from, supports }) => (supports && keys.has(from) ? [from] : []));
  const heard = (signals: readonly Entry<'signals'>[]): Heard => {
    const used = new Set(signals.flatMap(({ key }) => users(key)));
    const holding = stillHolding(signals, hub.today).length;
    const newest = signals.reduce<string | null>((latest, { data }) => later(latest, data.date), null);
    return {
      count: signals.length,
      holding,
      newest,
      age: newest === null ? null : holding === 0 ? 'expired' : ageOn(newest, hub.today),
      strategies: used.size === 0 ? [] : live.filter(({ key }) => used.has(key)),
    };
  };
  const all = hub.of('signals');
  const known = new Set(hub.of('inputs').map(({ id }) => id));
  const byInput = Map.groupBy(all, ({ data }) => (known.has(data.input) ? data.input : ''));
  const row = (entry: Entry<'inputs'> | null): InputCoverage => {
    const signals = byInput.get(entry?.id ?? '') ?? [];
    const byStage = Map.groupBy(signals, ({ data }) => data.journey);
    return {
      input: entry && { id: entry.id, key: entry.key, title: entry.data.title, group: entry.data.group },
      cells: journeyStages.map((stage) => ({
        ...heard(byStage.get(stage) ?? []),
        sees: entry?.data.journey.includes(stage) ?? false,
      })),
      all: heard(signals),
    };
  };
  const byStage = Map.groupBy(all, ({ data }) => data.journey);
  return {
    inputs: [
      ...order.flatMap((group) => hub.of('inputs').filter(({ data }) => data.group === group)).map(row),
      ...(byInput.has('') ? [row(null)] : []),
    ],
    stages: journeyStages.map((stage) => ({ stage, ...heard(byStage.get(stage) ?? []) })),
    all: heard(all),
  };
}

/**
 * The stages of which least is heard: all of which nothing holds; if there are none, those with fewest signals that hold.
 * @param coverage as `coverageOf` gives it
 * @returns nothing when all stages are heard alike
 */
export function leastHeard({ stages }: Coverage): Coverage['stages'] {
  const least = Math.min(...stages.map(({ holding }) => holding));
  const quietest = stages.filter(({ holding }) => holding === least);
  return quietest.length === stages.length && least > 0 ? [] : quietest;
}
