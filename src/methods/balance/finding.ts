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
export interface Measure {
  /** What it is the share of, or the number of. */
  what: string;
  value: number;
  unit: 'share' | 'signals';
  /** The threshold that it is held against. */
  limit: number | null;
}

/** What the mix of evidence hides. */
export interface Finding {
  id: FindingId;
  measures: readonly Measure[];
  /** The signals behind it. */
  signals: readonly Entry<'signals'>[];
  /** Whom to ask next, the least heard first; at most three. */
  ask: readonly Entry<'inputs'>[];
}

/** Input of a hub that stands for competitive intelligence; the other inputs of the market stand for the industry. */
export const competitive = 'competitive';

/** Inputs of the market that look at where the industry goes. */
export const industryOf = (hub: Hub): readonly string[] =>
  hub.of('inputs').flatMap(({ id, data }) => (data.group === 'market' && id !== competitive ? [id] : []));

/** A share and what it is the share of. */
export const measure = (what: string, value: number, limit: number | null): Measure => ({
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
  const last = ({ data }: Entry<'inputs'>) => data.edges.find((edge) => edge.with === 'tps')?.last ?? '';
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
