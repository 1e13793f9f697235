import type { Group } from '../../kinds/fields.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';
import { stillHolding } from '../evidence.ts';
import { mixOf } from './mix.ts';

/** From this share on one input speaks for the rest: three of four. */
const mostly = 3 / 4;

/** Signals from which on an input can be said to outweigh the others. */
const enough = 4;

/** What is one-sided about evidence: a single signal; one input or group behind all that still holds; one that outweighs. */
export type OneSided =
  | { side: 'voice' }
  | { side: 'input'; input: string; holding: number }
  | { side: 'group'; group: Group; holding: number }
  | { side: 'mostly'; input: string; share: number };

/**
 * What is one-sided about some evidence, by the same weights as its mix: what has expired speaks for no side.
 * @param hub the graph, with its day
 * @param signals each once
 * @returns null when several sides are heard, when none still holds, and when it is not known who spoke
 */
export function oneSided(hub: Hub, signals: readonly Entry<'signals'>[]): OneSided | null {
  // The input is missing where this audience may not see it.
  if (signals.some(({ data }) => !hub.byId('inputs', data.input))) return null;
  if (signals.length === 1) return { side: 'voice' };
  const { inputs, groups } = mixOf(hub, signals);
  const [first, ...others] = inputs
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  if (!first) return null;
  const holding = stillHolding(signals, hub.today).length;
  if (others.length === 0) return { side: 'input', input: first.name, holding };
  const [group, ...more] = groups.filter(({ weight }) => weight > 0);
  if (group && more.length === 0) return { side: 'group', group: group.name, holding };
  const share = first.share ?? 0;
  return holding >= enough && share >= mostly ? { side: 'mostly', input: first.name, share } : null;
}
