import { hasReached } from '../kinds/stages.ts';
import type { Check } from './check.ts';

export const successMeasure: Check = {
  id: 'success-measure',
  title: 'Success is measured: set before building, answered after release',
  problem: 'Success not measured',
  severity: 'error',
  why: 'A measure chosen after the fact always finds success; one that is never answered teaches nothing.',
  fix: 'Set `success` when the initiative is prioritised, and write `result` before it goes to `feedback`.',
  example: {
    wrong: 'stage: feedback',
    right: 'stage: feedback\nresult: { value: 0.9, on: 2026-10-30, learned: Moves went unnoticed., verdict: keep }',
  },
  *run({ hub }) {
    for (const { file, data } of hub.of('initiatives')) {
      if (hasReached(data.stage, 'prioritised') && !data.success) {
        yield {
          file,
          field: ['success'],
          found: null,
          expected: '{ measure, baseline, target, by }',
          message: `The initiative is at \`${data.stage}\` and has no measure of success.`,
          fix: 'Add `success: { measure: …, baseline: …, target: …, by: … }`.',
        };
      } else if (data.stage === 'feedback' && !data.result) {
        yield {
          file,
          field: ['result'],
          found: null,
          expected: '{ value, on, learned, verdict }',
          message: 'The initiative is at `feedback`, and its measure is not answered.',
          fix: 'Add `result: { value: …, on: …, learned: …, verdict: … }`.',
        };
      }
    }
  },
};
