import type { MilestoneKind } from '../../methods/milestones.ts';

/** What a milestone is called. */
export const milestoneLabels: Readonly<Record<MilestoneKind, string>> = {
  planned: 'Planned',
  promised: 'Promised',
  'released-beta': 'Released as a beta',
  'released-full': 'Released to all',
  answered: 'Answered',
  'answer-due': 'Answer due',
  'answer-was-due': 'Answer was due',
  target: 'Target set for',
  'taken-out': 'Taken out',
  leaving: 'To be taken out',
};
