import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../../src/source/fields/front-matter.ts';

describe('splitting a file', () => {
  it('parts the fields from the text, whose lines keep their numbers', () => {
    expect(split('---\ntitle: A\n---\n\nText.\n', '.md')).toEqual({
      yaml: { text: 'title: A\n', start: 4 },
      body: '\n\n\n\nText.\n',
    });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads line ends as %s', (_, end) => {
    const { yaml, body, fault } = split(['---', 'title: A', '---', '', 'Text.'].join(end), '.md');
    expect(fault).toBeUndefined();
    expect(yaml.text.trim()).toBe('title: A');
    expect(body.split(/\r\n|\r|\n/)[4]).toBe('Text.');
  });

  it('allows spaces behind the hyphens, nothing before them', () => {
    expect(split('--- \ntitle: A\n---\t\nText.', '.md').fault).toBeUndefined();
    expect(split(' ---\ntitle: A\n---\n', '.md').fault).toBeDefined();
    expect(split('---\ntitle: A\n ---\n', '.md').fault).toBeDefined();
    expect(split('----\ntitle: A\n----\n', '.md').fault).toBeDefined();
  });

  it('ends the fields at the first line of hyphens, not at hyphens inside a line', () => {
    expect(split('---\na: x --- y\nb: ---z\n---\nText\n---\n', '.md').yaml.text).toBe('a: x --- y\nb: ---z\n');
  });

  it('takes no other separator of lines for the end of a line', () => {
    expect(split('---\na: "x\u2028---\u2028y"\n---\n', '.md').yaml.text).toBe('a: "x\u2028---\u2028y"\n');
  });

  it('reads fields without any, and without text', () => {
    expect(split('---\n---', '.md')).toEqual({ yaml: { text: '', start: 4 }, body: '\n' });
  });

  it('takes a .yaml file as fields from end to end', () => {
    expect(split('---\ntitle: A\n---\n', '.yaml')).toEqual({
      yaml: { text: '---\ntitle: A\n---\n', start: 0 },
      body: '',
    });
  });

  it('says what is missing', () => {
    expect(split('', '.md').fault).toMatchInlineSnapshot(`
      {
        "at": {
          "column": 1,
          "line": 1,
        },
        "check": "front-matter",
        "expected": "front matter between two lines of ---",
        "fix": "Begin the file with a line of three hyphens, the fields, and another line of three hyphens.",
        "found": "an empty file",
        "message": "The file does not begin with front matter.",
      }
    `);
    expect(split('# Heading', '.md').fault?.found).toBe('# Heading');
    expect(split('\n---\n---\n', '.md').fault?.found).toBe('an empty line');
    expect(split('---\ntitle: A\n', '.md').fault).toMatchInlineSnapshot(`
      {
        "at": {
          "column": 1,
          "line": 1,
        },
        "check": "front-matter",
        "expected": "front matter between two lines of ---",
        "fix": "Add a line of three hyphens behind the last field.",
        "found": "no closing ---",
        "message": "The front matter is opened with --- but never closed.",
      }
    `);
  });

  it('loses no character of fields and text', () => {
    const line = fc
      .string({ unit: fc.constantFrom('a', '-', ' ', ':', '😀', '\t') })
      .filter((text) => !/^---[ \t]*$/.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (fields, text) => {
        const front = fields.map((one) => `${one}\n`).join('');
        const file = `---\n${front}---\n${text.join('\n')}`;
        const { yaml, body } = split(file, '.mdx');
        expect(yaml.text).toBe(front);
        expect(file.slice(yaml.start, yaml.start + yaml.text.length)).toBe(front);
        expect(body).toBe(`${'\n'.repeat(fields.length + 1)}\n${text.join('\n')}`);
      }),
    );
  });
});
