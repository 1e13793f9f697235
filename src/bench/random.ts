/** Chance that comes out the same every time. */
export interface Random {
  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number;
  /** Whether something happens that happens so often, 0 to 1. */
  happens(share: number): boolean;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** Up to `many` different ones of a list. */
  some<T>(list: readonly T[], many: number): T[];
}

/**
 * Chance from a seed (mulberry32): the same seed gives the same numbers on every machine.
 * @param seed any whole number
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from.');
    return list[below(list.length)] as T;
  };
  return {
    below,
    happens: (share) => next() < share,
    pick,
    some(list, many) {
      const chosen = new Set<(typeof list)[number]>();
      for (let tries = 0; chosen.size < Math.min(many, list.length) && tries < 8 * many; tries += 1)
        chosen.add(pick(list));
      return [...chosen];
    },
  };
}
