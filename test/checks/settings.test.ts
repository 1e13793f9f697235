import { describe, expect, it } from 'vitest';
import { checked, drawing, entry, places, plainHub, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('settings', () => {
  const found = (yaml: string) =>
    places(problemsOf('settings', { 'hub.yaml': plainHub + yaml, 'personas/a.md': persona() }));
  const waiver = (check: string, one: string, until: string) =>
    `waivers:\n  - check: ${check}\n    entry: ${one}\n    reason: x\n    until: ${until}\n`;

  it('finds checks, settings, entries and days that are none', () => {
    expect(found('checks:\n  review-overdeu: { severity: off }\n')).toEqual(['hub.yaml:4:3']);
    expect(found('checks:\n  shape: { severty: off }\n')).toEqual(['hub.yaml:4:12']);
    expect(found('checks:\n  review-overdue: { severity: error }\n')).toEqual(['hub.yaml:4:31']);
    expect(found(waiver('shap', 'personas/a', '2027-01-01'))).toEqual(['hub.yaml:4:12']);
    expect(found(waiver('shape', 'personas/b', '2027-01-01'))).toEqual(['hub.yaml:5:12']);
    expect(found(waiver('shape', 'personas/a', '2026-11-20'))).toEqual(['hub.yaml:7:12']);
  });

  it('finds a threshold that is none', () => {
    for (const weeks of ['"6"', '-1', '.nan', '.inf', '[6]', '~'])
      expect(found(`checks:\n  idea-waiting: { weeks: ${weeks} }\n`)).toEqual(['hub.yaml:4:26']);
    for (const weeks of ['0', '6', '1.5']) expect(found(`checks:\n  idea-waiting: { weeks: ${weeks} }\n`)).toEqual([]);
  });

  it('is content with what exists', () => {
    expect(found('checks: { shape: { severity: warning }, review-overdue: { severity: off } }\n')).toEqual([]);
    expect(found(waiver('shape', 'personas/a', '2026-11-21'))).toEqual([]);
  });

  it('change how much a check weighs', () => {
    const broken = { 'personas/a.md': persona('', '![](b.svg)'), 'personas/b.svg': drawing };
    const severities = (set: string) =>
      checked({ ...broken, 'hub.yaml': `${plainHub}${set}` }).problems.map(
        ({ check, severity }) => `${check} ${severity}`,
      );
    expect(severities('')).toEqual(['alt-text error']);
    expect(severities('checks: { alt-text: { severity: warning } }\n')).toEqual(['alt-text warning']);
    expect(severities('checks: { alt-text: { severity: off } }\n')).toEqual([]);
  });

  it('waive a problem through the last day, and tell of it from the next on', () => {
    const told = (until: string) => {
      const hub = plainHub + waiver('alt-text', 'personas/a', until);
      const files = { 'hub.yaml': hub, 'personas/a.md': persona('', '![](b.svg)'), 'personas/b.svg': drawing };
      const { problems, waived } = checked(files);
      return [problems.map(({ check }) => check), waived.map(({ problem }) => problem.check)];
    };
    expect(told('2026-11-21')).toEqual([[], ['alt-text']]);
    expect(told('2026-11-20')).toEqual([['settings', 'alt-text'], []]);
  });

  it('says of a threshold what it is and what it should be', () => {
    const hub = `${plainHub}checks: { idea-waiting: { weeks: "6" } }\n`;
    expect(problemsOf('settings', { 'hub.yaml': hub, 'personas/a.md': persona() })).toMatchObject([
      {
        found: '"6"',
        expected: 'a number of 0 or more',
        message: '`weeks` of `idea-waiting` is "6", expected a number of 0 or more.',
        fix: 'Write a number of 0 or more, without quotes.',
      },
    ]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('settings', {
        'hub.yaml': `${plainHub}checks: { shap: { severity: off } }\n`,
        'personas/a.md': persona(),
      })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "the id of a check; /method/checks/ lists them",
        "fix": "Correct the id. Did you mean \`shape\`?",
        "found": "shap",
        "message": "There is no check \`shap\`.",
      }
    `);
  });
});
