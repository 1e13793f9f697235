import { common } from 'lowlight';
import { describe, expect, it } from 'vitest';
import { openHighlighter } from '../../../src/source/body/highlight.ts';

const code = (lines: number) => 'const a = 1;\n'.repeat(lines);
const isPlain = (children: readonly { type: string }[]) => children.every(({ type }) => type === 'text');

describe('code in a text', () => {
  it('has its words classed, block by block, while a person wrote it', () => {
    const highlight = openHighlighter();
    for (let block = 0; block < 90; block += 1) expect(isPlain(highlight(code(75), 'js'))).toBe(false);
    expect(isPlain(openHighlighter()(code(700), 'js'))).toBe(false);
    expect(isPlain(openHighlighter()('<p>a</p>\n'.repeat(300), 'html'))).toBe(false);
  });

  it('is plain in a language that nobody knows, or none', () => {
    expect(openHighlighter()('a', undefined)).toEqual([{ type: 'text', value: 'a' }]);
    expect(openHighlighter()('a', 'nobody')).toEqual([{ type: 'text', value: 'a' }]);
  });

  it('is plain where it is more than patterns can be sent over, in whatever language', () => {
    for (const language of [...Object.keys(common), 'html', 'md']) {
      expect(isPlain(openHighlighter()('a <b> [c](d) '.repeat(1000), language)), language).toBe(true);
      const highlight = openHighlighter();
      // Each took a second, and a text may have thousands.
      const blocks = Array.from({ length: 300 }, () => highlight('[a](<b> '.repeat(120), language));
      expect(blocks.slice(-100).every(isPlain), language).toBe(true);
    }
  });
});
