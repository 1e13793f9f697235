import type { Placed } from '../../methods/cost-of-delay/rank.ts';
import type { PanelWords } from './words-panel.ts';

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

/** Whether its place or its group is another one. */
export const hasMoved = ({ was, now }: Shift): boolean => was.place !== now.place || was.rankGroup !== now.rankGroup;

/**
 * What happened, in a sentence that can be spoken.
 * @param all in their new order
 * @param changed ids of those whose estimates were changed
 * @param titleOf an id
 * @param say the words of the panel
 */
export function outcome(
  all: readonly Shift[],
  changed: ReadonlySet<string>,
  titleOf: (id: string) => string,
  say: PanelWords,
): string {
  if (changed.size === 0) return say.nothingChanged;
  const own = all.filter(({ id }) => changed.has(id)).map(({ id, was, now }) => say.moves(titleOf(id), was, now));
  const others = all.filter((each) => !changed.has(each.id) && hasMoved(each)).length;
  return [...own, say.others(others)].join(' ');
}
