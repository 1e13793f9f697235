import { findingCheck } from './finding.ts';

export const fasterHorse = findingCheck('faster-horse', {
  curedByTime: true,
  title: 'Somebody looks at where the industry goes',
  problem: 'Faster horse: customers only',
  why: 'Customers, in person or through the field, describe what they have. Nobody asks for what is coming.',
  fix: 'Renew the contract with the input that stands for the industry, and ask what will be taken for granted in three years.',
  example: { wrong: 'evidence: customers and sales only', right: 'evidence: an analyst as well' },
});
