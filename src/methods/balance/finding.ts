import { type standings, tps } from '../../kinds/inputs.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import type { FindingId } from './limits.ts';
import type { Mix, Portion } from './mix.ts';

/** What is looked at: a strategy, an initiative, a product, or a hub as a whole. */
export interface Subject {
  hub: Hub;
  /** Null for the hub as a whole. */
  entry: Entry | null;
  /** What it rests on. */
  mix: Mix;
}

/** A number that a finding rests on. */
export interface FindingFigure {
  /** What it is the share of, or the number of, after "evidence is" or "signals": from the field, heard after a day. */
  what: string;
  value: number;
  unit: 'share' | 'signals';
  /** The threshold that it is held against. */
  limit: number | null;
}

/** On which side of its limit a measure should be: `most` is passed from below, `least` is not reached; null without one. */
export const boundOf = ({ value, limit }: FindingFigure): 'most' | 'least' | null =>
  limit === null ? null : value > limit ? 'most' : 'least';

/** What the mix of evidence hides. */
export interface Finding {
  id: FindingId;
  measures: readonly FindingFigure[];
  /** The signals behind it. */
  signals: readonly Entry<'signals'>[];
  /** Whom to ask next, the least heard first; at most three. */
  ask: readonly Entry<'inputs'>[];
}

/** What an input may stand for. */
export type InputRole = (typeof standings)[number];

/** The traps that are looked for in what was heard through inputs of one standing, and which it is. */
export const roleOfTrap = {
  'faster-horse': 'industry',
  'parity-chase': 'competition',
} as const satisfies Partial<Record<FindingId, InputRole>>;

/** A trap that is looked for in inputs of one standing. */
export type BlindSpot = keyof typeof roleOfTrap;

/**
 * Ids of the inputs that a trap is looked for in.
 * @param hub the graph
 * @param id of the finding
 */
export const inputsOfTrap = (hub: Hub, id: BlindSpot): readonly string[] =>
  hub.of('inputs').flatMap((input) => (input.data.standsFor === roleOfTrap[id] ? [input.id] : []));

/** The traps that cannot be looked for: no input of the hub says that it stands for what they look at. */
export const blindSpots = (hub: Hub): readonly BlindSpot[] =>
  (Object.keys(roleOfTrap) as BlindSpot[]).filter((id) => inputsOfTrap(hub, id).length === 0);

/** A share and what it is the share of. */
export const shareFigure = (what: string, value: number, limit: number | null): FindingFigure => ({
  what,
  value,
  unit: 'share',
  limit,
});

/**
 * The inputs to ask next: of those that fit, the least heard first, then the one that was talked to longest ago.
 * @param subject what lacks evidence
 * @param fits which inputs may know
 */
export function askNext({ hub, mix }: Subject, fits: (input: Entry<'inputs'>) => boolean): readonly Entry<'inputs'>[] {
  const weights = new Map(mix.inputs.map(({ name, weight }: Portion) => [name, weight]));
  const last = ({ data }: Entry<'inputs'>) => data.edges.find((edge) => edge.with === tps)?.last ?? '';
  return hub
    .of('inputs')
    .filter(fits)
    .sort(
      (one, other) =>
        (weights.get(one.id) ?? 0) - (weights.get(other.id) ?? 0) ||
        (last(one) < last(other) ? -1 : last(one) > last(other) ? 1 : 0) ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, 3);
}
