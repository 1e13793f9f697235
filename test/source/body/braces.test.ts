import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tame, triedTwice } from '../../../src/source/body/braces.ts';
import { compileBody } from '../../../src/source/body/compile-body.ts';
import { hearing } from '../../support/calls.ts';

const problems = (text: string) => compileBody(text, '.mdx').faults.map(({ at, message }) => `${at?.line} ${message}`);

describe('places behind which all may be tried twice', () => {
  it.each<[string, number[]]>([
    ['words {a b} and {"values", 1, a.b(c)}', []],
    ['{/* a comment with a { and <Tags> and `ticks */} words', []],
    ['{ /* a */ }', []],
    ['{a: {b: "c"}, d: \'e\'} {a/b} {a < b}', []],
    ['{a', [0]],
    ['{a {b} {c', [0, 7]],
    ['} {a}', []],
    ['{<A>}', [0, 1]],
    ['{<A> <B> {c} </B>', [0, 1, 5]],
    ['<A> {a} <B>', []],
    ['{a: {b: <C/>}}', [0, 4, 8]],
    ['{"}', [0]],
    ["{it's}", [0]],
    ['{`}`}', [0]],
    ['{/}/}', [0]],
    ['{//}', [0]],
    ['{/* never closed }', [0]],
    ['{/* a */ b}', [0]],
  ])('%s', (text, places) => {
    expect(triedTwice(text).sort((a, b) => a - b)).toEqual(places);
  });

  it('are looked for in time that grows with the text', () => {
    for (const part of ['{', '{/*', '{/* */', '{"', '{"}', '}', '{a}', '{ ', '{\'"', '{<A']) {
      let looked = 0;
      const text = part.repeat(60_000 / part.length);
      const { exec } = RegExp.prototype;
      RegExp.prototype.exec = function (this: RegExp, string: string) {
        looked += 1;
        return exec.call(this, string);
      };
      try {
        triedTwice(text);
      } finally {
        RegExp.prototype.exec = exec;
      }
      expect(looked, part).toBeLessThan(6 * text.length);
    }
  });
});

describe('a text of components with many such places', () => {
  // Each of these took hours before: what stands behind a brace was tried twice, over and over.
  it.each([
    '<A b={',
    '<A b={"}"',
    '<A>{',
    '{<A>',
    '{<A>} ',
    '{Array<b>} ',
    '\n\n<A b={',
    '> <A b={\n',
    '# {<A>',
    '[a](<A b={)',
    '<A b={/}/',
    '<A b={//}\n',
    '<A {...',
  ])('is told as that: %j', (part) => {
    expect(problems(`Words\n\n${part.repeat(200)}`)).toEqual([
      expect.stringMatching(/^\d+ The text cannot be read: more opening \{ than can be read/),
    ]);
  });

  it.each([
    ['~~~\n', '\n~~~\n'],
    ['{a\n~~~\n', '\n~~~\n}\n'],
    ['<A b={a\n~~~\n', '\n~~~\n} />\n'],
    ['<A b="\n~~~\n" c={', '\n~~~\n'],
    ['export const a = `\n~~~\n`\n\n', '\n~~~\n'],
    ['{/*\n~~~\n*/}\n\n', '\n\n~~~\n'],
    ['``` a`\n', '\n'],
    ['- ~~~\n\n', '\n'],
    ['> ~~~\n\n', '\n'],
    ['`', '`'],
    ['<A b="`">', '`'],
  ])('is read, or told, at once where they stand between %j and %j', (before, after) => {
    expect(problems(`${before}${'<A b={'.repeat(400)}${after}`).length).toBeLessThan(3);
  });

  it('is read as it is where they stand in code', () => {
    const code = 'if (a < b) { return <A b={`c`}>{d}</A>; }\n'.repeat(40);
    const text = `Words\n\n\`\`\`\n${code}\`\`\`\n\n${'See `{ a: <B> }` here. '.repeat(40)}\n\n- one\n`;
    expect(tame(text)).toMatchObject({ back: expect.any(Map) });
    const { faults, pieces } = compileBody(text, '.mdx');
    expect(faults).toEqual([]);
    const html = pieces.join('');
    expect(html).toContain('<pre tabindex="0"><code>if (a &#x3C; b) { return &#x3C;A b={`c`}>{d}&#x3C;/A>; }\n');
    expect(html.match(/<code>\{ a: &#x3C;B> \}<\/code>/g)).toHaveLength(40);
  });

  it.each(['{', '<A b={', '{{', '{[', 'a {b '])('is told as that where one brace holds many tags: %j', (brace) => {
    for (const tags of ['<A>', '<A/>', '# <A>\n', '<A>b</A> ', '<A b="c">'])
      expect(problems(`${brace}${tags.repeat(200)}`), tags).toEqual([expect.stringMatching(/more opening \{/)]);
  });

  it('says where the first of them stands', () => {
    expect(problems(`Words {fine} and\n\n{a ${'{<B>} '.repeat(40)}`)[0]).toMatch(/^3 /);
  });

  it('is read with no more of them than can be, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '<A>', '`', '"', "'", '\n', 'a ', '~~~\n', '/*', '*/')),
        (parts) => {
          const text = parts.join('');
          const tamed = tame(text);
          if ('at' in tamed) return;
          const put = [...tamed.back].reduce((left, [mark, sign]) => left.replaceAll(mark, sign), tamed.text);
          expect(put).toBe(text);
          expect(triedTwice(tamed.text).length).toBeLessThanOrEqual(16);
        },
      ),
    );
  });

  it('reads what follows the end of comments once, however many have it', () => {
    const asked: string[] = [];
    hearing(
      RegExp.prototype,
      'test',
      () => triedTwice(`${'{/*'.repeat(20)}*/${'\n'.repeat(20)}`),
      (pattern) => {
        const { source, sticky, lastIndex } = pattern as RegExp;
        if (sticky) asked.push(`${source} ${lastIndex}`);
      },
    );
    expect(asked).toHaveLength(21);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
