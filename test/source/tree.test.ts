import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/source/tree.ts';

const elements = (node: Nodes): string[] => [
  ...(node.type === 'element' ? [`${node.tagName} ${node.position?.start.line}:${node.position?.start.column}`] : []),
  ...('children' in node ? node.children.flatMap(elements) : []),
];
const positions = (text: string, tags: string) =>
  elements(parseTree(text, '.md').root).filter((element) => tags.split(' ').includes(element.split(' ')[0] ?? ''));

describe('the tree of a text', () => {
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
    expect(positions('a\n\nb <a href="c&amp;d.md">e</a>', 'a')).toEqual(['a 3:1']);
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

  it('says in words what cannot be read', () => {
    const words = ['{a', '<Steps>', '</Steps>', '<3', '<!-- a -->', '<Steps a="', '{a b}', '<a b={c>', '| a<br>b |']
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
      The text cannot be read: a tag without its end: <br>. In .mdx files a tag that holds nothing ends with />, as in <br/>."
    `);
  });
});
