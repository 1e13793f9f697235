import { type Specimen, shown } from '../specimen.ts';

export const health: readonly Specimen[] = [
  shown('views/parts/CheckProblems', 'many', 'place and way out', 'german', 'health/'),
  shown('health/ProblemRows', 'of an owner', 'rule, words, ways', 'sample', 'health/'),
  shown('health/ProblemRows', 'long words', 'wraps', 'german', 'health/'),
  shown('health/HealthFindings', 'open', 'signals behind', 'sample', 'health/', { as: 'open' }),
  shown('health/HealthTrend', 'over editions', 'small charts', 'sample', 'health/'),
  shown('health/ReviewsDue', 'due and overdue', 'table', 'sample', 'health/'),
  shown('health/ReviewsDue', 'overdue', 'open', 'german', 'health/', { as: 'open' }),
  shown('health/ReviewsDue', 'none promised', 'says so', 'empty', 'health/'),
  shown('drafts/UnfinishedDrafts', 'one', 'what is missing', 'german', 'health/'),
];
