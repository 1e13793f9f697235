import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (more: string) => entry(`title: Q\nowner: O\nstage: feedback\ncustomerValue: v\n${more}`);
const release = (on: string) => `release: { how: full, on: ${on} }\n`;
const result = (on: string) => `result: { value: 1, on: ${on}, learned: x, verdict: keep }\n`;
const built = (...on: string[]) => `stages: [${on.map((day) => `{ stage: production, on: ${day} }`).join(', ')}]\n`;

describe('release-dates', () => {
  const found = (more: string) => problemsOf('release-dates', { 'initiatives/a.md': initiative(more) });
  const fields = (more: string) => found(more).map(({ field }) => field);

  it('finds a release before production began, however often it went back to production', () => {
    expect(found(built('2026-06-01') + release('2026-05-31'))).toMatchObject([
      { line: 7, column: 27, field: 'release.on', severity: 'error' },
    ]);
    expect(fields(built('2026-06-01') + release('2026-06-01'))).toEqual([]);
    expect(fields(built('2026-02-02', '2026-08-03') + release('2026-06-01'))).toEqual([]);
  });

  it('finds a result before the release', () => {
    expect(found(release('2026-06-01') + result('2026-05-31'))).toMatchObject([
      { line: 7, column: 25, field: 'result.on' },
    ]);
    expect(fields(release('2026-06-01') + result('2026-06-01'))).toEqual([]);
  });

  it('finds a release and a result on a day to come; the one that has begun elsewhere has come', () => {
    expect(fields(release('2026-11-23') + result('2026-11-24'))).toEqual(['release.on', 'result.on']);
    expect(fields(release('2026-11-22') + result('2026-11-22'))).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      [
        ...found(built('2026-06-01') + release('2026-05-31') + result('2026-05-30')),
        ...found(release('2027-01-04') + result('2027-02-01')),
      ].map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "a day on or after 2026-06-01",
          "fix": "Correct the day of the release, or that of production in \`stages\`.",
          "found": "2026-05-31",
          "message": "The release is dated 2026-05-31, before production began on 2026-06-01.",
        },
        {
          "expected": "a day on or after 2026-05-31",
          "fix": "Correct the day of the result, or that of the release.",
          "found": "2026-05-30",
          "message": "The result is dated 2026-05-30, before the release on 2026-05-31.",
        },
        {
          "expected": "a day up to 2026-11-21",
          "fix": "Correct the day; a planned release stands in \`window\`.",
          "found": "2027-01-04",
          "message": "The release is dated 2027-01-04, which is still to come.",
        },
        {
          "expected": "a day up to 2026-11-21",
          "fix": "Correct the day, or remove the result until it is there.",
          "found": "2027-02-01",
          "message": "The result is dated 2027-02-01, which is still to come.",
        },
      ]
    `);
  });
});
