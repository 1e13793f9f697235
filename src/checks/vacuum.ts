import { findingCheck } from './finding.ts';

export const vacuum = findingCheck('vacuum', {
  curedByTime: true,
  title: 'A strategy is not made in a vacuum',
  problem: 'Vacuum: mostly from inside',
  why: 'Where everybody reads the same slides, everybody agrees, and customers do not need what is built.',
  fix: 'Hear outside voices before the next review: for each claim that the strategy rests on, one that could refute it.',
  example: {
    wrong: 'evidence: three signals of the executive staff',
    right: 'evidence: one of them, two of customers',
  },
});
