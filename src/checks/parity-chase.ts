import { findingCheck } from './finding.ts';

export const parityChase = findingCheck('parity-chase', {
  title: 'No strategy chases a competitor',
  problem: 'Parity chase: a competitor is a major reason',
  why: 'News about competitors informs a decision and never justifies it alone: you do not see what they regret.',
  fix: 'Find a customer who missed it, unprompted. If there is none, decline it and keep the reason.',
  example: { wrong: 'evidence: a rival has it', right: 'evidence: a deal lost over it' },
});
