import { describe, expect, it } from 'vitest';
import { entry, plainHub, problemsOf } from '../support/hub.ts';

const initiative = (fields: string) => entry(`title: Quiet\nowner: TPS\ncustomerValue: v\n${fields}`);
const idea = (on: string) => initiative(`stage: idea\nstages:\n  - { stage: idea, on: ${on} }`);

describe('idea-waiting', () => {
  const found = (text: string, hub = plainHub) =>
    problemsOf('idea-waiting', { 'hub.yaml': hub, 'initiatives/a.md': text });
  const within = (weeks: string) => `${plainHub}checks: { idea-waiting: { weeks: ${weeks} } }\n`;

  it('finds an idea that waits longer than six weeks, on the line of the day it came in', () => {
    expect(found(idea('2026-10-09'))).toMatchObject([{ line: 7, column: 24, severity: 'warning' }]);
    expect(found(idea('2026-10-10'))).toEqual([]);
  });

  it('waits as long as the hub says', () => {
    expect(found(idea('2026-10-31'), within('3'))).toEqual([]);
    expect(found(idea('2026-10-30'), within('3'))).toHaveLength(1);
    expect(found(idea('2026-01-01'), within('52'))).toEqual([]);
  });

  it('takes its own threshold where that of the hub is none', () => {
    for (const none of ['"3"', '-3', '.nan', '.inf']) {
      expect(found(idea('2026-10-10'), within(none))).toEqual([]);
      expect(found(idea('2026-10-09'), within(none))).toHaveLength(1);
    }
  });

  it('is a warning even where the hub wants an error, for it is age', () => {
    const hub = `${plainHub}checks: { idea-waiting: { severity: error } }\n`;
    expect(found(idea('2026-01-01'), hub)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is content with an answer, and with an idea whose day nobody knows', () => {
    const history = 'stages: [{ stage: idea, on: 2026-01-05 }, { stage: conception, on: 2026-02-02 }]';
    expect(found(initiative(`stage: conception\n${history}`))).toEqual([]);
    expect(
      found(initiative(`stage: declined\n${history.replace('conception', 'declined')}\ndeclinedBecause: No use.`)),
    ).toEqual([]);
    expect(found(initiative('stage: idea'))).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(idea('2026-09-22')).map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "an answer within 6 weeks",
          "fix": "Set \`stage: conception\`, or \`stage: declined\` with \`declinedBecause:\`, and add the day to \`stages\`.",
          "found": "an idea since 2026-09-22",
          "message": "The idea has waited 60 days for an answer, since 2026-09-22.",
        },
      ]
    `);
  });
});
