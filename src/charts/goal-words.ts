import { catalogue } from '../format/catalogue.ts';
import type { Goal } from '../methods/goal.ts';

/** How what was measured stands against what was aimed at, wherever it is told. */
export const goalWords = catalogue({
  en: () => ({ reached: 'reached', open: 'not reached yet', missed: 'not reached' }) satisfies Record<Goal, string>,
});
