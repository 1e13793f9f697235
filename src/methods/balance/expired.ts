import type { Hub } from '../../model/hub.ts';
import { type Entry, isKind } from '../../source/entry.ts';
import { isExpired } from '../evidence.ts';
import { stillStands } from '../still-stands.ts';

/** A way from an entry down to a signal on which nobody should rest any more. */
export interface ExpiredPath {
  /** What lies between the two, from the entry on; nothing when it names the signal itself. */
  through: readonly Entry[];
  signal: Entry<'signals'>;
  /** Day until which it was good. */
  until: string;
}

const untilOf = (signal: Entry<'signals'>, today: string): string | null =>
  isExpired(signal, today) ? (signal.data.goodUntil ?? null) : null;

/**
 * The expired signals that an entry rests on, each with the shortest way to it. What no longer stands carries nothing,
 * so no way leads through it.
 * @param hub the graph, with its day
 * @param key of the entry
 * @returns the shortest ways first
 */
export function expiredUnder(hub: Hub, key: string): readonly ExpiredPath[] {
  const start = hub.get(key);
  if (!start || !stillStands(start, hub.today)) return [];
  const paths = new Map<string, readonly Entry[]>([[key, []]]);
  const found: ExpiredPath[] = [];
  // A map gives what is added while it is gone through: nearest first.
  for (const [at, way] of paths) {
    const signal = hub.get(at);
    if (isKind(signal, 'signals')) {
      const until = untilOf(signal, hub.today);
      if (until !== null) found.push({ through: way.slice(0, -1), signal, until });
    }
    for (const { supports, to } of hub.from(at)) {
      const next = supports && !paths.has(to) ? hub.get(to) : undefined;
      if (next && stillStands(next, hub.today)) paths.set(to, [...way, next]);
    }
  }
  return found;
}

/**
 * Everything that rests on expired evidence, however far above it.
 * @param hub the graph, with its day
 * @returns keys of entries that still stand; the signals themselves are not among them
 */
export function onExpired(hub: Hub): ReadonlySet<string> {
  const expired = hub.of('signals').flatMap((signal) => (untilOf(signal, hub.today) === null ? [] : [signal.key]));
  const reached = new Set<string>(expired);
  for (const key of reached)
    for (const { supports, from } of hub.to(key)) {
      const above = supports ? hub.get(from) : undefined;
      if (above && stillStands(above, hub.today)) reached.add(from);
    }
  return new Set([...reached].filter((key) => !key.startsWith('signals/')));
}
