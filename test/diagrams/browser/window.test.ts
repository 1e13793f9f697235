import { describe, expect, it } from 'vitest';
import { rootFont, widthOf } from '../../../src/diagrams/browser/font-of.ts';
import { openWindow } from '../../../src/diagrams/browser/window.ts';
import { measureText } from '../../../src/diagrams/font.ts';
import { drawn, target } from './svg.ts';

const path = (d: string) => target<SVGPathElement>(`<path id="t" d="${d}"/>`);

describe('paths', () => {
  it.each([
    ['lines', 'M0 0H30V40', 70],
    ['a closed triangle', 'M0 0H30V40z', 120],
    ['half a circle', 'M0 0A10 10 0 0 1 20 0', Math.PI * 10],
    ['a curve that is straight', 'M0 0C10 0 20 0 30 0', 30],
    ['two parts', 'M0 0h5M100 100v7', 12],
    ['nothing', '', 0],
  ])('are as long as %s', (_, d, wanted) => expect(path(d).getTotalLength()).toBeCloseTo(wanted, 1));

  it('have a point at every length', () => {
    const corner = path('M10 10H40V50');
    expect(
      [0, 15, 30, 45, 70, 999, -5].map((length) => corner.getPointAtLength(length)).map(({ x, y }) => [x, y]),
    ).toEqual([
      [10, 10],
      [25, 10],
      [40, 10],
      [40, 25],
      [40, 50],
      [40, 50],
      [10, 10],
    ]);
    const arc = path('M0 0A10 10 0 0 1 20 0');
    const { x, y } = arc.getPointAtLength(arc.getTotalLength() / 2);
    expect([x, y].map((one) => Math.round(one * 10) / 10 + 0)).toEqual([10, -10]);
  });

  it('lie as near to each other as the lengths', () => {
    const curve = path('M0 0C50 0 0 50 50 50S100 0 80 20');
    const length = curve.getTotalLength();
    const points = Array.from({ length: 21 }, (_, i) => curve.getPointAtLength((length * i) / 20));
    for (let i = 1; i < points.length; i += 1) {
      const [from, to] = [points[i - 1] as DOMPoint, points[i] as DOMPoint];
      expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(length / 20 + 0.1);
    }
  });
});

describe('sizes', () => {
  it('of a shape are a plain box', () => {
    expect(target('<rect id="t" x="1" y="2" width="3" height="4"/>').getBBox()).toEqual({
      x: 1,
      y: 2,
      width: 3,
      height: 4,
    });
  });

  it('on the page take every transform around into account', () => {
    const { left, top, right, bottom, width, height } = target(
      '<g transform="translate(10 20)"><rect id="t" transform="scale(2)" x="1" y="2" width="3" height="4"/></g>',
    ).getBoundingClientRect();
    expect([left, top, right, bottom, width, height]).toEqual([12, 24, 18, 32, 6, 8]);
  });

  it('of text are lengths in the font of the site', () => {
    const text = target<SVGTextElement>('<text id="t">Strategy <tspan font-weight="700">600</tspan></text>');
    const whole = measureText('Strategy ', { size: 16 }) + measureText('600', { size: 16, weight: 700 });
    expect(text.getComputedTextLength()).toBeCloseTo(whole, 6);
    expect(text.getSubStringLength(0, 3)).toBeCloseTo(measureText('Str', { size: 16 }), 6);
    expect(target<SVGTextElement>('<text id="t"></text>').getComputedTextLength()).toBe(0);
  });

  it('of a label are those of its lines, in the room that it has', () => {
    const div = target<HTMLElement>(
      '<foreignObject width="60" height="50"><div xmlns="http://www.w3.org/1999/xhtml" id="t">One signal after</div></foreignObject>',
    );
    expect(div.getBoundingClientRect()).toMatchObject({ height: 66 });
    expect([div.offsetHeight, div.clientHeight]).toEqual([66, 66]);
    expect(div.offsetWidth).toBeLessThanOrEqual(60);
  });

  it('of the page and of what holds a drawing are those of the page', () => {
    const { body } = drawn('').ownerDocument;
    expect([body.clientWidth, body.clientHeight]).toEqual([1280, 720]);
  });
});

describe('a window', () => {
  it('tells the style that was computed', () => {
    const window = openWindow();
    window.document.body.innerHTML =
      '<svg><style>.n{fill:red;font-size:20px}</style><g class="n"><text font-weight="bold" stroke-width="2">a</text></g></svg>';
    const style = window.getComputedStyle(window.document.querySelector('text') as Element);
    expect([
      style.fontSize,
      style.getPropertyValue('font-weight'),
      style.strokeWidth,
      style.paddingLeft,
      style.fill,
    ]).toEqual(['20px', '700', '2', '0px', '']);
    expect(window.getComputedStyle(window.document.querySelector('g') as Element).fill).toBe('red');
  });

  it('has a canvas to measure on, and a screen', () => {
    const { document, screen } = openWindow();
    expect(document.createElement('canvas').getContext('2d')?.measureText('abc').width).toBeGreaterThan(0);
    expect(document.createElement('canvas').getContext('webgl')).toBeNull();
    // With our font, whichever the machine has.
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    context.font = 'bold 20px Nothing, serif';
    expect(context.measureText('abc').width).toBeCloseTo(widthOf('abc', { ...rootFont, size: 20, weight: 700 }), 5);
    expect([screen.width, screen.height]).toEqual([1280, 720]);
  });

  it('reads attributes as lengths and transforms', () => {
    const rect = target<SVGRectElement>('<rect id="t" x="1.5" width="30" transform="translate(4 5)"/>');
    expect([rect.x.baseVal.value, rect.width.baseVal.value, rect.height.baseVal.value]).toEqual([1.5, 30, 0]);
    expect(rect.transform.baseVal.consolidate()?.matrix).toMatchObject({ e: 4, f: 5 });
    expect(rect.getCTM()).toMatchObject({ a: 1, e: 4, f: 5 });
  });
});
