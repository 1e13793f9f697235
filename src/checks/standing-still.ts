import { findingCheck } from './finding.ts';

export const standingStill = findingCheck('standing-still', {
  title: 'A new strategy rests on something new',
  problem: 'Standing still: nothing newer than what it replaces',
  why: 'If nothing new was heard, the old strategy was polished, not replaced.',
  fix: 'Listen until a signal says that the world moved, or extend the review of the old strategy instead.',
  example: { wrong: 'evidence: the signals of the strategy it replaces', right: 'evidence: what was heard since' },
});
