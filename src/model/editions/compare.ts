import { hubSchema } from '../../kinds/hub.ts';
import type { Hub } from '../hub.ts';
import type { Comparison, FactChange } from './comparison.ts';
import { consequences, measureMoves, rankMoves } from './consequences.ts';
import { diffEntries } from './entries.ts';
import { diffFacts } from './facts.ts';
import { mirror } from './mirror.ts';
import { pairEntries } from './pairs.ts';
import type { Snapshot } from './snapshot.ts';

/** The day of reading is no change of the hub. */
function settingsOf(before: Hub, after: Hub): FactChange[] {
  const fields = ({ today: _, ...others }: Hub['config']): Record<string, unknown> => others;
  return diffFacts(fields(before.config), fields(after.config), Object.keys(hubSchema.shape), {
    later: (_, value) => value,
  });
}

/** What tells two sides apart, in the order of time; today comes after an edition of its day. */
const orderOf = ({ side: { date, edition }, hub }: Snapshot): string =>
  [date, edition ?? '\uffff', ...hub.entries.map(({ key, digest }) => `${key} ${digest}`)].join('\n');

/**
 * Compares two hubs of which it is known which one comes first, such as the two sides of a branch on one day.
 * @param before the earlier one
 * @param after the later one
 */
export function compareInOrder(before: Snapshot, after: Snapshot): Comparison {
  const pairs = pairEntries(before.hub, after.hub);
  const { entries, moved } = diffEntries(before.hub, after.hub, pairs);
  return {
    before: before.side,
    after: after.side,
    entries,
    moved,
    settings: settingsOf(before.hub, after.hub),
    measures: measureMoves(before, after),
    ranks: rankMoves(before, after, pairs, entries),
    ...consequences(before, after, pairs),
  };
}

/**
 * Compares two hubs by meaning. What is alike can be paired in more than one way, and which one is taken depends on the
 * direction; so the comparison always follows time, and is read the other way round where the later hub comes first.
 * @param before the earlier one
 * @param after the later one
 */
export const compare = (before: Snapshot, after: Snapshot): Comparison =>
  orderOf(before) <= orderOf(after) ? compareInOrder(before, after) : mirror(compareInOrder(after, before));
