import { kinds } from '../../kinds/index.ts';
import type { Entry, Written } from '../../source/entry.ts';

/** An entry on both sides, or on one. */
export interface Pair<E extends Written = Entry> {
  before: E | null;
  after: E | null;
}

/** Which entry of one hub is which of another. */
export interface Pairs<E extends Written = Entry> {
  /** By kind, each in the order of the later keys. */
  list: readonly Pair<E>[];
  /** Key of the later hub for a key of the earlier one; the key itself for what is gone or no entry. */
  later(key: string): string;
}

const fields = ({ data: { formerly: _, ...others } }: Written) => JSON.stringify(others);
const text = ({ body }: Written) => JSON.stringify(body.pieces);

/** Pairs what has one name and only one on both sides. */
function pairUnique<E extends Written>(
  before: ReadonlySet<E>,
  after: ReadonlySet<E>,
  nameOf: (entry: E) => string | null,
  pair: (one: E, other: E) => void,
): void {
  const groups = (side: ReadonlySet<E>) => Map.groupBy(side, nameOf);
  const others = groups(after);
  for (const [name, [one, ...more]] of groups(before)) {
    const [other, ...rest] = others.get(name) ?? [];
    if (name !== null && one && other && more.length === 0 && rest.length === 0) pair(one, other);
  }
}

function pairKind<E extends Written>(earlier: readonly E[], later: readonly E[], single: boolean): Pair<E>[] {
  const before = new Set(earlier);
  const after = new Set(later);
  const pairs: Pair<E>[] = [];
  const pair = (one: E, other: E) => {
    if (!before.has(one) || !after.has(other)) return;
    before.delete(one);
    after.delete(other);
    pairs.push({ before: one, after: other });
  };
  const ids = (side: readonly E[]) => new Map(side.map((entry) => [entry.id, entry]));
  const old = ids(earlier);
  const young = ids(later);
  const renames: [E, E][] = [
    ...later.flatMap((other) =>
      (other.data.formerly ?? []).flatMap((id): [E, E][] => {
        const one = old.get(id);
        return one && id !== other.id ? [[one, other]] : [];
      }),
    ),
    ...earlier.flatMap((one) =>
      (one.data.formerly ?? []).flatMap((id): [E, E][] => {
        const other = young.get(id);
        return other && id !== one.id ? [[one, other]] : [];
      }),
    ),
  ];
  // Where `a` became `b` and `b` became `c`, the two that are called `b` are not the same.
  const left = new Set(renames.map(([one]) => one));
  const came = new Set(renames.map(([, other]) => other));
  for (const one of earlier) {
    const other = young.get(one.id);
    if (other && !(left.has(one) && came.has(other))) pair(one, other);
  }
  for (const [one, other] of renames) pair(one, other);
  for (const one of earlier) {
    const other = young.get(one.id);
    if (other) pair(one, other);
  }
  pairUnique(before, after, ({ digest }) => digest, pair);
  pairUnique(before, after, (entry) => `${entry.data.title}\n${fields(entry)}`, pair);
  pairUnique(before, after, (entry) => (entry.body.pieces.length ? `${entry.data.title}\n${text(entry)}` : null), pair);
  if (single && before.size === 1 && after.size === 1)
    for (const one of before) for (const other of after) pair(one, other);
  return [
    ...pairs,
    ...[...before].map((one) => ({ before: one, after: null })),
    ...[...after].map((other) => ({ before: null, after: other })),
  ];
}

/** The key that orders a pair: the later one. */
const keyOf = ({ before, after }: Pair<Written>) => (after ?? before)?.key ?? '';

/**
 * Pairs the entries of two hubs: by key; by `formerly`, whichever side names the other's id; what is the same but for
 * its address; what kept its title and either its fields or its text.
 * @param before the earlier hub
 * @param after the later hub
 */
export function pairEntries<E extends Written = Entry>(
  before: { entries: readonly E[] },
  after: { entries: readonly E[] },
): Pairs<E> {
  const list = kinds.flatMap(({ folder, single }) =>
    pairKind(
      before.entries.filter(({ kind }) => kind === folder),
      after.entries.filter(({ kind }) => kind === folder),
      single ?? false,
    ).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  );
  const later = new Map(
    list.flatMap((pair): [string, string][] => (pair.before && pair.after ? [[pair.before.key, pair.after.key]] : [])),
  );
  return { list, later: (key) => later.get(key) ?? key };
}
