import { answerOf, dueOn } from '../../methods/after-release.ts';
import type { Hub } from '../../model/hub.ts';
import type { Entry } from '../../source/entry.ts';

/** A day or a span in the life of an initiative. */
export interface Milestone {
  label: string;
  from: string;
  /** Last day of a span; null for a day. */
  to: string | null;
  /** Whether it lies in the future, or lasts. */
  ahead: boolean;
}

/**
 * The days that an initiative promises or has behind it, in their order: window, release, answer of the measure, end.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function milestonesOf(hub: Hub, entry: Entry<'initiatives'>): Milestone[] {
  const { today } = hub;
  const { data } = entry;
  const { window, promised, release, success, result, retired } = data;
  const list: Milestone[] = [];
  const add = (label: string, from: string, to: string | null = null) =>
    list.push({ label, from, to, ahead: (to ?? from) > today });
  if (window) add('Planned', window.from, window.to);
  if (promised && !release) add('Promised', promised.by);
  if (release) add(release.how === 'beta' ? 'Released as a beta' : 'Released to all', release.on);
  if (result) add('Answered', result.on);
  if (success && result && result.on < success.by) add('Target set for', success.by);
  const due = dueOn(entry);
  if (due) add(answerOf(hub, entry) === 'late' ? 'Answer was due' : 'Answer due', due);
  if (retired) add(retired.on <= today ? 'Taken out' : 'To be taken out', retired.on);
  return list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
