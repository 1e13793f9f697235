import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('raw-html', () => {
  it('finds HTML that is taken out', () => {
    expect(
      places(problemsOf('raw-html', { 'personas/a.md': persona('', 'a <b onclick="c">d</b>\n\n<script></script>') })),
    ).toEqual(['personas/a.md:9:6', 'personas/a.md:11:1']);
  });

  it('is content with HTML that marks up text', () => {
    expect(
      problemsOf('raw-html', {
        'personas/a.md': persona(
          '',
          '<!-- a --> <kbd>K</kbd> H<sub>2</sub>O <details><summary>a</summary>b</details>\n\n`<script>`',
        ),
      }),
    ).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('raw-html', { 'personas/a.md': persona('', '<iframe src="a"></iframe>') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "Markdown, or HTML that only marks up text",
        "fix": "Write it in Markdown, or use a component in an .mdx file.",
        "found": "<iframe>",
        "message": "\`<iframe>\` is taken out of the text.",
      }
    `);
  });
});
