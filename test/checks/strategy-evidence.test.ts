import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const sections = '## Diagnosis\n\na\n\n## Guiding policy\n\nb\n\n## Coherent actions\n\nc\n\n## Not doing\n\nd';
const strategy = (fields: string, body = sections) => entry(`title: Calm\nowner: TPS\n${fields}`, body);

describe('strategy-evidence', () => {
  const found = (fields: string) =>
    problemsOf('strategy-evidence', { 'strategy/a.md': strategy(fields) }).map((problem) => problem.found);

  it('finds strategies that rest on nothing', () => {
    expect(found('status: proposed')).toEqual([null]);
    expect(found('status: adopted\nevidence: []')).toEqual(['an empty list']);
  });

  it('is content with evidence, and with drafts and retired ones', () => {
    expect(found('status: adopted\nevidence: [a]')).toEqual([]);
    expect(found('status: draft')).toEqual([]);
    expect(found('status: retired')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('strategy-evidence', { 'strategy/a.md': strategy('status: adopted') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "ids of signals",
        "fix": "Add \`evidence:\` with the ids of the signals it rests on, or set \`status: draft\`.",
        "found": null,
        "message": "The strategy is adopted and rests on no signal.",
      }
    `);
  });
});
