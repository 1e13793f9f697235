import type { Check } from './check.ts';

export const metricData: Check = {
  id: 'metric-data',
  title: 'Measurements beside an entry can be read',
  problem: 'Measurement that cannot be read',
  severity: 'error',
  why: 'A chart that leaves out what it cannot read shows another past than the one that was measured, and nobody sees that it does.',
  fix: 'Let the pipeline write one row a measurement, oldest first: the day as YYYY-MM-DD, and a number with a point and without unit.',
  example: {
    wrong: 'day;value\n31.01.2026;31 %',
    right: 'day;value\n2026-01-31;31',
  },
};
