import fc from 'fast-check';
import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { compileBody } from '../../../src/source/body/compile-body.ts';
import { parseTree } from '../../../src/source/body/tree.ts';
import { hearing } from '../../support/calls.ts';
import { runs } from '../../support/runs.ts';

const elements = (node: Nodes): string[] => [
  ...(node.type === 'element' ? [`${node.tagName} ${node.position?.start.line}:${node.position?.start.column}`] : []),
  ...('children' in node ? node.children.flatMap(elements) : []),
];
/** Every text with its place; code has that of its marks. */
const texts = (
  node: Nodes,
  around = node.position,
  own = true,
): { value: string; own: boolean; position: Nodes['position'] }[] => {
  const position = node.position ?? around;
  if (node.type === 'text') return [{ value: node.value, own, position }];
  const words = own && !(node.type === 'element' && node.tagName === 'code');
  return 'children' in node ? node.children.flatMap((child) => texts(child, position, words)) : [];
};
const positions = (text: string, tags: string) =>
  elements(parseTree(text, '.md').root).filter((element) => tags.split(' ').includes(element.split(' ')[0] ?? ''));

/** Ways to write a word: W stands for one that stands nowhere else. */
const written = [
  'W W',
  '**W** W',
  '`W` and *W*\\\nW',
  'a &amp; W',
  '[W](b.md) ![W](c.png "W")',
  '## W\n',
  'W\n---\n',
  '- W\n  W\n- [ ] W\n',
  '> W\n> <b>W\n> W</b> W\n',
  '| W | **W** |\n| - | :-: |\n| W | <i>W</i> |\n',
  '    W\n',
  '```\nW\n```\n',
  '<b>W</b> W <i title="W">W</i>',
  '<!-- W --> W',
  'W <!-- W\nW --> W',
  '<div>\nW <em>W</em>\n\nW\n</div>\n',
  '- <div>\n  W\n  W</div>\n- W\n',
  '<details><summary>W</summary>W</details>\n',
  '<p>W',
  'W</p> W',
  '<ul><li>W<li>W</ul>\n',
  '<table> W <tr><td>W</td></tr></table>\n',
  '<pre>\nW</pre> W',
  '<h2>W</h2>\n',
  '<a href="d.md">W [W](e.md)</a>',
  '<font>W</font> <unclosed>W',
  'W<br/>W<br>W',
  'a < W <3 W',
  '<?php W > W ?> W',
  '<!DOCTYPE W>\n\nW',
  '<![CDATA[ W ]]> W',
  'x[^1]\n\n[^1]: W\n',
];

