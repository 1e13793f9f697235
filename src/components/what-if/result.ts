import type { Placed } from '../../methods/cost-of-delay/rank.ts';

/** An initiative before and after a reader's changes. */
export interface Shift {
  id: string;
  was: Placed;
  now: Placed;
}

/**
 * Holds two rankings of the same initiatives against each other.
 * @returns in the order of the second
 */
export function shifts(before: readonly Placed[], after: readonly Placed[]): Shift[] {
  const byId = new Map(before.map((each) => [each.score.case.id, each]));
  return after.flatMap((now) => {
    const { id } = now.score.case;
    const was = byId.get(id);
    return was ? [{ id, was, now }] : [];
  });
}

/** Whether its place or its band is another one. */
export const hasMoved = ({ was, now }: Shift): boolean => was.place !== now.place || was.band !== now.band;

const fromTo = (name: string, was: number, now: number) =>
  was === now ? `still ${name} ${now}` : `${name} ${was} → ${now}`;

/** Where one went, in words: place 1 → 3, band 1 → 2. */
export const wayOf = ({ was, now }: Shift): string =>
  `${fromTo('place', was.place, now.place)}, ${fromTo('band', was.band, now.band)}`;

/**
 * What happened, in a sentence that can be spoken.
 * @param all in their new order
 * @param changed ids of those whose estimates were changed
 * @param titleOf an id
 */
export function outcome(all: readonly Shift[], changed: ReadonlySet<string>, titleOf: (id: string) => string): string {
  if (changed.size === 0) return 'Nothing is changed: the order is that of the estimates.';
  const own = all.filter(({ id }) => changed.has(id)).map((each) => `${titleOf(each.id)}: ${wayOf(each)}.`);
  const others = all.filter((each) => !changed.has(each.id) && hasMoved(each)).length;
  const rest = others === 0 ? 'No other one moves.' : others === 1 ? 'One other moves.' : `${others} others move.`;
  return [...own, rest].join(' ');
}
