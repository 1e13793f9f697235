import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('vocabulary', () => {
  it('finds what is no component of the list, and what would be executed', () => {
    expect(
      places(
        problemsOf('vocabulary', {
          'personas/a.mdx': persona('', '<Evidnce of="a">b</Evidnce> {c}\n\nimport d from "e"'),
        }),
      ),
    ).toEqual(['personas/a.mdx:9:1', 'personas/a.mdx:9:29', 'personas/a.mdx:11:1']);
  });

  it('is content with literal attributes, and with anything in .md', () => {
    expect(
      problemsOf('vocabulary', {
        'personas/a.mdx': persona('', '<Callout kind="note">\n\na\n\n</Callout>'),
        'personas/b.md': persona('', 'import {a}'),
      }),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('vocabulary', { 'personas/a.mdx': persona('', '<Evidnce of="a">b</Evidnce>') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "a component of the component list (/method/components/)",
        "fix": "Use the component list (/method/components/). Did you mean \`Evidence\`?",
        "found": "<Evidnce>",
        "message": "There is no component \`<Evidnce>\`.",
      }
    `);
  });
});
