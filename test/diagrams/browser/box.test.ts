import { describe, expect, it } from 'vitest';
import { boundingBox, matrixToRoot, pathBox } from '../../../src/diagrams/browser/box.ts';
import { target } from './svg.ts';

const round = (number: number) => Math.round(number * 100) / 100 + 0;

/** `x y width height` of the box of `#t`; as Chromium measures it. */
function boxAt(inside: string, attributes?: string): string {
  const { x, y, width, height } = boundingBox(target(inside, attributes));
  return [x, y, width, height].map(round).join(' ');
}

const rect = '<rect x="1" y="2" width="3" height="4"/>';

describe('the box of a shape', () => {
  it.each([
    ['rect', '<rect id="t" x="1" y="2" width="3" height="4"/>', '1 2 3 4'],
    ['image', '<image id="t" x="1" y="2" width="30" height="40"/>', '1 2 30 40'],
    ['foreignObject', '<foreignObject id="t" x="1" y="2" width="30" height="40"/>', '1 2 30 40'],
    ['circle', '<circle id="t" cx="5" cy="6" r="2"/>', '3 4 4 4'],
    ['ellipse', '<ellipse id="t" cx="5" cy="6" rx="2" ry="1"/>', '3 5 4 2'],
    ['line', '<line id="t" x1="5" y1="9" x2="1" y2="2"/>', '1 2 4 7'],
    ['polyline', '<polyline id="t" points="1,2 3,-4 1e1,5"/>', '1 -4 9 9'],
    ['polygon with numbers run together', '<polygon id="t" points="1-2.5.5,3"/>', '0.5 -2.5 0.5 5.5'],
    ['text', '<text id="t" x="10" y="20">a</text>', '10 4 8.07 22'],
    ['lengths in em and per cent', '<rect id="t" font-size="10" x="1em" width="2em" height="50%"/>', '10 0 20 150'],
    ['a whole page', '<rect id="t" width="100%" height="100%"/>', '0 0 400 300'],
    ['lengths from a rule', '<style>rect{width:3px;height:4px}</style><rect id="t" x="1" y="2"/>', '1 2 3 4'],
    ['a shape without size', '<rect id="t" x="9" y="9" width="0" height="4"/>', '0 0 0 0'],
    ['a shape turned inside out', '<rect id="t" x="9" y="9" width="-5" height="4"/>', '0 0 0 0'],
    ['what is not shown', '<rect id="t" style="display:none" width="3" height="4"/>', '0 0 0 0'],
    ['its own transform left out', '<rect id="t" transform="scale(9)" width="3" height="4"/>', '0 0 3 4'],
    ['a stroke left out', '<rect id="t" stroke="red" stroke-width="50" width="3" height="4"/>', '0 0 3 4'],
  ])('%s', (_, inside, wanted) => expect(boxAt(inside)).toBe(wanted));
});

describe('the box of a path', () => {
  it.each([
    ['an arc', 'M0 0 A10 10 0 0 1 20 0', '0 -10 20 10'],
    ['an arc with flags run together', 'M0 0a5 5 0 0110 0', '0 -5 10 5'],
    ['nearly a whole circle', 'M10,0a10,10 0 1 0 -0.01,0z', '-0.01 -20 20 20'],
    ['a cubic curve, which stays within its handles', 'M0 0 C0 40 40 40 40 0', '0 0 40 30'],
    ['a smooth curve', 'M0 0 C0 40 40 40 40 0 S80 -40 80 0', '0 -30 80 60'],
    ['a quadratic curve', 'M0 0 Q20 40 40 0', '0 0 40 20'],
    ['numbers run together', 'm1.5.5l.5-.5h10v10z', '1.5 0 10.5 10'],
    ['a last move that draws nothing', 'M0 0L10 10M50 50', '0 0 10 10'],
  ])('%s', (_, d, wanted) => expect(boxAt(`<path id="t" d="${d}"/>`)).toBe(wanted));

  it('is none for none', () => {
    for (const d of ['', 'M', 'none']) expect(pathBox(d)).toBeNull();
    expect(boxAt('<path id="t"/>')).toBe('0 0 0 0');
  });
});

