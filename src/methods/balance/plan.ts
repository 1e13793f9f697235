import type { Hub } from '../../model/hub.ts';
import { basisOf, planOf } from './basis.ts';
import { type Mix, mixOf } from './mix.ts';

/** The map, the balance and the checks of a hub all ask for it. */
const known = new WeakMap<Hub, Mix>();

/**
 * What the whole plan of a hub rests on: adopted strategies and open work, each signal once, weighed by its freshness.
 * Whoever tells of a share of evidence of the hub takes it from here.
 * @param hub the graph, with its day
 */
export function planMix(hub: Hub): Mix {
  const mix = known.get(hub) ?? mixOf(hub, basisOf(hub, planOf(hub)));
  known.set(hub, mix);
  return mix;
}