describe('the tree of a text', () => {
  it('places every text where its words stand, whatever HTML stands around', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(...written), fc.constantFrom(' ', '\n', '\n\n')), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, fc.constantFrom('', '> ', '- '), fc.constantFrom('\n', '\r\n'), (list, around, end) => {
        let count = 0;
        const inner = list.map(([one, between]) => one.replace(/W/g, () => `w${count++}x`) + between).join('');
        const lines = `${inner}\n\n<b>a</b>`.split('\n');
        const text = lines.map((line, at) => (around === '- ' && at > 0 ? '  ' : around) + line).join(end);
        const { root, faults } = parseTree(text, '.md');
        // A comment that ends in another paragraph: what of that is left is no text that somebody wrote.
        if (faults.some(({ check }) => check === 'lost-text')) return;
        for (const { value, own, position } of texts(root)) {
          const [from, to] = [position?.start.offset ?? -1, position?.end.offset ?? -1];
          for (const [word] of value.matchAll(/w\d+x/g)) {
            const at = text.indexOf(word);
            const where = `${word} in ${from} to ${to} of ${JSON.stringify(text)}`;
            expect(from <= at && at + word.length <= to, where).toBe(true);
            if (own && value.trimStart().startsWith(word)) expect(text.slice(from, at), where).toMatch(/^[\s>]*$/);
            if (own && value.startsWith(word)) expect(from, where).toBe(at);
          }
        }
      }),
      runs(500),
    );
  });

  it('keeps the places of links, images and headings when raw HTML is cleaned', () => {
    const plain = '## A\n\n[b](c.md) and [b](c.md)\n\n![d](e.png)\n\n### F';
    const places = ['h2 1:1', 'a 3:1', 'a 3:15', 'img 5:1', 'h3 7:1'];
    expect(positions(plain, 'h2 a img h3')).toEqual(places);
    expect(positions(`${plain}\n\n<b>raw</b>`, 'h2 a img h3')).toEqual(places);
  });

  it('gives what was written in HTML the place of its tag, or of what stands before it', () => {
    expect(positions('a\n\n> b <a href="c.md">d</a>\n\n<img src="e.png">\n\n<h2>F</h2>', 'a img h2')).toEqual([
      'a 3:5',
      'img 5:1',
      'h2 7:1',
    ]);
    expect(positions('a\n\nb <a href="c&amp;d.md">e</a>', 'a')).toEqual(['a 3:3']);
  });

  it('takes out what stands in tags that are taken out', () => {
    const text = 'a<style>b</style><title>c</title><textarea>d</textarea><svg><text>e</text></svg>f';
    const words = (node: Nodes): string =>
      node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join('') : '';
    expect(words(parseTree(text, '.md').root)).toBe('af');
  });

  it('knows no front matter: fields are cut off before', () => {
    expect(elements(parseTree('---\ntitle: a\n---\n', '.md').root)).toEqual(['hr 1:1', 'h2 2:1']);
  });

  it.each(['.md', '.mdx'])('tells notes inside notes without end, and walks down none of them: %s', (extension) => {
    const { faults, narrow } = compileBody('[^a]: 1. [^a]: '.repeat(4000), extension);
    expect(faults.map(({ message }) => message)).toContain('The text is nested more than 100 levels deep.');
    expect(narrow).toBeUndefined();
  });

  it('shows nobody a text whose blocks for an audience nobody can find', () => {
    const text = `<Audience only="a">\n\nb\n\n</Audience>\n\n${'[^a]: 1. [^a]: '.repeat(4000)}`;
    expect(compileBody(text, '.mdx').narrow?.parts).toBeNull();
  });

  it('says in words what cannot be read', () => {
    const words = [
      '{a',
      '<Steps>',
      '</Steps>',
      '<3',
      '<!-- a -->',
      '<Steps a="',
      '{a b}',
      '<a b={c>',
      '| a<br>b |',
      '<Callout kind=“note”>',
      '<!DOCTYPE a>',
      '<![CDATA[ a ]]>',
      '<?php a ?>',
    ]
      .flatMap((text) => parseTree(text, '.mdx').faults)
      .map(({ message, fix }) => `${message} ${fix}`)
      .join('\n');
    expect(words).toMatchInlineSnapshot(`
      "The text cannot be read: an opening { that is never closed. Close it, write the brace as \`\\{\`, or put the text in \`code\`.
      The text cannot be read: an opening <Steps> that is never closed. Add its closing tag; around Markdown both stand on lines of their own, with blank lines inside. A < that opens nothing is written \`\\<\`.
      The text cannot be read: a closing tag that closes nothing. Remove it, or add the opening tag.
      The text cannot be read: a < that begins no component. Write it as \`\\<\`, or put the text in \`code\`.
      The text cannot be read: an HTML comment. In .mdx files comments are written {/* … */}.
      The text cannot be read: a tag that is not written to its end. Close its quotes, and end it with > or />.
      The text cannot be read: an {expression}. Write the value itself, put the text in \`code\`, or write the brace as \`\\{\`.
      The text cannot be read: a tag that is not written to its end. Close its quotes, and end it with > or />.
      The text cannot be read: a tag without its end: <br>. In .mdx files a tag that holds nothing ends with />, as in <br/>.
      The text cannot be read: curly quotes around an attribute. Write straight ones, as in kind="note".
      The text cannot be read: <!DOCTYPE of another language. Remove it; to show it, put it in \`code\`.
      The text cannot be read: <![CDATA[ of another language. Remove it; to show it, put it in \`code\`.
      The text cannot be read: <?php of another language. Remove it; to show it, put it in \`code\`."
    `);
  });

  it('does not hold each declaration against each part that is taken out', () => {
    const looked = (count: number) => {
      let members = 0;
      const text = '<svg>a</svg>\n\n'.repeat(count) + '<?x?>\n\n'.repeat(count);
      hearing(
        Array.prototype,
        'some',
        () => parseTree(text, '.md'),
        (on) => {
          members += (on as unknown[]).length;
        },
      );
      return members;
    };
    expect(looked(400)).toBeLessThan(3 * looked(200));
    const swallowed = parseTree('<svg>a <!-- --> <!DOCTYPE b></svg> <!DOCTYPE c>', '.md').faults;
    expect(swallowed.filter(({ found }) => found === '<!DOCTYPE')).toMatchObject([{ at: { line: 1, column: 36 } }]);
  });
});
