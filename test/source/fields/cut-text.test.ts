import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/kinds/index.ts';
import { joinCutTexts } from '../../../src/source/fields/cut-text.ts';
import { parseYaml } from '../../../src/source/fields/yaml.ts';

const schema = kindOf('initiatives')?.schema;
/** The only risk, or the running cost, after joining; and what was said. */
function joined(line: string) {
  const text = `title: T\nowner: O\nstage: idea\n${line}\n`;
  const block = { text, start: 0 };
  const result = parseYaml(block, text);
  if (!schema || 'fault' in result) throw new Error('the test needs YAML that can be read');
  const faults = joinCutTexts(schema, result.data, block, text);
  return { data: result.data, faults };
}

describe('texts that a comma cut', () => {
  it('are joined, and the author is told', () => {
    const { data, faults } = joined(
      'risks: [{ what: A stop, hidden behind a retry, chance: low, effect: high, answer: Tests }]',
    );
    expect(data.risks).toEqual([
      { what: 'A stop, hidden behind a retry', chance: 'low', effect: 'high', answer: 'Tests' },
    ]);
    expect(faults).toMatchInlineSnapshot(`
      [
        {
          "at": {
            "column": 25,
            "line": 4,
          },
          "check": "cut-text",
          "expected": "the text in quotes",
          "field": [
            "risks",
            0,
            "what",
          ],
          "fix": "Put the whole text in quotes: what: "A stop, hidden behind a retry".",
          "found": ", hidden behind a retry",
          "message": "The comma in \`risks.0.what\` ends the text inside { }; it was read as "A stop, hidden behind a retry".",
        },
      ]
    `);
  });

  it('are joined over several commas, in the order of the file', () => {
    const { data, faults } = joined(
      'risks: [{ what: "It", chance: low, effect: high, answer: Ask A, then B, or 7, 12 in all }]',
    );
    expect(data.risks).toMatchObject([{ answer: 'Ask A, then B, or 7, 12 in all' }]);
    expect(faults.map(({ found }) => found)).toEqual([', then B', ', or 7', ', 12 in all']);
  });

  it('are joined when what follows is a number', () => {
    expect(joined('risks: [{ answer: In 2026, 2027 }]').data.risks).toEqual([{ answer: 'In 2026, 2027' }]);
    expect(joined('risks: [{ answer: Costs 5,000 a week }]').data.risks).toEqual([{ answer: 'Costs 5,000 a week' }]);
  });

  it('are joined in numbers written with a comma for thousands', () => {
    const { data, faults } = joined('runCost: { low: 1,000, likely: 2000, high: 12,500, per: month }');
    expect(data.runCost).toEqual({ low: 1000, likely: 2000, high: 12500, per: 'month' });
    expect(faults.map(({ fix }) => fix)).toEqual([
      'Write the number without a comma: low: 1000.',
      'Write the number without a comma: high: 12500.',
    ]);
  });

  it.each([
    ['a field that was meant as one', 'risks: [{ what: A stop, hiden: }]'],
    ['a field with a value', 'risks: [{ what: A stop, hidden: yes }]'],
    ['a number that is no thousand', 'runCost: { low: 1,00, likely: 2, high: 3, per: month }'],
    ['a name with nothing before it', 'risks: [{ hidden, what: A stop }]'],
    ['a value in quotes', 'risks: [{ what: A stop, "hidden" }]'],
    [
      'more commas than a sentence has',
      `risks: [{ what: A, ${Array.from({ length: 60 }, (_, index) => `b${index}`).join(', ')} }]`,
    ],
  ])('leave alone %s', (_, line) => {
    const { data, faults } = joined(line);
    expect(faults).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/A stop, /);
  });
});
