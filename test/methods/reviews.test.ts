import { describe, expect, it } from 'vitest';
import { countReviews, reviewsOf } from '../../src/methods/reviews.ts';
import { checked, type Files, plainHub } from '../support/hub.ts';

const persona = (owner: string, more: string) =>
  `---\ntitle: ${owner} ${more.length}\nowner: ${owner}\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}---\n`;
const of = (files: Files) => reviewsOf(checked(files).hub);

describe('reviews', () => {
  it('are those that entries promise, the first due at the head', () => {
    const reviews = of({
      'personas/later.md': persona('A', 'reviewed: 2026-11-20\nreviewEvery: 1 year\n'),
      'personas/overdue.md': persona('A', 'reviewed: 2026-01-01\nreviewEvery: 30 days\n'),
      'personas/never.md': persona('B', 'reviewEvery: 30 days\n'),
      'personas/unpromised.md': persona('B', 'reviewed: 2020-01-01\n'),
    });
    expect(reviews.map(({ entry, due, freshness }) => [entry.id, due, freshness.state])).toEqual([
      ['overdue', '2026-01-31', 'overdue'],
      ['never', '2026-11-21', 'overdue'],
      ['later', '2027-11-20', 'fresh'],
    ]);
  });

  it('are not asked for while the hub waives them', () => {
    const waiver = (until: string) =>
      of({
        'hub.yaml': `${plainHub}waivers: [{ check: review-overdue, entry: personas/old, reason: Closed., until: ${until} }]\n`,
        'personas/old.md': persona('A', 'reviewed: 2026-01-01\nreviewEvery: 30 days\n'),
      });
    expect(countReviews(waiver('2026-11-21'))).toMatchObject([{ overdue: 0, due: 0, all: 1 }]);
    expect(countReviews(waiver('2026-11-20'))).toMatchObject([{ overdue: 1, due: 0, all: 1 }]);
  });

  it('are counted by owner and kind, most overdue first', () => {
    const counts = countReviews(
      of({
        'personas/one.md': persona('A', 'reviewed: 2026-11-20\nreviewEvery: 1 year\n'),
        'personas/two.md': persona('B', 'reviewed: 2026-01-01\nreviewEvery: 30 days\n'),
        'personas/three.md': persona('B', 'reviewed: 2026-11-01\nreviewEvery: 22 days\n'),
        'personas/four.md': persona('C', 'reviewed: 2026-11-01\nreviewEvery: 22 days\n'),
        'personas/five.md': persona('C', 'reviewed: 2026-11-01\nreviewEvery: 23 days\n'),
        'team/b.yaml': 'title: B\nowner: B\nskills: []\nreviewEvery: 1 month\n',
      }),
    );
    expect(counts.map(({ owner, kind, overdue, due, all }) => [owner, kind, overdue, due, all])).toEqual([
      ['B', 'personas', 1, 1, 2],
      ['B', 'team', 1, 0, 1],
      ['C', 'personas', 0, 2, 2],
      ['A', 'personas', 0, 0, 1],
    ]);
  });
});
