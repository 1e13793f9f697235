import { findingCheck } from './finding.ts';

export const noFormerCustomers = findingCheck('no-former-customers', {
  title: 'Those who left are heard',
  problem: 'No former customers heard',
  why: 'Who stayed tells why they stay. Only who left can tell what was not worth staying for.',
  fix: 'Ask a former customer, and mark the signal with `former: true`.',
  example: { wrong: 'no signal with `former: true`', right: 'former: true' },
});
