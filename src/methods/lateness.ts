import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { answerOf } from './after-release.ts';
import { isOpen } from './cost-of-delay/backlog.ts';
import { type PlanNote, planNotes } from './roadmap.ts';
import { ideaIsLate } from './stages.ts';

/** What has waited too long: an idea for its answer, a measure for its answer, or a plan for the work. */
export type Late =
  | { what: 'idea'; weeks: number }
  /** `by`: the day on which the measure was to be answered, `YYYY-MM-DD`. */
  | { what: 'answer'; by: string }
  | { what: 'plan'; note: PlanNote };

/** What of a plan has not been kept; the other notes say that it does not fit together. */
const isBroken: ReadonlySet<PlanNote['what']> = new Set(['should-be-done', 'should-have-begun', 'promise-broken']);

/**
 * What has waited too long in the stage of an initiative.
 * @param hub the graph, with its day
 * @param entry an initiative
 * @param weeks that an idea may wait, as the hub sets it
 * @returns null when nothing has, or nobody wrote down since when
 */
export function latenessOf(hub: Hub, entry: Entry<'initiatives'>, weeks: number): Late | null {
  const { today } = hub;
  if (ideaIsLate(entry, today, weeks)) return { what: 'idea', weeks };
  if (answerOf(hub, entry) === 'late') return { what: 'answer', by: entry.data.success?.by ?? '' };
  const note = isOpen(entry, today) ? planNotes(entry, today).find(({ what }) => isBroken.has(what)) : undefined;
  return note ? { what: 'plan', note } : null;
}
