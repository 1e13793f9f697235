import { checkEased, newError, newFinding, newWarning } from './check-rules.ts';
import { decisionReversed, decisionRewritten } from './decision-rules.ts';
import { editionChanged, entryRemoved } from './entry-rules.ts';
import { evidenceLost } from './evidence-rules.ts';
import { targetMoved } from './goal-rules.ts';
import { promiseTouched } from './promise-rules.ts';
import { estimateWithoutReason, rankWithoutEstimate } from './rank-rules.ts';
import { audienceWidened } from './reader-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule, what matters most first: in the order of `changes/importance.ts`. */
export const rules: readonly Rule[] = [
  audienceWidened,
  newError,
  decisionReversed,
  targetMoved,
  promiseTouched,
  rankWithoutEstimate,
  evidenceLost,
  editionChanged,
  decisionRewritten,
  checkEased,
  estimateWithoutReason,
  newFinding,
  entryRemoved,
  newWarning,
];
