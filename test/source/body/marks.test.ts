import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { cut, type Dynamic, mark } from '../../../src/source/body/marks.ts';

const link = (url: string): Dynamic => ({ type: 'link', url, children: [] });
const text = (value: string) => ({ type: 'text' as const, value });

describe('marks', () => {
  it('come back as the pieces they stood for, with what they hold', () => {
    const open: Dynamic[] = [];
    const outer = mark(open, link('a'), [text('x & y '), ...mark(open, { type: 'image', src: 'i.png', alt: 'I' }, [])]);
    const html = toHtml(
      { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children: outer }] },
      { allowDangerousHtml: true },
    );
    expect(cut(html, open)).toEqual([
      '<p>',
      { type: 'link', url: 'a', children: ['x &#x26; y ', { type: 'image', src: 'i.png', alt: 'I' }] },
      '</p>',
    ]);
  });

  it('leave HTML without marks as it is', () => {
    expect(cut('<p>1 &lt; 2 &gt; 0</p>', [])).toEqual(['<p>1 &lt; 2 &gt; 0</p>']);
  });
});
