import { durationInDays } from '../../kinds/fields.ts';
import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { isOpen, orderOf } from '../cost-of-delay/backlog.ts';
import { amountsOf, workLeft } from '../cost-of-delay/case.ts';
import { minimumProbability } from '../cost-of-delay/order.ts';
import { weeklyRunCost } from '../cost-of-delay/run-cost.ts';
import { risksOf } from './risks.ts';
import { type Worth, worthOf } from './worth.ts';

type Initiative = Entry<'initiatives'>;

/** How long an initiative is used when its value is held against its cost, where a hub says nothing. */
export const usualHorizon = '1 year';

/** An initiative held against what it costs. */
export interface InitiativeWorth extends Worth {
  entry: Initiative;
  /** Risks that carry no money. */
  unpriced: ReturnType<typeof risksOf>['unpriced'];
}

/** What open initiatives come to, without ranks: whether they are worth doing does not hang on others. */
const meansByKey = memoize((hub: Hub) => new Map(orderOf(hub).order.map(({ entry, means }) => [entry.key, means])));

function judge(hub: Hub, entry: Initiative): InitiativeWorth {
  const { data, key } = entry;
  const { teamWeekCost, worthHorizon = usualHorizon } = hub.config;
  const { priced, unpriced } = risksOf(data.risks);
  const worth = worthOf({
    value: meansByKey(hub).get(key) ?? null,
    left: workLeft(data, hub.today)?.left ?? null,
    teamWeek: teamWeekCost ? amountsOf(teamWeekCost) : null,
    running: weeklyRunCost(entry),
    risks: priced,
    horizon: durationInDays(worthHorizon) / 7,
  });
  return { ...worth, entry, unpriced };
}

const judged = memoize((_: Hub) => new Map<string, InitiativeWorth>());

/**
 * Whether an initiative is worth doing; worked out once.
 * @param hub the graph, for one audience and one day
 * @returns null where it is not open, and where nothing of it has a price that this audience may see
 */
export function worthIn(hub: Hub, entry: Initiative): InitiativeWorth | null {
  if (!isOpen(entry, hub.today)) return null;
  const known = judged(hub);
  const worth = known.get(entry.key) ?? judge(hub, entry);
  known.set(entry.key, worth);
  return worth.value || worth.running || worth.work ? worth : null;
}

/** In how many cases of 100 or more an initiative costs more than it brings, where that is said for sure. */
export const sureCases = Math.round(minimumProbability * 100);

/** How surely an initiative costs more than it brings. */
export type Loss = 'surely' | 'likely';

/**
 * Whether an initiative is marked as one that costs more than it brings.
 * @returns `surely`: in 80 of 100 cases or more; `likely`: in more than half of them; null: not so, or nobody knows
 */
export function lossOf({ net }: Pick<Worth, 'net'>): Loss | null {
  if (!net) return null;
  if (net.belowZero >= minimumProbability) return 'surely';
  return net.belowZero > 0.5 ? 'likely' : null;
}
