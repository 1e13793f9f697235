import type { Hub } from '../model/hub.ts';
import { type Entry, ofKind } from '../source/entry.ts';
import { findPlaceholder } from '../source/words/placeholder.ts';
import { stillStands } from './still-stands.ts';

type Signal = Entry<'signals'>;

/** A strategy or an initiative, and what was heard that led to it. */
export interface WorkBehind {
  entry: Entry;
  /** Newest first, each once. */
  signals: readonly Signal[];
  /** Strategies it serves whose evidence stands in, because it names none of its own. */
  by: readonly Entry<'strategy'>[];
  /** Declined or retired. */
  ended: boolean;
}

const newestFirst = (a: Signal, b: Signal) =>
  a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : a.key < b.key ? -1 : 1;

const named = (hub: Hub, key: string, field: string): Entry[] =>
  [...new Set(hub.from(key).flatMap((edge) => (edge.field === field ? [edge.to] : [])))].flatMap(
    (to) => hub.get(to) ?? [],
  );

const evidence = (hub: Hub, keys: readonly string[]): Signal[] =>
  ofKind([...new Set(keys.flatMap((key) => named(hub, key, 'evidence')))], 'signals').sort(newestFirst);

/**
 * The strategies and initiatives of an owner with the signals that led to them, what has ended last.
 * @param hub the graph, for one audience
 * @param owner as written in `owner`
 */
export function workBehind(hub: Hub, owner: string): WorkBehind[] {
  const strategies = hub.of('strategy').filter(({ data }) => data.owner === owner);
  const initiatives = hub.of('initiatives').filter(({ data }) => data.owner === owner);
  const work = [
    ...strategies.map(
      (entry): WorkBehind => ({
        entry,
        signals: evidence(hub, [entry.key]),
        by: [],
        ended: !stillStands(entry, hub.today),
      }),
    ),
    ...initiatives.map((entry): WorkBehind => {
      const own = evidence(hub, [entry.key]);
      const served = own.length > 0 ? [] : ofKind(named(hub, entry.key, 'serves'), 'strategy');
      return {
        entry,
        signals:
          own.length > 0
            ? own
            : evidence(
                hub,
                served.map(({ key }) => key),
              ),
        by: served,
        ended: !stillStands(entry, hub.today),
      };
    }),
  ];
  return [...work.filter(({ ended }) => !ended), ...work.filter(({ ended }) => ended)];
}

/** Owners of strategies and initiatives, A to Z; who is not named yet is none. */
export const ownersOfWork = (hub: Hub): string[] =>
  [...new Set([...hub.of('strategy'), ...hub.of('initiatives')].map(({ data }) => data.owner))]
    .filter((owner) => !findPlaceholder(owner))
    .sort(new Intl.Collator(hub.config.language).compare);
