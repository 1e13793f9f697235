import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const built = (
  on: string,
  stage = 'production',
  duration = 'duration: { low: 8 weeks, likely: 10 weeks, high: 12 weeks }',
) =>
  entry(
    `title: T\nowner: O\ncustomerValue: v\nstage: ${stage}\nstages: [{ stage: production, on: ${on} }]\n${duration}`,
  );
const found = (text: string) => problemsOf('estimate-overtaken', { 'initiatives/a.md': text });

describe('estimate-overtaken', () => {
  it('finds work that takes as long as its highest estimate, and is not done', () => {
    // The day of reading is 21 November 2026: twelve weeks are 84 days.
    expect(found(built('2026-08-29'))).toMatchObject([{ line: 7, severity: 'warning' }]);
    expect(found(built('2026-08-30'))).toEqual([]);
  });

  it('is content with what is not built, and with what states no duration', () => {
    for (const stage of ['prioritised', 'analytics', 'declined']) expect(found(built('2026-01-10', stage))).toEqual([]);
    expect(found(built('2026-01-10', 'production', ''))).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(built('2026-04-25')).map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "more than the 30 weeks since it went into production",
          "fix": "Write in \`duration\` how long it takes in all, from its first day in production.",
          "found": "12 weeks",
          "message": "It has been built for 30 weeks, and was estimated at 12 weeks at most: nobody knows what is left of it, so it has no rank.",
        },
      ]
    `);
  });
});
