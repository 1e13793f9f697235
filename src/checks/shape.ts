import type { Check } from './check.ts';

export const shape: Check = {
  id: 'shape',
  title: 'Fields are known and hold what they should',
  problem: 'Unknown or wrong field',
  severity: 'error',
  why: 'A misspelt field would be dropped unnoticed, and a date that does not exist would count for something else.',
  fix: 'Correct the name or the value; the page of the kind lists its fields.',
  example: { wrong: 'reviewd: 2026-02-30', right: 'reviewed: 2026-02-28' },
};
