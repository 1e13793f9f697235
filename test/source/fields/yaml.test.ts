import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { locate, locateOffset, parseYaml } from '../../../src/source/fields/yaml.ts';
import type { FieldPath } from '../../../src/source/problem.ts';
import { runs } from '../../support/runs.ts';

const parse = (text: string) => parseYaml({ text, start: 0 }, text);
const dataOf = (text: string) => {
  const result = parse(text);
  return 'data' in result ? result.data : result.fault.message;
};
const faultOf = (text: string) => {
  const result = parse(text);
  return 'fault' in result ? result.fault : null;
};

describe('reading YAML', () => {
  it('keeps dates as text and knows numbers and truth', () => {
    expect(dataOf('a: 2026-02-30\nb: 3\nc: true\nd: no\ne:\n')).toEqual({
      a: '2026-02-30',
      b: 3,
      c: true,
      d: 'no',
      e: null,
    });
  });

  it.each(['', '\n', '# only a comment\n', '   \n', '---\n', '~'])('takes %j for no fields', (text) => {
    expect(dataOf(text)).toEqual({});
  });

  it('shares values by aliases within reason', () => {
    expect(dataOf('a: &a [x, y]\nb: *a\n')).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  });

  it('gives fields called like methods of objects as fields', () => {
    const data = parse('toString: 1\nconstructor: 2\n__proto__: 3\n');
    expect(Object.keys('data' in data ? data.data : {})).toEqual(['toString', 'constructor', '__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each<[string, string, number, number]>([
    ['a tab', 'a:\n\tb: 1', 2, 1],
    ['a field twice', 'a: 1\nb: 2\na: 3', 3, 1],
    ['an unclosed quote', 'a: "x\nb: 1', 2, 1],
    ['an unclosed bracket', 'a: [x\nb: 1', 2, 1],
    ['a tag', 'a: 1\nb: !!js/function x', 2, 4],
    ['an unknown alias', 'a: *b', 1, 5],
    ['a second document', 'a: 1\n---\nb: 2', 2, 1],
    ['a list', '- a\n- b', 1, 1],
    ['a single value', 'just text', 1, 1],
    ['a colon in a value', 'a: b: c', 1, 5],
    ['a list as field name', '? [a]\n: b', 1, 1],
    ['nesting beyond reason', `a: ${'['.repeat(60)}`, 1, 53],
  ])('points at %s', (_, text, line, column) => {
    expect(faultOf(text)?.at).toEqual({ line, column });
  });

  it('counts places from the start of the file', () => {
    const file = '---\na: 1\n\tb: 2\n---\n';
    const result = parseYaml({ text: 'a: 1\n\tb: 2\n', start: 4 }, file);
    expect('fault' in result && result.fault.at?.line).toBe(3);
  });

  it('says in words what is wrong', () => {
    const words = [
      'a:\n\tb: 1',
      'a: 1\na: 2',
      'a: "x\nb: 1',
      'a: !x y',
      'a: *b',
      '- a',
      'a',
      'a: b: c',
      'a: 1\n---\nb: 2',
    ]
      .map((text) => faultOf(text)?.message)
      .join('\n');
    expect(words).toMatchInlineSnapshot(`
      "The YAML cannot be read: a tab stands where spaces must.
      The YAML cannot be read: the same field stands twice.
      The YAML cannot be read: a quote, [ or { above is not closed, or its next line is not indented.
      The YAML cannot be read: it uses a tag (!…), and content has no tags.
      The YAML cannot be read: an alias (*name) names no anchor (&name).
      The YAML is a list, not fields with values.
      The YAML is a single value, not fields with values.
      The YAML cannot be read: a colon and a space stand in a value.
      The YAML cannot be read: a second document (--- or ...) follows the first."
    `);
  });

  describe('aliases that multiply', () => {
    const levels = (count: number, width: number) =>
      `a0: &a0 [x, y]\n${Array.from({ length: count }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(width).fill(`*a${level}`).join(', ')}]`).join('\n')}`;

    it.each([
      ['nine levels of nine', levels(9, 9)],
      ['four levels of twenty', levels(4, 20)],
      ['a list that holds itself', 'a: &a [*a]'],
      ['fields that hold themselves', 'a: &a { b: *a, c: *a }'],
      ['a chain deeper than fields may nest', levels(60, 1)],
    ])('are stopped: %s', (_, text) => {
      expect(faultOf(text)).toMatchObject({
        check: 'front-matter',
        fix: 'Write the values out in place of the aliases.',
      });
    });
  });

  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '- ',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '!x ',
      '|',
      '>',
      '#',
      '? ',
      '---',
      '\t',
      ',',
      '%',
      '@',
      '<<: ',
      '😀',
      '0x10',
      '~',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const fault = faultOf(text);
        const lines = text.split(/\r\n|\r|\n/);
        const at = fault?.at ?? { line: 1, column: 1 };
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1);
      }),
      runs(2000),
    );
  });

  it.each([
    ['50,000 open brackets', `a: ${'['.repeat(50_000)}`],
    ['50,000 open braces', `a: ${'{a: '.repeat(50_000)}`],
    ['3,000 levels of indentation', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('survives %s', (_, text) => {
    expect(faultOf(text)?.found).toBe('it is nested deeper than 50 levels');
  });

  it('reads five megabytes on one line', () => {
    const value = 'word '.repeat(1_000_000).trim();
    expect(dataOf(`a: ${value}`)).toEqual({ a: value });
  });
});

describe('locating a field', () => {
  const text = [
    'title: "On call"',
    'list: [a, "b c", { d: 1, e: [2, 3] }]',
    'map:',
    '  inner: |',
    '    folded text',
    '  "quoted key": \'x\'',
    '  empty:',
    'rows:',
    '  - name: one',
    '    value: &v 1',
    '  - name: two',
    '    value: *v',
    '007: james',
  ].join('\n');
  const at = (path: FieldPath, atKey = false) => locate({ text, start: 0 }, text, path, atKey);

  it.each<[FieldPath, boolean, number, number]>([
    [['title'], false, 1, 8],
    [['title'], true, 1, 1],
    [['list'], false, 2, 7],
    [['list', 0], false, 2, 8],
    [['list', 1], false, 2, 11],
    [['list', 2, 'd'], false, 2, 23],
    [['list', 2, 'e', 1], false, 2, 33],
    [['list', 2, 'e'], true, 2, 26],
    [['map', 'quoted key'], false, 6, 17],
    [['map', 'quoted key'], true, 6, 3],
    [['map', 'empty'], false, 7, 3],
    [['rows', 1, 'name'], false, 11, 11],
    [['rows', 1, 'value'], false, 12, 12],
    [['7'], true, 13, 1],
  ])('%j (key: %s) stands at %i:%i', (path, atKey, line, column) => {
    expect(at(path, atKey)).toEqual({ line, column });
  });

  it('leads a missing field to what should hold it', () => {
    expect(at(['nothing'])).toEqual({ line: 1, column: 1 });
    expect(at(['map', 'nothing'])).toEqual({ line: 3, column: 1 });
    expect(at(['rows', 1, 'nothing', 'deeper'])).toEqual({ line: 11, column: 5 });
  });

  it('knows no place in YAML that cannot be read', () => {
    expect(locateOffset({ text: 'a: [', start: 0 }, ['a'])).toBeNull();
  });

  it('counts from the start of the file', () => {
    const file = `---\n${text}\n---\n`;
    expect(locate({ text, start: 4 }, file, ['title'])).toEqual({ line: 2, column: 8 });
  });

  it('points at the value that is asked for, in every YAML', () => {
    /** Numbers tell the leaves apart: each stands once in the text. */
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constant(0), tie('list'), tie('map')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.stringMatching(/^[a-z][a-z ]{0,5}[a-z]$/), tie('value'), { maxKeys: 4 }),
    }));
    const flow = fc.constantFrom(-1, 0, 1, 2);
    fc.assert(
      fc.property(tree.map, flow, (shape, flowLevel) => {
        let next = 1000;
        const leaves: [FieldPath, number][] = [];
        const number = (value: unknown, path: FieldPath): unknown => {
          if (Array.isArray(value)) return value.map((inner, index) => number(inner, [...path, index]));
          if (typeof value === 'object' && value !== null)
            return Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [key, number(inner, [...path, key])]),
            );
          next += 1;
          leaves.push([path, next]);
          return next;
        };
        const written = dump(number(shape, []), { flowLevel });
        for (const [path, value] of leaves)
          expect(locateOffset({ text: written, start: 0 }, path)).toBe(written.indexOf(String(value)));
      }),
    );
  });
});
