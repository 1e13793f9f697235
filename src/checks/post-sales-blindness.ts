import { findingCheck } from './finding.ts';

export const postSalesBlindness = findingCheck('post-sales-blindness', {
  title: 'The way to the purchase is heard',
  problem: 'Post-sales blindness: only those who bought',
  why: 'Who already bought cannot say why others did not. They never got through, and nobody asks them.',
  fix: 'Hear the emptiest stage between awareness and purchase first.',
  example: { wrong: 'journey: use, on every signal', right: 'journey: evaluation, on some' },
});
