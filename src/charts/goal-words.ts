import type { Goal } from '../methods/goal.ts';

/** How what was measured stands against what was aimed at, wherever it is told. */
export const goalWords = {
  reached: 'reached',
  open: 'not reached yet',
  missed: 'not reached',
} as const satisfies Record<Goal, string>;
