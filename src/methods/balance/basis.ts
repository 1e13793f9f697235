import type { Hub } from '../../model/hub.ts';
import { memoize } from '../../model/memoize.ts';
import type { Entry } from '../../source/entry.ts';
import { isOpen } from '../cost-of-delay/backlog.ts';

/** Places of the signals in their list; a hub asks for them with every entry. */
const placesOf = memoize(
  (hub: Hub): ReadonlyMap<string, number> => new Map(hub.of('signals').map(({ key }, index) => [key, index] as const)),
);

/**
 * The signals that some entries rest on: those they name as evidence or data, and those that what they rest on rests
 * on. A strategy rests on its own evidence; an initiative on its own and that of the strategies it serves.
 * @param hub the graph
 * @param keys of the entries
 * @returns each signal once, however many ways lead to it, in the hub's order
 */
export function basisOf(hub: Hub, keys: Iterable<string>): readonly Entry<'signals'>[] {
  const seen = new Set<string>(keys);
  // A set gives what is added while it is gone through, so this walks the whole way down.
  for (const key of seen) for (const { supports, to } of hub.from(key)) if (supports) seen.add(to);
  const places = placesOf(hub);
  const all = hub.of('signals');
  return [...seen]
    .flatMap((key) => places.get(key) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => all[place] ?? []);
}

const reliefs = new Set(['operations.automatedBy', 'developmentOperations.loweredBy.initiative']);

/** Initiatives that end or lower manual operations of a product: the work that ties signals to it. */
export const workOn = ({ key }: Entry<'products'>, hub: Hub): readonly string[] =>
  hub.from(key).flatMap(({ field, to }) => (field !== null && reliefs.has(field) ? [to] : []));

/** What a hub plans by today: its adopted strategies, and initiatives that wait for their turn or have it. */
export const planOf = (hub: Hub): readonly string[] => [
  ...hub.of('strategy').flatMap(({ key, data }) => (data.status === 'adopted' ? [key] : [])),
  ...hub.of('initiatives').flatMap((entry) => (isOpen(entry, hub.today) ? [entry.key] : [])),
];
