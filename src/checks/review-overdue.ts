import { freshness } from '../methods/freshness.ts';
import type { Check } from './check.ts';

export const reviewOverdue: Check = {
  id: 'review-overdue',
  title: 'Entries are reviewed as often as they promise',
  problem: 'Review overdue',
  severity: 'warning',
  age: true,
  curedByTime: true,
  why: 'Nobody sees that a page went stale unless the page says when it was last found true.',
  fix: 'Read the entry; if it still holds, set `reviewed` to today.',
  example: { wrong: 'reviewed: 2025-01-10\nreviewEvery: 90 days', right: 'reviewed: 2026-11-09\nreviewEvery: 90 days' },
  *run({ hub, today }) {
    for (const { file, data } of hub.entries) {
      const { state, due } = freshness(data.reviewed, data.reviewEvery, today);
      if (state !== 'overdue') continue;
      yield {
        file,
        field: [data.reviewed ? 'reviewed' : 'reviewEvery'],
        found: data.reviewed ? `reviewed ${data.reviewed}` : 'never reviewed',
        expected: `a review every ${data.reviewEvery}`,
        message: due ? `The review was due on ${due}.` : 'It promises reviews and had none.',
        fix: 'Read it; if it still holds, set `reviewed` to the day.',
      };
    }
  },
};
