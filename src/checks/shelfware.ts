import { findingCheck } from './finding.ts';

export const shelfware = findingCheck('shelfware', {
  title: 'What nobody uses is taken out',
  problem: 'Shelfware: released and not used',
  why: 'It still has to be run, tested, explained and carried through each change.',
  fix: 'Set the day on which it is taken out under `retired`, or say with a new result that it is used.',
  example: { wrong: 'result: { …, verdict: take-out }', right: 'retired: { on: 2027-01-15 }' },
});
