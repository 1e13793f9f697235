import { findingCheck } from './finding.ts';

export const singleSource = findingCheck('single-source', {
  curedByTime: true,
  title: 'A strategy stands on more than one leg',
  problem: 'Single source: one input only',
  why: 'One input has one view. When it is wrong, nothing else behind the strategy says so.',
  fix: 'Ask another input the same question.',
  example: {
    wrong: 'evidence: two signals through support',
    right: 'evidence: one through support, one through sales',
  },
});
