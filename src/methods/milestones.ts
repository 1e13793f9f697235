import { ascending } from 'd3-array';
import { isReleased } from '../kinds/stages.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';
import { answerOf, dueOn } from './after-release.ts';

/** What happens on a day, or over a span, in the life of an initiative. */
export type MilestoneKind =
  | 'planned'
  | 'promised'
  | 'released-beta'
  | 'released-full'
  | 'answered'
  | 'answer-due'
  | 'answer-was-due'
  | 'target' // the day of the target, where the answer came before it
  | 'taken-out'
  | 'leaving';

/** A day or a span in the life of an initiative. */
export interface Milestone {
  what: MilestoneKind;
  /** `YYYY-MM-DD`. */
  from: string;
  /** Last day of a span; null for a day. */
  to: string | null;
  /** Whether it lies in the future, or lasts. */
  ahead: boolean;
  /** Whether its day has passed, and what it says has not come. */
  missed: boolean;
}

/** What is missed where nothing is released by its day. */
const owed: ReadonlySet<MilestoneKind> = new Set(['planned', 'promised', 'answer-due']);

/**
 * The days that an initiative promises or has behind it, in their order: window, release, answer of the measure, end.
 * @param hub the graph, with its day
 * @param entry an initiative
 */
export function milestonesOf(hub: Hub, entry: Entry<'initiatives'>): Milestone[] {
  const { today } = hub;
  const { window, promised, release, success, result, retired } = entry.data;
  const list: Milestone[] = [];
  const isOwed = entry.data.stage !== 'declined' && !isReleased(entry.data, today);
  const add = (what: MilestoneKind, from: string, to: string | null = null) => {
    const ahead = (to ?? from) > today;
    const waits = what === 'answer-was-due' || (isOwed && owed.has(what));
    list.push({ what, from, to, ahead, missed: !ahead && waits });
  };
  if (window) add('planned', window.from, window.to);
  if (promised && !release) add('promised', promised.by);
  if (release) add(release.how === 'beta' ? 'released-beta' : 'released-full', release.on);
  if (result) add('answered', result.on);
  if (success && result && result.on < success.by) add('target', success.by);
  const due = dueOn(entry);
  if (due) add(answerOf(hub, entry) === 'late' ? 'answer-was-due' : 'answer-due', due);
  if (retired) add(retired.on <= today ? 'taken-out' : 'leaving', retired.on);
  return list.sort((one, other) => ascending(one.from, other.from));
}
