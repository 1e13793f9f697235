import { findingCheck } from './finding.ts';

export const salesBent = findingCheck('sales-bent', {
  curedByTime: true,
  title: 'The field does not bend the strategy',
  problem: 'Sales-bent: too much from the field',
  why: 'The field talks with customers who may sign this quarter; its view follows the sales target.',
  fix: 'Keep its signals and add others: talk with the same accounts when no deal is open, with an engineer in the room and no price on the table.',
  example: { wrong: 'evidence: four of five through sales', right: 'evidence: two of five through sales' },
});
