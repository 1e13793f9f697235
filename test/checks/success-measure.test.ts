import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);

describe('success-measure', () => {
  const found = (fields: string) =>
    problemsOf('success-measure', { 'initiatives/a.md': initiative(`customerValue: v\n${fields}`) }).map(
      ({ message }) => message,
    );
  const success = (by: string) => `success: { measure: m, unit: h, baseline: 1, target: 2, by: ${by} }`;
  const result = 'result: { value: 2, on: 2026-11-01, learned: x, verdict: keep }';

  it('misses the measure before building', () => {
    expect(found('stage: prioritised')).toEqual(['The initiative is at `prioritised` and has no measure of success.']);
    expect(found('stage: production')).toHaveLength(1);
  });

  it('misses the answer at feedback, whatever day it was promised for', () => {
    expect(found(`stage: feedback\n${success('2027-01-01')}`)).toEqual([
      'The initiative is at `feedback`, and its measure is not answered.',
    ]);
    expect(found(`stage: feedback\n${success('2026-01-01')}`)).toHaveLength(1);
  });

  it('is content with ideas, with measures whose day has not come, and with answers', () => {
    expect(found('stage: conception')).toEqual([]);
    expect(found('stage: declined')).toEqual([]);
    expect(found(`stage: analytics\n${success('2026-01-01')}`)).toEqual([]);
    expect(found(`stage: production\n${success('2026-01-01')}`)).toEqual([]);
    expect(found(`stage: feedback\n${success('2026-01-01')}\n${result}`)).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('success-measure', { 'initiatives/a.md': initiative('stage: prioritised\ncustomerValue: v') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "{ measure, baseline, target, by }",
        "fix": "Add \`success: { measure: …, baseline: …, target: …, by: … }\`.",
        "found": null,
        "message": "The initiative is at \`prioritised\` and has no measure of success.",
      }
    `);
  });
});
