import { describe, expect, it } from 'vitest';
import { entry, type Files, problemsOf } from '../support/hub.ts';

const range = (kind: string) => `  - { kind: ${kind}, low: 1, likely: 2, high: 3, why: w }\n`;
const initiative = (stage: string, kinds: string, ranges: string[], more = '') =>
  entry(
    `title: Quiet\nowner: Storage\nstage: ${stage}\ncustomerValue: v\nvalueKinds: [${kinds}]\n${
      ranges.length > 0 ? `costOfDelay:\n${ranges.map(range).join('')}` : ''
    }duration: { low: 1 week, likely: 2 weeks, high: 3 weeks }\n${more}`,
  );
const product = (operation: string) =>
  entry(
    `title: Relay\nowner: Support\nstage: growth\noperations:\n  - { name: Moves, serves: Teams, automatedBy: a, ${operation} }`,
  );
const hours = (month: string) => `hoursPerMonth: [{ month: ${month}, hours: 10 }]`;

describe('value-range', () => {
  const found = (text: string, more: Files = {}) => problemsOf('value-range', { 'initiatives/a.md': text, ...more });

  it('finds each kind of value that is named and has no range, where the ranges stand', () => {
    const problems = found(initiative('prioritised', 'reliability, speed, improvement', ['reliability']));
    expect(problems).toMatchObject([
      { file: 'initiatives/a.md', line: 7, column: 1, field: 'costOfDelay', severity: 'warning' },
      { file: 'initiatives/a.md', line: 7, column: 1, field: 'costOfDelay', severity: 'warning' },
    ]);
    expect(problems.map(({ expected }) => expected)).toEqual([
      'a range for speed as well',
      'a range for improvement as well',
    ]);
  });

  it('asks whom the initiative names, else its owner', () => {
    const fix = (more: string) => found(initiative('production', 'speed, reliability', ['speed'], more))[0]?.fix;
    expect(fix('')).toMatch(/^Ask: Storage\. /);
    expect(fix('askWhom: The council\n')).toMatch(/^Ask: The council\. /);
  });

  it('finds an operation without a price, or without a month that has ended, in the file of its product', () => {
    const automates = initiative('prioritised', 'affordability, speed', ['speed']);
    expect(found(automates, { 'products/p.md': product(hours('2026-10')) })).toMatchObject([
      { file: 'products/p.md', line: 6, field: 'operations.0.costPerHour', found: null },
    ]);
    expect(found(automates, { 'products/p.md': product(`${hours('2026-11')}, costPerHour: 5`) })).toMatchObject([
      { file: 'products/p.md', line: 6, field: 'operations.0.hoursPerMonth', found: 'no month that has ended' },
    ]);
    expect(found(automates, { 'products/p.md': product(`${hours('2026-10')}, costPerHour: 5`) })).toEqual([]);
  });

  it('is content before a priority is set and after the release', () => {
    for (const stage of ['idea', 'conception', 'analytics', 'feedback', 'declined'])
      expect(found(initiative(stage, 'speed, reliability', ['speed']))).toEqual([]);
    for (const stage of ['prioritised', 'production'])
      expect(found(initiative(stage, 'speed, reliability', ['speed', 'reliability']))).toEqual([]);
  });

  it('does not repeat that the whole list is missing', () => {
    const text = initiative('prioritised', 'speed', []);
    expect(found(text)).toEqual([]);
    expect(problemsOf('stage-fields', { 'initiatives/a.md': text }).map(({ field }) => field)).toContain('costOfDelay');
  });

  it('says in words what is wrong and what to do', () => {
    const words = (text: string, more: Files = {}) =>
      found(text, more).map(({ found, expected, message, fix }) => ({ found, expected, message, fix }));
    expect([
      ...words(initiative('prioritised', 'speed, reliability', ['speed'])),
      ...words(initiative('prioritised', 'speed', ['speed']), { 'products/p.md': product(hours('2026-10')) }),
      ...words(initiative('prioritised', 'speed', ['speed']), {
        'products/p.md': product(`${hours('2026-11')}, costPerHour: 5`),
      }),
    ]).toMatchInlineSnapshot(`
      [
        {
          "expected": "a range for reliability as well",
          "fix": "Ask: Storage. Add \`{ kind: reliability, low: …, likely: …, high: …, why: … }\`, or take reliability out of \`valueKinds\`.",
          "found": "ranges for speed",
          "message": "\`valueKinds\` names reliability, and \`costOfDelay\` has no range for it; so the rank is unknown.",
        },
        {
          "expected": "what an hour costs",
          "fix": "Ask Support, and add \`costPerHour\`.",
          "found": null,
          "message": "\`Moves\` has no price for an hour; so the initiative \`a\`, which automates it, has no rank.",
        },
        {
          "expected": "the hours of at least one month that has ended",
          "fix": "Ask Support, and add the hours of a month that has ended.",
          "found": "no month that has ended",
          "message": "\`Moves\` has no month that has ended; so the initiative \`a\`, which automates it, has no rank.",
        },
      ]
    `);
  });
});
