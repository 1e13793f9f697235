import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string) => entry(`title: Quiet\nowner: TPS\ncustomerValue: v\n${fields}`);

describe('measure-answered', () => {
  const found = (fields: string) => problemsOf('measure-answered', { 'initiatives/a.md': initiative(fields) });
  const success = (by: string) => `success: { measure: m, unit: h, baseline: 1, target: 2, by: ${by} }`;
  const release = (on: string) => `release: { how: beta, on: ${on} }`;
  const result = 'result: { value: 2, on: 2026-11-01, learned: x, verdict: keep }';

  it('misses the answer of what is released, from the day after it was promised, on the line of that day', () => {
    expect(found(`stage: analytics\n${success('2026-11-20')}`)).toMatchObject([
      { line: 6, column: 61, severity: 'warning' },
    ]);
    expect(found(`stage: analytics\n${success('2026-11-21')}`)).toEqual([]);
    expect(found(`stage: production\n${release('2026-11-21')}\n${success('2026-11-20')}`)).toHaveLength(1);
  });

  it('is content with an answer, and with what is not released', () => {
    expect(found(`stage: analytics\n${success('2026-01-01')}\n${result}`)).toEqual([]);
    expect(found(`stage: production\n${success('2026-01-01')}`)).toEqual([]);
    expect(found(`stage: declined\n${success('2026-01-01')}\n${release('2026-01-01')}`)).toEqual([]);
    expect(found('stage: analytics')).toEqual([]);
  });

  it('leaves feedback without an answer to the check of the stage, and says nothing of what is taken out', () => {
    expect(found(`stage: feedback\n${success('2026-01-01')}`)).toEqual([]);
    const gone = (on: string) =>
      `stage: analytics\n${success('2026-06-01')}\n${release('2026-01-01')}\nretired: { on: ${on} }`;
    expect(found(gone('2026-11-21'))).toEqual([]);
    expect(found(gone('2026-11-22'))).toHaveLength(1);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      found(`stage: analytics\n${success('2026-11-20')}`).map(({ found, expected, message, fix }) => ({
        found,
        expected,
        message,
        fix,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "expected": "result: { value, on, learned, verdict }",
          "fix": "Add \`result: { value: …, on: …, learned: …, verdict: … }\`.",
          "found": "no result, due on 2026-11-20",
          "message": "The result was to be measured by 2026-11-20, and there is none.",
        },
      ]
    `);
  });
});
