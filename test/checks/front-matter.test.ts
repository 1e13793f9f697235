import { describe, expect, it } from 'vitest';
import { entry, places, problemsOf } from '../support/hub.ts';

const persona = (more = '', body = '') =>
  entry(`title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]\n${more}`, body);

describe('front-matter', () => {
  it('finds YAML that cannot be read, and files without any', () => {
    const files = {
      'personas/a.md': entry('title: "x'),
      'personas/b.md': 'text',
      'personas/c.md': '---\ntitle: x',
      'personas/d.yaml': '- x',
    };
    expect(places(problemsOf('front-matter', files))).toEqual([
      'personas/a.md:3:1',
      'personas/b.md:1:1',
      'personas/c.md:1:1',
      'personas/d.yaml:1:1',
    ]);
  });

  it('is content with YAML that can be read', () => {
    expect(problemsOf('front-matter', { 'personas/a.md': persona('# a comment\ntags: [a]') })).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('front-matter', { 'personas/a.md': entry('title: Replay: without asking') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "YAML: one \`field: value\` a line, indented with spaces",
        "fix": "Put the whole value in quotes.",
        "found": "a colon and a space stand in a value",
        "message": "The YAML cannot be read: a colon and a space stand in a value.",
      }
    `);
  });

  const told = (text: string) =>
    problemsOf('front-matter', { 'personas/a.md': text }).map(({ line, message }) => `${line} ${message}`);

  it.each(['', '\n', '\n\n', '\r\n'])('finds a second block of fields behind %j', (gap) => {
    expect(told(`${persona()}${gap}---\n# more\naudience: restricted\n---\n\nText.\n`)).toEqual([
      `${gap.split('\n').length + 7} A second block of fields follows the first: nobody reads its fields, an \`audience\` in it included.`,
    ]);
  });

  it.each([
    '---\n\nA line, and text.\n\n---\n',
    '---\n\nText: with a colon, in a sentence that goes on\n',
    'Text\n\n---\naudience: restricted\n---\n',
    '```\n---\ntitle: x\n---\n```\n',
    '---\n---\n',
  ])('takes %j for text', (body) => {
    expect(told(persona() + body)).toEqual([]);
  });

  it('says where the fields begin when something stands before them', () => {
    const message = 'The front matter begins in line 3; it is read only where it begins in the first.';
    expect(told(`# Lead\n\n${persona()}`)).toEqual([`1 ${message}`]);
    expect(told(`\n\n${persona()}`)).toEqual([`1 ${message}`]);
  });
});
