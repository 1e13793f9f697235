import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const persona = (body: string) => entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body);
const told = (body: string, extension = 'md') =>
  problemsOf('misread', { [`personas/a.${extension}`]: persona(body) }).map(
    ({ line, column, found }) => `${line}:${column} ${found}`,
  );

describe('misread', () => {
  it.each<[string, string, string]>([
    ['code that never ends', 'a\n\n```js\nb\n\n## C\n\nd', '11:1 ```js'],
    ['code in a quote that never ends', '> ~~~\n> b\n\nc', '9:3 ~~~'],
    ['code that a shorter line does not end', '````\nb\n```', '9:1 ````'],
    ['a sentence above hyphens', 'We keep the limits.\n---\n\nb', '9:1 ---'],
    ['two lines above hyphens', 'One line\nand another\n-----', '9:1 -----'],
    ['a line above hyphens in a quote', '> Now and then:\n> ---', '9:3 ---'],
    ['a sentence below a table', '| a | b |\n| - | - |\n| c | d |\nWords follow.', '12:1 Words follow.'],
    ['an indented sentence', 'a\n\n\tThe limits are kept for now.', '11:1 The limits are kept for now.'],
    ['a second address', '[a] and [A].\n\n[a]: b.md\n[A]: c.md', '12:1 [A]: c.md'],
  ])('tells of %s', (_, body, place) => {
    for (const extension of ['md', 'mdx']) {
      // Four spaces are no code in .mdx.
      if (extension === 'mdx' && body.includes('\t')) continue;
      expect(told(body, extension)).toEqual([place]);
    }
    expect(told(`${body}\n\n<b>HTML</b>`)[0]).toBe(place);
  });

  it.each([
    '```js\nb\n```\n\n~~~\n```\n~~~~\n\n> ```\n> b\n> ```\n\n- ```\n  b\n  ```',
    'A heading\n---\n\nAnother\n===\n\nWords.\n\n---\n\n***',
    '| a | b |\n| - | - |\n| c | d |\n| | |\n\nWords follow.',
    '<table><tr><td>a</td></tr></table>\n\n<h2>A heading.</h2>\n\n<pre>\nWords in HTML, quite a few.</pre>',
    'a\n\n    const limit = 3;\n    // The limits are kept for now',
    '[a] and [b].\n\n[a]: b.md\n[b]: c.md\n[a]: b.md\n\n[//]: # (x)\n[//]: # (y)',
  ])('is content with %j', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    const problems = problemsOf('misread', { 'personas/a.md': persona('We keep the limits.\n---') });
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        message: 'The line `---` right below makes a heading of the paragraph.',
        fix: 'Put an empty line before it, or write the heading as ## and its words.',
      },
    ]);
  });
});
