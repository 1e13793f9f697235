import { isOpen } from '../../methods/cost-of-delay/backlog.ts';
import { type DueDay, dueOf, type Slot, slotOf } from '../../methods/schedule/schedule.ts';
import { type Unlocked, unlockedBy } from '../../methods/schedule/unlocks.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { inTimeFor } from './data.ts';

/** What the schedule says of one initiative. */
export interface InTurn {
  teams: number;
  /** Null when it is in no schedule. */
  slot: Slot | null;
  due: readonly DueDay[];
  unlocks: Unlocked;
}

/**
 * When an initiative would be finished in the order of the backlog, and what waits for it.
 * @param site for one audience
 * @param entry the initiative
 * @returns null where there is nothing to say, or nothing that this audience may know
 */
export function inTurn(site: Site, entry: Entry<'initiatives'>): InTurn | null {
  const schedule = inTimeFor(site);
  if (!schedule || !isOpen(entry, site.hub.today)) return null;
  const [slot, unlocks] = [slotOf(site.hub, entry.key), unlockedBy(site.hub, entry.key)];
  if (!slot && unlocks.ranked.length + unlocks.unknown.length === 0) return null;
  return { teams: schedule.teams, slot, due: dueOf(site.hub, entry.key), unlocks };
}
