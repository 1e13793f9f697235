import { findingCheck } from './finding.ts';

export const postSalesBlindness = findingCheck('post-sales-blindness', {
  curedByTime: true,
  title: 'Evidence covers the stages up to the purchase',
  problem: 'Post-sales blindness: only those who bought',
  why: 'Customers who bought cannot say why others did not. Those others never became customers, and nobody asks them.',
  fix: 'Begin with the stage between awareness and purchase of which you have heard least.',
  example: { wrong: 'journey: use, on every signal', right: 'journey: evaluation, on some' },
});
