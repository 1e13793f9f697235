import { findingCheck } from './finding.ts';

export const noFormerCustomers = findingCheck('no-former-customers', {
  curedByTime: true,
  title: 'Customers who left are heard',
  problem: 'No former customers heard',
  why: 'Customers who stayed can say why they stay. Only those who left can say what was not worth staying for.',
  fix: 'Ask a former customer, and mark the signal with `former: true`.',
  example: { wrong: 'no signal with `former: true`', right: 'former: true' },
});
