import { describe, expect, it } from 'vitest';
import { pictureSvg } from '../../../src/cli/pictures/picture-svg.ts';

const plain = {
  file: 'pictures/a.png',
  sort: 'Strategy',
  title: 'Calm first',
  figure: 'Rests on 3 signals',
  note: null,
  hub: 'Relay',
};
const paths = (svg: string) => svg.match(/<path fill="#13233a"/g)?.length ?? 0;

describe('the picture of a page', () => {
  it('holds no text, so that no machine sets it in a font of its own', () => {
    const svg = pictureSvg({ ...plain, title: '<script>"Привет" & Ωmega' });
    expect(svg).not.toMatch(/<text|<script|Привет/);
    expect(svg).toBe(pictureSvg({ ...plain, title: '<script>"Привет" & Ωmega' }));
  });

  it('sets a long title smaller, and ends it where there is no more room', () => {
    expect(paths(pictureSvg(plain))).toBe(2);
    expect(
      paths(
        pictureSvg({
          ...plain,
          title: 'A title that is so long that two lines of large letters do not hold it at all',
        }),
      ),
    ).toBe(3 + 1 - 1);
    expect(paths(pictureSvg({ ...plain, title: 'word '.repeat(200) }))).toBe(4);
    expect(paths(pictureSvg({ ...plain, title: 'x'.repeat(5000) }))).toBe(2);
  });

  it('says what it is where the font lacks letters of the title', () => {
    expect(pictureSvg({ ...plain, title: '平静优先' })).toBe(pictureSvg({ ...plain, title: 'Strategy' }));
    expect(pictureSvg({ ...plain, title: '平静优先', sort: '', hub: '平' })).toContain('</svg>');
  });
});
