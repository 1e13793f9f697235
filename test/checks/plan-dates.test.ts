import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (stage: string, more: string) =>
  entry(`title: Q\nowner: O\nstage: ${stage}\ncustomerValue: v\n${more}`);
const window = (to: string) => `window: { from: 2026-06-01, to: ${to} }\n`;
const open = ['idea', 'conception', 'prioritised', 'production'];
const done = ['analytics', 'feedback', 'declined'];

describe('plan-dates', () => {
  const found = (stage: string, more: string) =>
    problemsOf('plan-dates', { 'initiatives/a.md': initiative(stage, more) });

  it('finds a window that ended before a release', () => {
    for (const stage of open)
      expect(found(stage, window('2026-11-20'))).toMatchObject([{ line: 6, column: 33, severity: 'warning' }]);
    for (const stage of open) expect(found(stage, window('2026-11-21'))).toEqual([]);
    for (const stage of done) expect(found(stage, window('2026-11-20'))).toEqual([]);
    expect(found('production', `${window('2026-11-20')}release: { how: beta, on: 2026-11-02 }`)).toEqual([]);
  });

  it('finds a promise whose day has passed', () => {
    const promised = (by: string) => `promised: { to: A customer, by: ${by} }\n`;
    for (const stage of open)
      expect(found(stage, promised('2026-11-20'))).toMatchObject([{ line: 6, column: 33, field: 'promised.by' }]);
    for (const stage of open) expect(found(stage, promised('2026-11-21'))).toEqual([]);
    for (const stage of done) expect(found(stage, promised('2026-11-20'))).toEqual([]);
    expect(found('production', `${promised('2026-11-20')}release: { how: beta, on: 2026-11-02 }`)).toEqual([]);
  });

  it('finds a deadline and a season that have passed, while it is still open', () => {
    const deadline = (by: string) => `urgency: { shape: deadline, by: ${by} }\n`;
    const season = (by: string) => `urgency: { shape: window, from: 2026-06-01, by: ${by} }\n`;
    for (const closing of [deadline, season]) {
      for (const stage of open) expect(found(stage, closing('2026-11-20'))).toMatchObject([{ field: 'urgency.by' }]);
      for (const stage of open) expect(found(stage, closing('2026-11-21'))).toEqual([]);
      for (const stage of done) expect(found(stage, closing('2026-11-20'))).toEqual([]);
    }
    expect(found('idea', 'urgency: { shape: steady }')).toEqual([]);
    expect(found('idea', 'urgency: { shape: fading, halfLife: 1 week }')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(
        'prioritised',
        `${window('2026-10-30')}urgency: { shape: deadline, by: 2026-09-30 }\npromised: { to: A customer, by: 2026-10-15 }`,
      ).map(({ found, expected, message, fix }) => ({ found, expected, message, fix })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "a day from 2026-11-21 on, or a release",
          "fix": "Move \`window\` to days that can be kept, or set the stage that it has reached.",
          "found": "2026-10-30",
          "message": "It was to be done by 2026-10-30 and is still at \`prioritised\`.",
        },
        {
          "expected": "a day from 2026-11-21 on",
          "fix": "Decline it with the reason, or say in \`urgency\` what waiting costs from now on.",
          "found": "2026-09-30",
          "message": "Its deadline closed on 2026-09-30; since then waiting costs nothing, and it is still at \`prioritised\`.",
        },
        {
          "expected": "a day from 2026-11-21 on, or a release",
          "fix": "Tell those to whom it is promised, and agree on another day.",
          "found": "2026-10-15",
          "message": "It was promised by 2026-10-15 and is still at \`prioritised\`.",
        },
      ]
    `);
  });
});