describe('the box of a group', () => {
  it.each([
    ['around its children', `${rect}<circle cx="10" cy="10" r="1"/>`, '1 2 10 9'],
    ['in its own plane', `<g transform="translate(10 20) rotate(90)">${rect}</g>`, '4 21 4 3'],
    ['turned by half', '<rect transform="rotate(45)" width="10" height="10"/>', '-7.07 0 14.14 14.14'],
    ['transforms in each other', `<g transform="translate(100)"><g transform="scale(2)">${rect}</g></g>`, '102 4 6 8'],
    [
      'without what has no size',
      `${rect}<rect x="90" width="0" height="9"/><circle cx="90" r="0"/><ellipse cx="90" rx="9"/>`,
      '1 2 3 4',
    ],
    [
      'with lines and points, thin as they are',
      `${rect}<line x1="9" y1="9" x2="9" y2="9"/><polygon points="0,0"/>`,
      '0 0 9 9',
    ],
    ['without what is not shown', `${rect}<g style="display:none"><rect x="90" width="9" height="9"/></g>`, '1 2 3 4'],
    ['with what is only hidden', `${rect}<rect visibility="hidden" x="90" width="9" height="9"/>`, '1 0 98 9'],
    [
      'without what is kept for others',
      `${rect}<defs><rect x="90" width="9" height="9"/></defs><marker><path d="M0 0L90 90"/></marker>`,
      '1 2 3 4',
    ],
    ['without text that says nothing', `${rect}<text x="90" y="90"> </text>`, '1 2 3 4'],
    ['without titles', `<title>x</title>${rect}`, '1 2 3 4'],
    ['of a switch: its first', `<switch>${rect}<rect x="90" width="9" height="9"/></switch>`, '1 2 3 4'],
    ['of a link', `<a href="x">${rect}</a>`, '1 2 3 4'],
    ['empty', '<g/>', '0 0 0 0'],
  ])('%s', (_, inside, wanted) => expect(boxAt(`<g id="t">${inside}</g>`)).toBe(wanted));

  it('takes transforms from rules', () => {
    expect(boxAt(`<style>.c{transform:translate(5px, 6px)}</style><g id="t"><g class="c">${rect}</g></g>`)).toBe(
      '6 8 3 4',
    );
  });
});

describe('the box of a drawing in a drawing', () => {
  const inner = (attributes: string) =>
    boxAt(`<g id="t"><svg x="10" y="20" ${attributes}><rect width="10" height="10"/></svg></g>`);

  it('is moved to its place, and scaled to its size', () => {
    expect(inner('')).toBe('10 20 10 10');
    expect(inner('width="100" height="100" viewBox="0 0 10 10"')).toBe('10 20 100 100');
    expect(inner('width="20" height="20" viewBox="-5 -5 20 20"')).toBe('15 25 10 10');
  });

  it('stands in the middle of what is left, or where it is told', () => {
    expect(inner('width="100" height="50" viewBox="0 0 10 10"')).toBe('35 20 50 50');
    expect(inner('width="50" height="100" viewBox="0 0 10 10"')).toBe('10 45 50 50');
    expect(inner('width="100" height="50" viewBox="0 0 10 10" preserveAspectRatio="xMinYMin"')).toBe('10 20 50 50');
    expect(inner('width="100" height="50" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid meet"')).toBe(
      '60 20 50 50',
    );
    expect(inner('width="100" height="50" viewBox="0 0 10 10" preserveAspectRatio="none"')).toBe('10 20 100 50');
  });

  it('is measured in its own plane when it is asked itself', () => {
    expect(
      boxAt(
        '<svg id="t" x="10" y="20" width="100" height="50" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
      ),
    ).toBe('0 0 10 10');
  });
});

describe('the box of what is used again', () => {
  const used = (defined: string, attributes = 'href="#r"') =>
    boxAt(`${defined}<use id="t" ${attributes} x="10" y="20"/>`);

  it.each([
    ['a shape', '<rect id="r" x="1" y="2" width="3" height="4"/>', '11 22 3 4'],
    [
      'a group with a transform',
      '<defs><g id="r" transform="translate(100 0)"><rect x="1" y="2" width="3" height="4"/></g></defs>',
      '111 22 3 4',
    ],
    ['a symbol', '<symbol id="r"><rect width="10" height="10"/></symbol>', '10 20 10 10'],
    ['nothing', '', '0 0 0 0'],
  ])('%s', (_, defined, wanted) => expect(used(defined)).toBe(wanted));

  it('is found by the older name, and by ids that are no names of CSS', () => {
    expect(used('<rect id="1.r:s" width="3" height="4"/>', 'xlink:href="#1.r:s"')).toBe('10 20 3 4');
    for (const attributes of ['', 'href="#"', 'href=""', 'href="other.svg#r"'])
      expect(used('<rect id="r" width="3" height="4"/>', attributes)).toBe('0 0 0 0');
  });

  it('is nothing where it stands in itself', () => {
    expect(boxAt('<g id="r"><use id="t" href="#r"/></g>')).toBe('0 0 0 0');
  });
});

it('the way to the root goes through every group and drawing around', () => {
  const at = target(
    '<g transform="translate(1 2)"><svg x="10" y="20" width="20" height="20" viewBox="0 0 10 10"><g transform="scale(3)"><rect id="t" transform="translate(5 0)" width="1" height="1"/></g></svg></g>',
  );
  expect(matrixToRoot(at)).toEqual([6, 0, 0, 6, 41, 22]);
});
