import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/diagrams/finish/finish.ts';
import { drawn } from '../browser/svg.ts';

const texts = (inside: string) => {
  const { document } = new JSDOM(finish(drawn(inside)).svg).window;
  return [...document.querySelectorAll('text')];
};
const text = (inside: string) => texts(inside)[0] as SVGTextElement;
const attributes = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
const lines = (element: Element) => [...element.children].map((line) => [attributes(line), line.textContent]);

describe('text of a finished drawing', () => {
  it('stands at its own place on its baseline', () => {
    const one = text('<text x="10" y="20" dy="1em" dominant-baseline="middle">Signal</text>');
    // The baseline is in `y`; what the reader's browser thinks of `middle` does not matter.
    expect(attributes(one)).toEqual({ x: '10', y: '39.89' });
    expect(one.textContent).toBe('Signal');
  });

  it('has a place for every line', () => {
    const one = text(
      '<text x="10" y="0" text-anchor="middle"><tspan x="50" dy="1em">One</tspan><tspan x="50" dy="1.1em">two</tspan><tspan x="0" y="90" text-anchor="end">three</tspan></text>',
    );
    expect(attributes(one)).toEqual({ 'text-anchor': 'middle' });
    expect(lines(one)).toEqual([
      [{ x: '50', y: '16' }, 'One'],
      [{ x: '50', y: '33.6' }, 'two'],
      [{ x: '0', y: '90', 'text-anchor': 'end' }, 'three'],
    ]);
  });

  it('puts together what is set alike, and says what is not', () => {
    const one = text(
      '<text><tspan>One </tspan><tspan>and </tspan><tspan font-weight="bold">two</tspan><tspan font-style="italic"> more</tspan></text>',
    );
    expect(one.firstChild?.textContent).toBe('One and ');
    expect(lines(one)).toEqual([
      [{ 'font-weight': '700' }, 'two'],
      [{ 'font-style': 'italic' }, ' more'],
    ]);
    expect(one.textContent).toBe('One and two more');
  });

  it('says its font where it is not the plain one', () => {
    expect(
      attributes(
        text('<style>.c{font-size:12px;font-weight:600;font-family:monospace}</style><text class="c">a</text>'),
      ),
    ).toMatchObject({ 'font-size': '12', 'font-weight': '600', class: 'mono' });
    expect(attributes(text('<text font-size="16px" font-family="Arial" font-weight="normal">a</text>'))).toEqual({
      x: '0',
      y: '0',
    });
  });

  it('keeps white space between words where it was kept', () => {
    expect(text('<text xml:space="preserve">a   b</text>').getAttribute('class')).toBe('pre');
    expect(text('<text>a   b</text>').getAttribute('class')).toBeNull();
  });

  it('measures a blank that does not break as Mermaid does, and writes the blank', () => {
    const one = text('<text x="100" text-anchor="end">a&amp;nbsp;b</text>');
    expect(one.textContent).toBe('a\u00a0b');
  });

  it('can be read on what it stands on', () => {
    const on = (fill: string) =>
      text(`<rect width="90" height="90" fill="${fill}"/><text x="10" y="40" fill="#13233a">a</text>`).getAttribute(
        'fill',
      );
    expect(on('#fffdf9')).toBeNull();
    expect(on('#13233a')).toBe('var(--paper)');
    expect(text('<text x="10" y="40" fill="#fffdf9">a</text>').getAttribute('fill')).toBeNull();
  });

  it('leaves out what is hidden', () => {
    expect(text('<text>a<tspan visibility="hidden">b</tspan>c</text>').textContent).toBe('ac');
    expect(texts('<text visibility="hidden">b</text>')).toEqual([]);
  });
});

describe('an HTML label of a finished drawing', () => {
  const label = (inside: string, style = '', size = 'width="100" height="44"') =>
    text(
      `<foreignObject x="10" y="20" ${size}><div xmlns="http://www.w3.org/1999/xhtml" style="${style}">${inside}</div></foreignObject>`,
    );

  it('is text in the middle of its box, line by line', () => {
    const one = label('One<br/>two');
    expect(attributes(one)).toMatchObject({ 'text-anchor': 'middle' });
    expect(lines(one)).toEqual([
      [{ x: '60', y: '36' }, 'One'],
      [{ x: '60', y: '58' }, 'two'],
    ]);
  });

  it('stands in the middle of the height that is left', () => {
    expect(label('One').getAttribute('y')).toBe('47');
    expect(label('One', '', 'width="100" height="4"').getAttribute('y')).toBe('36');
  });

  it('is aligned as its style says', () => {
    expect(attributes(label('One', 'text-align:left'))).toMatchObject({ x: '10' });
    expect(attributes(label('One', 'text-align:right'))).toMatchObject({ x: '110', 'text-anchor': 'end' });
  });

  it('has the colours and fonts of its parts', () => {
    const one = label('One <b>two</b> <span style="color:#b60124">three</span>');
    expect(lines(one)).toEqual([
      [{ 'font-weight': '700' }, 'two'],
      [{ fill: 'var(--bad)' }, 'three'],
    ]);
  });
});
