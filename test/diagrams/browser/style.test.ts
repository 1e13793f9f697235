import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { specified, withCachedStyles } from '../../../src/diagrams/browser/style.ts';

/** The value of a property at `#t` of a drawing with a style sheet. */
function valueAt(sheet: string, inside: string, property = 'fill'): string | undefined {
  const { document } = new JSDOM(
    `<body><svg id="d" xmlns="http://www.w3.org/2000/svg"><style>${sheet}</style>${inside}</svg></body>`,
  ).window;
  return specified(document.getElementById('t') as Element)(property);
}

describe('what an element is given', () => {
  const node = '<g class="node big"><rect id="t" class="label container"/></g>';

  it.each([
    ['a later rule over an earlier one of the same weight', 'rect{fill:red} rect{fill:blue}', 'blue'],
    ['a class over a tag, wherever it stands', '.label{fill:red} rect{fill:blue}', 'red'],
    ['an id over any number of classes', '#t{fill:red} .node.big .label.container{fill:blue}', 'red'],
    ['two classes over one', '.label.container{fill:red} .label{fill:blue}', 'red'],
    ['a parent in the selector', '.node rect{fill:red} rect{fill:blue}', 'red'],
    ['the second of two selectors', '.x, .label{fill:red}', 'red'],
    ['only what is right below', 'svg > rect{fill:red} g > rect{fill:blue}', 'blue'],
    ['not what another class has', '.labels{fill:red} .lab{fill:blue} .node .big rect{fill:green}', undefined],
    ['what is important, however light', '#t{fill:red} rect{fill:blue!important}', 'blue'],
    ['the heavier of two that are important', '.label{fill:red!important} rect{fill:blue!important}', 'red'],
    ['the later of two lines of one rule', 'rect{fill:red;fill:blue}', 'blue'],
    ['the important of two lines of one rule', 'rect{fill:red!important;fill:blue}', 'red'],
    ['attributes in brackets', '[id^="t"]{fill:red} [id="u"]{fill:blue}', 'red'],
    ['every element', '*{fill:red}', 'red'],
    ['a pseudo-class that looks aside', 'rect:first-child{fill:red} rect:last-child:not(.label){fill:blue}', 'red'],
    ['not what is so only under the pointer', 'rect{fill:red} rect:hover{fill:blue}', 'red'],
    ['not what is of the document', ':root{fill:red}', undefined],
    [
      'not what is only printed, or in another shape of page',
      '@media print{rect{fill:red}} @keyframes x{from{fill:red}}',
      undefined,
    ],
  ])('%s', (_, sheet, wanted) => expect(valueAt(sheet, node)).toBe(wanted));

  it('by its own style goes over all rules but important ones', () => {
    expect(valueAt('#t{fill:red}', '<rect id="t" style="fill:blue"/>')).toBe('blue');
    expect(valueAt('#t{fill:red!important}', '<rect id="t" style="fill:blue"/>')).toBe('red');
    expect(valueAt('#t{fill:red!important}', '<rect id="t" style="fill:blue!important"/>')).toBe('blue');
    expect(valueAt('', '<rect id="t" style="stroke:red;;fill : blue ;"/>')).toBe('blue');
    expect(valueAt('', '<rect id="t" style="x;{;fill:blue;fill"/>')).toBe('blue');
  });

  it('by presentation attributes goes under all rules', () => {
    expect(valueAt('*{fill:red}', '<rect id="t" fill="blue"/>')).toBe('red');
    expect(valueAt('*{stroke:red}', '<rect id="t" fill="blue"/>')).toBe('blue');
  });

  it('by its parents is not its own', () => {
    expect(valueAt('g{fill:red}', '<g fill="blue" style="fill:green"><rect id="t"/></g>')).toBeUndefined();
  });

  it('in a custom property is looked up around it, or is what stands in for it', () => {
    const inside = '<g style="--ground: blue"><g style="--other:red"><rect id="t"/></g></g>';
    expect(valueAt('rect{fill:var(--ground)}', inside)).toBe('blue');
    expect(valueAt('rect{fill:var( --none , green)}', inside)).toBe('green');
    expect(valueAt('rect{fill:var(--none)}', inside)).toBe('');
    expect(valueAt('rect{stroke:1px var(--other) var(--ground)}', inside, 'stroke')).toBe('1px red blue');
    expect(valueAt('', '<rect id="t" style="--ground:red;fill:var(--ground,blue)"/>')).toBe('red');
  });

  it('is found in capitals and in names of SVG with capitals', () => {
    expect(valueAt('linearGradient{fill:red}', '<linearGradient id="t"/>')).toBe('red');
  });

  it('is nothing where there is no sheet, or none that can be read', () => {
    expect(valueAt('', '<rect id="t"/>')).toBeUndefined();
    expect(valueAt('rect{fill:red', '<rect id="t" fill="blue"/>')).toBe('blue');
    expect(valueAt('rect:{fill:red} rect{fill:green}', '<rect id="t"/>')).toBe('green');
  });
});

