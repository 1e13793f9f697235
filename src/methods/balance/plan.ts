import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import { basisOf, planOf } from './basis.ts';
import { type Mix, mixOf } from './mix.ts';

/**
 * What the whole plan of a hub rests on: adopted strategies and open work, each signal once, weighed by its freshness.
 * Whoever tells of a share of evidence of the hub takes it from here; the map, the balance and the checks do, so it is
 * worked out once.
 * @param hub the graph, with its day
 */
export const planMix: (hub: Hub) => Mix = memoize((hub) => mixOf(hub, basisOf(hub, planOf(hub))));
