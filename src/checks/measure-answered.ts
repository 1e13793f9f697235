import { answerOf } from '../methods/after-release.ts';
import type { Check } from './check.ts';

export const measureAnswered: Check = {
  id: 'measure-answered',
  title: 'What was released is measured by the promised day',
  problem: 'Result not measured in time',
  severity: 'warning',
  age: true,
  why: 'A promise to measure that nobody keeps teaches nothing, and what nobody uses stays in the product.',
  fix: 'Measure and write `result`, whatever it says.',
  example: {
    wrong: 'stage: analytics\nsuccess: { measure: first-stream, baseline: 18, target: 12, by: 2026-10-31 }',
    right:
      'stage: analytics\nsuccess: { measure: first-stream, baseline: 18, target: 12, by: 2026-10-31 }\nresult: { value: 16, on: 2026-10-31, learned: The short part got shorter., verdict: improve }',
  },
  *run({ hub }) {
    for (const entry of hub.of('initiatives')) {
      const { stage, success } = entry.data;
      // At feedback the answer is missing on any day.
      if (!success || stage === 'feedback' || answerOf(hub, entry) !== 'late') continue;
      yield {
        file: entry.file,
        field: ['success', 'by'],
        found: `no result, due on ${success.by}`,
        expected: 'result: { value, on, learned, verdict }',
        message: `The result was to be measured by ${success.by}, and there is none.`,
        fix: 'Add `result: { value: …, on: …, learned: …, verdict: … }`.',
      };
    }
  },
};