describe('elements that look alike', () => {
  const fills = (sheet: string, inside: string) => {
    const { document } = new JSDOM(`<svg id="d"><style>${sheet}</style>${inside}</svg>`).window;
    return [...document.querySelectorAll('rect')].map((rect) => specified(rect)('fill') ?? '-').join(' ');
  };

  it('are given the same', () => {
    expect(fills('.a rect{fill:red}', '<g class="a"><rect/><rect/></g><g class="a"><rect/></g>')).toBe('red red red');
  });

  it('are told apart by an attribute that a selector asks for', () => {
    expect(fills('rect[data-look="neo"]{fill:red}', '<rect/><rect data-look="neo"/><rect data-look="x"/>')).toBe(
      '- red -',
    );
    expect(fills('rect[data-look]{fill:red}', '<rect/><rect data-look=""/><rect/>')).toBe('- red -');
  });

  it('are told apart by an id that a selector names', () => {
    expect(fills('#b{fill:red}', '<rect id="a"/><rect id="b"/><rect id="c"/>')).toBe('- red -');
    expect(fills('[id$="-x"]{fill:red}', '<rect id="a"/><rect id="a-x"/>')).toBe('- red');
  });

  it('are told apart by what is around them', () => {
    expect(
      fills(
        '.a .b rect{fill:red}',
        '<g class="a"><g class="b"><rect/></g></g><g class="c"><g class="b"><rect/></g></g>',
      ),
    ).toBe('red -');
    expect(fills('#x rect{fill:red}', '<g id="x"><rect/></g><g id="y"><rect/></g>')).toBe('red -');
    expect(fills('g > rect{fill:red}', '<g><a><rect/></a></g><g><rect/></g>')).toBe('- red');
  });

  it('are told apart by their neighbours where a selector looks there', () => {
    expect(fills('circle + rect{fill:red}', '<g><rect/></g><g><circle/><rect/></g>')).toBe('- red');
    expect(fills('rect:nth-child(2){fill:red}', '<g><rect/><rect/></g>')).toBe('- red');
  });

  it('are told apart by the sheets of their drawings', () => {
    const { document } = new JSDOM(
      '<svg><style>rect{fill:red}</style><rect/></svg><svg><style>rect{fill:blue}</style><rect/></svg><svg><rect/></svg>',
    ).window;
    expect([...document.querySelectorAll('rect')].map((rect) => specified(rect)('fill'))).toEqual([
      'red',
      'blue',
      undefined,
    ]);
  });
});

describe('the sheet of a drawing', () => {
  it('is found behind other children, and in several parts', () => {
    const { document } = new JSDOM(
      '<svg><title>x</title><g><rect id="t"/></g><style>rect{fill:red}</style><style>rect{stroke:blue}</style></svg>',
    ).window;
    const of = specified(document.getElementById('t') as Element);
    expect([of('fill'), of('stroke')]).toEqual(['red', 'blue']);
  });

  it('is that of the outermost drawing for a drawing in it', () => {
    expect(valueAt('rect{fill:red}', '<svg class="in"><rect id="t"/></svg>')).toBe('red');
  });

  it('is asked again when an element has changed, unless nothing changes', () => {
    const { document } = new JSDOM('<svg><style>.a{fill:red} .b{fill:blue}</style><rect id="t" class="a"/></svg>')
      .window;
    const rect = document.getElementById('t') as Element;
    expect(specified(rect)('fill')).toBe('red');
    rect.setAttribute('class', 'b');
    expect(specified(rect)('fill')).toBe('blue');
    withCachedStyles(() => {
      expect(specified(rect)).toBe(specified(rect));
    });
    rect.setAttribute('class', 'a');
    expect(specified(rect)('fill')).toBe('red');
  });

  it('is forgotten after a still moment that ended badly', () => {
    const { document } = new JSDOM('<svg><style>.a{fill:red}</style><rect id="t" class="a"/></svg>').window;
    const rect = document.getElementById('t') as Element;
    expect(() =>
      withCachedStyles(() => {
        specified(rect);
        throw new Error('no');
      }),
    ).toThrow('no');
    rect.removeAttribute('class');
    expect(specified(rect)('fill')).toBeUndefined();
  });
});
