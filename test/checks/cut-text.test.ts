import { describe, expect, it } from 'vitest';
import { checked, entry, problemsOf } from '../support/hub.ts';

const initiative = (fields: string, body = '') => entry(`title: Quiet\nowner: TPS\n${fields}`, body);

describe('cut-text', () => {
  const risk = (what: string) => ({
    'initiatives/a.md': initiative(
      `stage: idea\ncustomerValue: v\nrisks: [{ what: ${what}, chance: low, effect: low, answer: x }]`,
    ),
  });

  it('finds a text that a comma cut, and goes on with the whole text', () => {
    const { ok, problems, hub } = checked(risk('A stop, hidden'));
    expect(problems.map(({ check, severity, line, column }) => [check, severity, line, column])).toEqual([
      ['cut-text', 'warning', 6, 25],
    ]);
    expect(ok).toBe(true);
    expect(hub.get('initiatives/a')?.data).toMatchObject({ risks: [{ what: 'A stop, hidden' }] });
  });

  it('is content with a text in quotes', () => {
    expect(checked(risk('"A stop, hidden"')).problems).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('cut-text', risk('A stop, hidden'))
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "the text in quotes",
        "fix": "Put the whole text in quotes: what: "A stop, hidden".",
        "found": ", hidden",
        "message": "The comma in \`risks.0.what\` ends the text inside { }; it was read as "A stop, hidden".",
      }
    `);
  });
});
