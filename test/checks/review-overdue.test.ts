import { describe, expect, it } from 'vitest';
import { checked, entry, places, plainHub, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('review-overdue', () => {
  const found = (fields: string) => places(problemsOf('review-overdue', { 'personas/a.md': persona(fields) }));

  it('finds reviews that are overdue or were never done', () => {
    expect(found('reviewed: 2026-08-22\nreviewEvery: 90 days')).toEqual(['personas/a.md:7:11']);
    expect(found('reviewEvery: 90 days')).toEqual(['personas/a.md:7:14']);
  });

  it('is content on the last day, and where nothing was promised', () => {
    expect(found('reviewed: 2026-08-23\nreviewEvery: 90 days')).toEqual([]);
    expect(found('reviewed: 2020-01-01')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('reviewed: 2026-01-01\nreviewEvery: 99999999999 years')).toEqual([]);
  });

  it('can be waived until a day', () => {
    const waived = (until: string) =>
      checked({
        'hub.yaml': `${plainHub}waivers: [{ check: review-overdue, entry: personas/a, reason: Closed., until: ${until} }]\n`,
        'personas/a.md': persona('reviewEvery: 90 days'),
      });
    expect(waived('2026-11-21')).toMatchObject({ problems: [], waived: [{ reason: 'Closed.', until: '2026-11-21' }] });
    expect(waived('2026-11-20').problems.map(({ check }) => check)).toEqual(['settings', 'review-overdue']);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('review-overdue', { 'personas/a.md': persona('reviewed: 2026-01-01\nreviewEvery: 90 days') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "a review every 90 days",
        "fix": "Read it; if it still holds, set \`reviewed\` to the day.",
        "found": "reviewed 2026-01-01",
        "message": "The review was due on 2026-04-01.",
      }
    `);
  });
});
