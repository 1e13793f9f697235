import { findingCheck } from './finding.ts';

export const salesBent = findingCheck('sales-bent', {
  title: 'The field does not bend the strategy',
  problem: 'Sales-bent: too much of the field',
  why: 'The field hears from whoever may sign this quarter; its view follows the number to hit.',
  fix: 'Keep its signals and add others: the same accounts without the deal, with an engineer and without a price.',
  example: { wrong: 'evidence: four of five through sales', right: 'evidence: two of five through sales' },
});
