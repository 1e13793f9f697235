import { describe, expect, it } from 'vitest';
import { problemsFor, runChecks } from '../../src/checks/run.ts';
import { forAudience } from '../../src/model/audience.ts';
import { buildHub } from '../../src/model/hub.ts';
import { contentOf, entry, hubWithAudiences, problemsOf, today } from '../support/hub.ts';

const initiative = (stage: string, more = '') =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: v\n${more}`);
const window = (from: string, to: string) => `window: { from: ${from}, to: ${to} }\n`;
const worth = (money: number) =>
  `costOfDelay: [{ kind: speed, low: ${money}, likely: ${money}, high: ${money}, why: w }]\nduration: { low: 1 week, likely: 1 week, high: 1 week }\n`;
const after = 'dependsOn: [other, first]\n';

describe('dependency-order', () => {
  const found = (later: string, first: string) =>
    problemsOf('dependency-order', {
      'initiatives/later.md': later,
      'initiatives/first.md': first,
      'initiatives/other.md': initiative('feedback'),
    });
  const message = (later: string, first: string) => found(later, first).map((problem) => problem.message);

  it('finds what must come first and is declined, at the entry of the list', () => {
    expect(found(initiative('idea', after), initiative('declined'))).toMatchObject([
      { file: 'initiatives/later.md', line: 6, column: 20, field: 'dependsOn.1', severity: 'warning' },
    ]);
    expect(found(initiative('idea', after), initiative('idea'))).toEqual([]);
  });

  it('finds work in production whose ground is not even prioritised', () => {
    expect(message(initiative('production', after), initiative('conception'))).toEqual([
      'It is at `production` and depends on `first`, which is still at `conception`.',
    ]);
    expect(found(initiative('production', after), initiative('prioritised'))).toEqual([]);
  });

  it('finds a window that begins before the other ends', () => {
    const first = initiative('prioritised', window('2027-01-04', '2027-03-26'));
    expect(message(initiative('prioritised', after + window('2027-03-01', '2027-06-25')), first)).toEqual([
      'Its window begins on 2027-03-01, and `first`, which must come first, is planned until 2027-03-26.',
    ]);
    expect(found(initiative('prioritised', after + window('2027-03-29', '2027-06-25')), first)).toEqual([]);
  });

  it('finds what surely ranks before what must come first', () => {
    const later = initiative('conception', after + worth(900));
    expect(message(later, initiative('conception', worth(100)))).toEqual([
      'It is at place 1 of the backlog, and `first`, which must come first, only at place 2.',
    ]);
    expect(found(later, initiative('conception', worth(900)))).toEqual([]);
    expect(found(later, initiative('conception'))).toEqual([]);
  });

  it('tells an audience that may not see the estimates nothing of ranks', () => {
    const content = contentOf({
      'hub.yaml': hubWithAudiences,
      'initiatives/later.md': initiative('production', `audience: public\n${after}${worth(900)}`),
      'initiatives/first.md': initiative('conception', `audience: public\n${worth(100)}`),
    });
    const result = runChecks(content, today);
    const told = (audience: string) => {
      const { config, entries } = forAudience(content.config, result.hub.entries, audience);
      const { problems } = problemsFor(result, buildHub(config, entries, content.assets, today));
      return problems.filter(({ check }) => check === 'dependency-order').map(({ expected }) => expected);
    };
    expect(told('internal')).toEqual([
      'prioritised, or further',
      'what must come first before it, or too close to it to call',
    ]);
    expect(told('public')).toEqual(['prioritised, or further']);
  });

  it('says each reason by itself', () => {
    const later = initiative('production', after + worth(900) + window('2026-11-01', '2026-12-01'));
    const first = initiative('idea', worth(100) + window('2027-01-01', '2027-02-01'));
    expect(found(later, first)).toHaveLength(3);
  });

  it('says in words what is wrong and what to do', () => {
    const words = (later: string, first: string) =>
      found(later, first).map(({ found, expected, message, fix }) => ({ found, expected, message, fix }));
    const many = initiative('production', after + worth(900) + window('2026-11-01', '2026-12-01'));
    expect([
      ...words(initiative('idea', after), initiative('declined')),
      ...words(many, initiative('idea', worth(100) + window('2027-01-01', '2027-02-01'))),
    ]).toMatchInlineSnapshot(`
      [
        {
          "expected": "what will come",
          "fix": "Take the id out of \`dependsOn\`, or take the other one up again.",
          "found": "first, declined",
          "message": "It depends on \`first\`, which is declined and never comes.",
        },
        {
          "expected": "prioritised, or further",
          "fix": "Take the other one through its stages, or take the id out of \`dependsOn\`.",
          "found": "first at idea",
          "message": "It is at \`production\` and depends on \`first\`, which is still at \`idea\`.",
        },
        {
          "expected": "a window that begins on 2027-02-01 or later",
          "fix": "Move one of the two windows, or take the id out of \`dependsOn\`.",
          "found": "later from 2026-11-01, first until 2027-02-01",
          "message": "Its window begins on 2026-11-01, and \`first\`, which must come first, is planned until 2027-02-01.",
        },
        {
          "expected": "what must come first before it, or too close to it to call",
          "fix": "Begin the other one first, whatever its own rank, or take the id out of \`dependsOn\`.",
          "found": "later at place 1, first at place 2",
          "message": "It is at place 1 of the backlog, and \`first\`, which must come first, only at place 2.",
        },
      ]
    `);
  });
});
