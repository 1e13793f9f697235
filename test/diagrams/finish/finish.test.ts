import { describe, expect, it } from 'vitest';
import { finished } from './finished.ts';

const left = (inside: string) =>
  finished(inside)
    .all.map(({ localName }) => localName)
    .join(' ');
const rect = '<rect width="9" height="9"/>';
const picture = 'data:image/png;base64,iVBORw0KGgo=';

describe('what has no place in a picture', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a group', '<g><script href="https://evil.example/x.js"></script></g>'],
    ['a style sheet', '<g><style>@import url(https://evil.example)</style></g>'],
    [
      'a frame in a label',
      '<foreignObject width="9" height="9"><iframe src="https://evil.example"></iframe></foreignObject>',
    ],
    [
      'an image of HTML',
      '<foreignObject width="9" height="9"><div><img src="https://evil.example" onerror="alert(1)"></div></foreignObject>',
    ],
    [
      'an animation',
      '<rect width="0" height="9"><animate attributeName="href" to="javascript:alert(1)"/></rect><set attributeName="x" to="1"/><animateTransform/><animateMotion/>',
    ],
    ['a filter', '<filter id="f"><feImage href="https://evil.example"/></filter>'],
    ['a picture from elsewhere', '<image href="https://evil.example/x.png" width="9" height="9"/>'],
    ['a picture that may hold a script', '<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>'],
    [
      'a picture under a false name',
      '<image xlink:href="data:image/png;base64,AA&quot;&gt;&lt;script&gt;" width="9" height="9"/>',
    ],
    ['a shape from elsewhere', '<use href="https://evil.example/x.svg#a"/>'],
    ['a shape from data', '<use href="data:image/svg+xml,a#b"/>'],
    ['a shape that is not there', '<use href="#nowhere"/><use/>'],
    [
      'things unknown',
      '<object data="x"></object><embed src="x"/><audio src="x"/><handler>x</handler><metadata>x</metadata><desc>x</desc>',
    ],
    ['an empty link', '<a href="https://example.com"></a>'],
  ])('%s', (_, inside) => {
    const { svg, all } = finished(inside);
    expect(all.map(({ localName }) => localName)).toEqual([]);
    expect(svg).not.toMatch(/evil|alert|script/);
  });

  it('attributes that run, style or name something', () => {
    const { all, root } = finished(
      `<g id="x" class="evil node default" onclick="alert(1)" style="fill:#fff;behavior:url(evil)" data-x="evil" tabindex="0" role="button" filter="url(#evil)"><rect width="9" height="9" onload="alert(1)" xlink:type="evil" href="javascript:alert(1)" stroke-linecap='"&gt;&lt;script&gt;alert(1)&lt;/script&gt;'/></g>`,
      'viewBox="0 0 400 300" onload="alert(1)" style="background:url(evil)"',
    );
    expect(root.querySelector('script')).toBeNull();
    const names = [root, ...all].flatMap((element) => [...element.attributes].map(({ name }) => name));
    expect(new Set(names)).toEqual(
      new Set(
        ['viewbox', 'viewBox', 'width', 'height', 'fill', 'class', 'stroke-linecap'].filter((name) =>
          names.includes(name),
        ),
      ),
    );
    expect(root.querySelector('g')?.getAttribute('class')).toBe('node');
  });

  it('words that look like elements', () => {
    const { svg, root } = finished(
      '<text>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;</text><g><title>&lt;img src=x&gt;</title><rect width="9" height="9"/></g>',
    );
    expect(svg).not.toMatch(/<script|<b>|<img/);
    expect(root.querySelector('text')?.textContent).toBe('<script>alert(1)</script> <b>');
    expect(root.querySelector('title')?.textContent).toBe('<img src=x>');
  });

  it('numbers that are none', () => {
    expect(
      finished('<rect x="NaN" y="undefined" width="9" height="9"/><line x1="Infinity" x2="4" stroke="red"/>').svg,
    ).not.toMatch(/NaN|undefined|Infinity/);
    expect(left('<path d="M NaN NaN"/>')).not.toContain('path');
  });

  it('but a picture that lies in the drawing stays', () => {
    expect(
      finished(`<image href="${picture}" x="1" width="9" height="9"/>`)
        .root.querySelector('image')
        ?.getAttribute('href'),
    ).toBe(picture);
  });
});

