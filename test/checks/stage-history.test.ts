import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (stage: string, ...history: [string, string][]) =>
  entry(
    `title: Q\nowner: O\nstage: ${stage}\ncustomerValue: v\nstages:\n${history
      .map(([each, on]) => `  - { stage: ${each}, on: ${on} }`)
      .join('\n')}`,
  );

describe('stage-history', () => {
  const found = (text: string) => problemsOf('stage-history', { 'initiatives/a.md': text });
  const begun: [string, string] = ['idea', '2026-05-04'];

  it('finds a history that ends with another stage, at that stage', () => {
    expect(found(initiative('production', begun, ['prioritised', '2026-06-01']))).toMatchObject([
      { line: 8, column: 14, field: 'stages.1.stage', severity: 'error' },
    ]);
    expect(found(initiative('prioritised', begun, ['prioritised', '2026-06-01']))).toEqual([]);
  });

  it('finds a day to come; the one that has begun elsewhere has come', () => {
    expect(found(initiative('conception', begun, ['conception', '2026-11-23']))).toMatchObject([
      { line: 8, column: 30, field: 'stages.1.on' },
    ]);
    expect(found(initiative('conception', begun, ['conception', '2026-11-22']))).toEqual([]);
  });

  it('is content with steps back, with gaps, and without a history', () => {
    expect(
      found(
        initiative(
          'production',
          ['production', '2026-01-05'],
          ['feedback', '2026-05-04'],
          ['production', '2026-06-01'],
        ),
      ),
    ).toEqual([]);
    expect(found(entry('title: Q\nowner: O\nstage: idea\ncustomerValue: v'))).toEqual([]);
    expect(found(entry('title: Q\nowner: O\nstage: idea\ncustomerValue: v\nstages: []'))).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(initiative('production', begun, ['prioritised', '2027-01-04'])).map(
        ({ found, expected, message, fix }) => ({ found, expected, message, fix }),
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "production",
          "fix": "Add \`{ stage: production, on: … }\` to \`stages\`, or set \`stage: prioritised\`.",
          "found": "prioritised",
          "message": "\`stages\` ends with \`prioritised\`, and \`stage\` says \`production\`.",
        },
        {
          "expected": "a day up to 2026-11-21",
          "fix": "Correct the day. What is planned stands in \`window\`.",
          "found": "2027-01-04",
          "message": "\`stages\` says that prioritised was entered on 2027-01-04, which is still to come.",
        },
      ]
    `);
  });
});
