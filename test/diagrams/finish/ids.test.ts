import { describe, expect, it } from 'vitest';
import { finished } from './finished.ts';

describe('what others refer to', () => {
  const marker = (id: string) => `<marker id="${id}" refX="5" markerWidth="8.006"><path d="M0 0L10 5z"/></marker>`;
  const line = (attributes: string) => `<path d="M0 0h9" fill="none" stroke="black" ${attributes}/>`;
  const references = (root: Element) => [...root.outerHTML.matchAll(/(?:url\(#|href="#)([^")]+)/g)].map(([, id]) => id);
  const ids = (root: Element) => [...root.querySelectorAll('[id]')].map(({ id }) => id);

  it('is kept with a short id where it is used, and else dropped', () => {
    const { root } = finished(
      `<defs>${marker('d_flowchart-pointEnd')}${marker('unused')}</defs>${line('marker-end="url(#d_flowchart-pointEnd)"')}`,
    );
    expect(ids(root)).toEqual(['{id}0']);
    expect(references(root)).toEqual(['{id}0']);
    expect(root.querySelector('marker')?.outerHTML).toContain('markerWidth="8.01"');
  });

  it('is found from rules and styles, wherever it stands', () => {
    const { root } = finished(
      `<style>.e{marker-end:url(#b)}</style>${line('class="e"')}${line('style="marker-start:url(&quot;#a&quot;)"')}<g><g>${marker('a')}${marker('b')}</g></g>`,
    );
    expect(ids(root).sort()).toEqual([...new Set(references(root))].sort());
    expect(references(root)).toHaveLength(2);
    expect(root.querySelector('defs')?.children).toHaveLength(2);
  });

  it('is there once, however often it stood there', () => {
    const { root } = finished(`${marker('a')}<defs>${marker('a')}</defs>${line('marker-end="url(#a)"')}`);
    expect(ids(root)).toEqual(['{id}0']);
    const shapes = finished('<rect id="s" width="9" height="9"/><rect id="s" width="8" height="9"/><use href="#s"/>');
    expect(ids(shapes.root)).toEqual(['{id}0']);
    expect(shapes.root.querySelectorAll('rect')).toHaveLength(2);
  });

  it.each([
    ['not there', ''],
    [
      'not drawn',
      '<g style="display:none"><linearGradient id="a"><stop/></linearGradient></g><script id="a"></script>',
    ],
    ['not seen', '<rect id="a" width="9" height="9" visibility="hidden"/>'],
  ])('leaves nothing behind where it is %s', (_, target) => {
    const { root } = finished(
      `${target}${line('marker-end="url(#a)" clip-path="url(#a)"')}<rect width="9" height="9" fill="url(#a)" stroke="black"/><use href="#a"/>`,
    );
    expect(references(root)).toEqual([]);
    expect(root.querySelector('path')).not.toBeNull();
    expect(root.querySelector('rect:not([id])')?.getAttribute('fill')).toBe('none');
  });

  it('may be a gradient, a clip or a shape', () => {
    const { root } = finished(
      '<linearGradient id="g"><stop offset="5%" stop-color="white"/><stop offset="95%" stop-color="black" stop-opacity="0.5"/></linearGradient><clipPath id="c"><circle r="9"/></clipPath><symbol id="s" viewBox="0 0 9 9"><rect width="9" height="9"/></symbol><rect width="9" height="9" fill="url(#g)" clip-path="url(#c)"/><use href="#s" x="4"/>',
    );
    expect(new Set(ids(root))).toEqual(new Set(references(root)));
    expect(
      [...root.querySelectorAll('stop')].map((stop) => [
        stop.getAttribute('offset'),
        stop.getAttribute('stop-color'),
        stop.getAttribute('stop-opacity'),
      ]),
    ).toEqual([
      ['5%', 'var(--sheet)', null],
      ['95%', 'var(--ink)', '0.5'],
    ]);
    expect(root.querySelector('clipPath circle')?.getAttribute('r')).toBe('9');
    expect(root.querySelector('use')?.getAttribute('x')).toBe('4');
  });
});
