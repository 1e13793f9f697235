import { describe, expect, it } from 'vitest';
import { specified } from '../../../src/diagrams/browser/style.ts';
import {
  idIn,
  isInvisible,
  opacityOf,
  type Paint,
  paintAttributes,
  paintWithin,
  rootPaint,
} from '../../../src/diagrams/finish/paint.ts';
import { target } from '../browser/svg.ts';

const paint = (attributes: string, parent: Paint = rootPaint) =>
  paintWithin(target(`<rect id="t" ${attributes}/>`), parent);
const written = (attributes: string, parent?: Paint) => paintAttributes(paint(attributes, parent), parent ?? rootPaint);

describe('paint', () => {
  it.each([
    ['fill="#13233a"', {}],
    ['fill="#ffffff"', { fill: 'var(--sheet)' }],
    ['fill="no colour"', {}],
    ['fill="inherit" stroke="revert" color=""', {}],
    ['style="fill:#fff !important"', { fill: 'var(--sheet)' }],
    ['fill="none" stroke="black"', { fill: 'none', stroke: 'var(--ink)' }],
    ['fill="url(#grad)"', { fill: 'url(#grad)' }],
    [`fill="url('#grad')"`, { fill: 'url(#grad)' }],
    ['fill="url(https://example.com/x#grad)"', {}],
    ['stroke-width="2px"', { 'stroke-width': '2' }],
    ['stroke-width="0.333333"', { 'stroke-width': '0.33' }],
    ['stroke-width="thick"', {}],
    ['stroke-linecap="round" stroke-linejoin="round"', { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }],
    ['fill-opacity="0.5"', { 'fill-opacity': '0.5' }],
    ['color="red" visibility="hidden"', {}],
  ])('%s', (attributes, wanted) => expect(written(attributes)).toEqual(wanted));

  it.each([
    ['5,5', '5 5'],
    ['5px, 3.14159px', '5 3.14'],
    ['3', '3'],
    ['none', 'none'],
    ['0', 'none'],
    ['0 0', 'none'],
    ['4 0', 'none'],
    ['4,0,2,0', 'none'],
    ['4,0,2,1', '4 0 2 1'],
    ['0 4', '0 4'],
    ['-5 5', 'none'],
    ['dashed', 'none'],
  ])('dashes %s are %s', (dashes, wanted) =>
    expect(paint(`stroke-dasharray="${dashes}"`)['stroke-dasharray']).toBe(wanted),
  );

  it('is inherited, and said again only where it differs', () => {
    const around = paint('fill="white" stroke="black" stroke-dasharray="3"');
    expect(written('', around)).toEqual({});
    expect(written('fill="white"', around)).toEqual({});
    expect(written('fill="inherit" stroke-dasharray="inherit"', around)).toEqual({});
    expect(written('stroke-dasharray="none" fill="black"', around)).toEqual({
      'stroke-dasharray': 'none',
      fill: 'var(--ink)',
    });
  });
});

describe('what leads to an id', () => {
  it.each([
    ['url(#a)', 'a'],
    ['url("#a.b")', 'a.b'],
    ["url('#a')", 'a'],
    ['url(x.svg#a)', null],
    ['url(#)', null],
    ['#a', null],
    [null, null],
  ])('%s', (value, id) => expect(idIn(value)).toBe(id));
});

describe('what cannot be seen', () => {
  it.each([
    ['fill="none"', true],
    ['fill="none" stroke="red"', false],
    ['fill="none" stroke="red" stroke-width="0"', true],
    ['fill="none" stroke="red" stroke-opacity="0"', true],
    ['fill="red" fill-opacity="0"', true],
    ['fill="transparent"', true],
    ['fill="red" visibility="hidden"', true],
    ['fill="red"', false],
    ['', false],
  ])('%s: %s', (attributes, wanted) => expect(isInvisible(paint(attributes))).toBe(wanted));

  it.each([
    ['', 1],
    ['opacity="0.25"', 0.25],
    ['opacity="30%"', 0.3],
    ['opacity="7"', 1],
    ['opacity="-1"', 0],
    ['opacity="much"', 1],
    ['style="opacity:0"', 0],
  ])('%s has an opacity of %s', (attributes, wanted) =>
    expect(opacityOf(specified(target(`<g id="t" ${attributes}/>`)))).toBe(wanted),
  );
});