describe('links', () => {
  const link = (address: string) => finished(`<a href="${address}" target="_blank" onclick="x()">${rect}</a>`);

  it.each([
    'https://example.com/a?b=c&amp;d',
    'http://example.com',
    'mailto:tps@example.com',
    '../signals/a.md#b',
    '#here',
    '/a',
    'a.md',
  ])('to %s stand as a place to fill', (address) => {
    const { links, root } = link(address);
    expect(links).toEqual([address.replace('&amp;', '&')]);
    const a = root.querySelector('a');
    expect(a?.getAttribute('href')).toBe('{link:0}');
    expect(a?.attributes).toHaveLength(1);
    expect(a?.querySelector('rect')).not.toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    'about:blank',
    '',
  ])('to %j are none, and what they held stays', (address) => {
    const { links, root, svg } = link(address);
    expect(links).toEqual([]);
    expect(root.querySelector('a')).toBeNull();
    expect(root.querySelector('rect')).not.toBeNull();
    expect(svg).not.toMatch(/script|data:|file:|\{link/);
  });

  it('are counted in the order in which they stand, by either name', () => {
    const { links, root } = finished(
      `<a xlink:href="one.md">${rect}</a><g><a href="two.md" transform="translate(1 2)">${rect}</a></g><a href="one.md">${rect}</a>`,
    );
    expect(links).toEqual(['one.md', 'two.md', 'one.md']);
    expect([...root.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '{link:0}',
      '{link:1}',
      '{link:2}',
    ]);
    expect(root.querySelectorAll('a')[1]?.getAttribute('transform')).toBe('translate(1 2)');
  });

  it('and ids stand in attributes only: words in braces are words', () => {
    const { svg, root } = finished('<a href="x.md"><text>/users/{id}/ href="{link:0}"</text></a>');
    expect(svg.match(/\{id\}|\{link:\d\}/g)).toEqual(['{link:0}']);
    expect(root.querySelector('text')?.textContent).toBe('/users/{id}/ href="{link:0}"');
  });
});

describe('what is not seen', () => {
  it.each([
    [
      'not shown',
      '<rect width="9" height="9" style="display:none"/><g display="none"><rect width="9" height="9"/></g>',
    ],
    ['hidden', '<rect width="9" height="9" visibility="hidden"/>'],
    ['hidden from around', '<g visibility="hidden"><rect width="9" height="9"/></g>'],
    ['see-through', '<g opacity="0"><rect width="9" height="9"/></g>'],
    ['not painted', '<rect width="9" height="9" fill="none"/><path d="M0 0h9" fill="none" stroke="none"/>'],
    ['without size', '<rect height="9"/><circle/><path d=""/><path/><polygon points=""/><polyline/>'],
    ['an empty group', '<g class="node" transform="translate(1 2)"><g></g></g>'],
    ['text that says nothing', '<text> </text><text><tspan></tspan></text><text></text>'],
  ])('is left out: %s', (_, inside) => expect(left(inside)).toBe(''));

  it('does not take with it what is shown within', () => {
    expect(left('<g visibility="hidden"><rect width="9" height="9" visibility="visible"/></g>')).toContain('rect');
  });

  it('takes groups with it that say nothing', () => {
    expect(left(`<g id="a" class="root"><g>${rect}</g></g>`)).toBe('rect');
  });
});

describe('the picture', () => {
  it('is as large as it was said to be', () => {
    const { root, width, height } = finished(rect, 'viewBox="-8.333 0 100.4 50" style="max-width:1px"');
    expect([width, height]).toEqual([101, 50]);
    expect([root.getAttribute('viewBox'), root.getAttribute('width'), root.getAttribute('height')]).toEqual([
      '-8.33 0 100.4 50',
      '101',
      '50',
    ]);
  });

  it.each([
    ['right and below', '<text x="395" y="295">Strategy</text>', [0, 0]],
    ['left', '<text x="-30" y="50">Strategy</text>', [-30, 0]],
    ['above, through a transform', '<g transform="translate(0 -40)"><text x="0" y="20">Strategy</text></g>', [0, -36]],
  ])('grows for text that would be cut off: %s', (_, inside, [x, y]) => {
    const [left = 0, top = 0, width = 0, height = 0] = (finished(inside).root.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    expect([left, top]).toEqual([x, y]);
    expect(width + height).toBeGreaterThan(700);
  });

  it('does not grow for text that is drawn elsewhere, or sticks out by a hair', () => {
    const view = (inside: string) => finished(inside).root.getAttribute('viewBox');
    expect(view('<defs><symbol id="s"><text x="900">a</text></symbol></defs><use href="#s"/>')).toBe('0 0 400 300');
    expect(view('<text x="-0.9" y="50">a</text>')).toBe('0 0 400 300');
  });

  it('is around its text where nothing is said', () => {
    expect(finished('<text x="10" y="26">a</text>', '').root.getAttribute('viewBox')).toMatch(/^10 10 8\.07 22$/);
    expect(finished('<text x="10" y="26">a</text>', 'viewBox="0 0 NaN 0"').root.getAttribute('viewBox')).toMatch(
      /^10 10 8\.07 22$/,
    );
    expect(finished('', '').root.getAttribute('viewBox')).toBe('0 0 1 1');
  });

  it('names the parts of which it is made', () => {
    const { root } = finished(
      `<g class="node default">${rect}</g><g class="cluster">${rect}</g><g class="edgeLabel">${rect}</g><path class="edge-thickness-normal flowchart-link" d="M0 0h9" stroke="red"/><g class="nodes">${rect}</g>`,
    );
    expect([...root.querySelectorAll('[class]')].map((element) => element.getAttribute('class'))).toEqual([
      'node',
      'cluster',
      'edge-label',
      'edge',
    ]);
  });

  it('says paint where it changes only', () => {
    const { svg } = finished(
      '<g fill="#fffdf9" stroke="#13233a"><rect width="9" height="9" fill="#fffdf9" stroke="#13233a"/><rect width="9" height="9" fill="#13233a"/></g>',
    );
    expect(svg.match(/var\(--[a-z]+\)/g)).toEqual(['var(--ink)', 'var(--sheet)', 'var(--ink)', 'var(--ink)']);
  });

  it('has the matrix of a drawing in it, instead of the drawing', () => {
    const { root } = finished(`<svg x="10" y="20" width="20" height="20" viewBox="0 0 10 10">${rect}</svg>`);
    expect(root.querySelector('svg')).toBeNull();
    expect(root.querySelector('g')?.getAttribute('transform')).toBe('matrix(2 0 0 2 10 20)');
  });

  it('has of a switch what is shown first', () => {
    expect(left(`<switch>${rect}<text>a</text></switch>`)).toBe('rect');
    expect(left('<switch><g></g><foreignObject width="0"></foreignObject><text>a</text></switch>')).toBe('text');
  });

  it('is the same each time', () => {
    const inside = `<defs><marker id="m">${rect}</marker></defs><path d="M0 0h9" stroke="red" marker-end="url(#m)"/><a href="x">${rect}</a><text>a</text>`;
    expect(finished(inside).svg).toBe(finished(inside).svg);
  });
});
