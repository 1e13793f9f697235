import { createCanvas } from '@napi-rs/canvas';
import { JSDOM } from 'jsdom';
import { svgPathProperties } from 'svg-path-properties';
import { boundingBox, matrixToRoot } from './box.ts';
import { fontOf, pixels, rootFont, widthOf } from './font-of.ts';
import { labelLines } from './html.ts';
import { type Box, mapBox, parseTransform } from './matrix.ts';
import { specified, withCachedStyles } from './style.ts';
import { boxOf, runsWithin } from './text.ts';

/** The width of the page on which a drawing is made; types that fill it get a width of their own in `config.ts`. */
const page = { width: 1280, height: 720 };

/** A canvas that measures text as all else here does: what fonts a machine has, or that it has none, changes nothing. */
function canvasFor(width: number, height: number) {
  const context = createCanvas(width, height).getContext('2d');
  const metrics = context.measureText.bind(context);
  const value = (text: string) => {
    // As CSS writes it: `bold 14px sans-serif`.
    const written = context.font.split(' ').find((part) => part.endsWith('px') || part.endsWith('pt'));
    const size = pixels(written, rootFont.size) ?? rootFont.size;
    const weight = /\bbold\b/.test(context.font) ? 700 : rootFont.weight;
    return { ...metrics(text), width: widthOf(text, { ...rootFont, size, weight }) };
  };
  Object.defineProperty(context, 'measureText', { value });
  return context;
}

const asRectangle = ({ x, y, width, height }: Box) => ({
  x,
  y,
  width,
  height,
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
  toJSON: () => ({ x, y, width, height }),
});

const isSvg = (element: Element) => element.namespaceURI?.endsWith('/svg') === true;

function clientBox(element: Element): Box {
  if (isSvg(element)) return withCachedStyles(() => mapBox(matrixToRoot(element), boundingBox(element)));
  const around = element.closest('foreignObject');
  const room = Number(around?.getAttribute('width')) || Infinity;
  const { width, height } = withCachedStyles(() =>
    labelLines(element, room === Infinity || room < 2 ? Infinity : room),
  );
  return { x: 0, y: 0, width, height };
}

const pathOf = (element: Element) => new svgPathProperties(element.getAttribute('d') || 'M0,0');

/** What SVG elements are missing in jsdom. */
const geometry: PropertyDescriptorMap & ThisType<Element> = {
  getBBox: {
    value(this: Element) {
      // A plain box: Mermaid tells it from a client rectangle by what it has not.
      return { ...withCachedStyles(() => boundingBox(this)) };
    },
  },
  getComputedTextLength: {
    value(this: Element) {
      return withCachedStyles(() => runsWithin(this)).reduce((sum, { width }) => sum + width, 0);
    },
  },
  getSubStringLength: {
    value(this: Element, start: number, count: number) {
      const [run] = runsWithin(this);
      return run ? widthOf((this.textContent ?? '').slice(start, start + count), run.font) : 0;
    },
  },
  getExtentOfChar: {
    value(this: Element) {
      const [run] = runsWithin(this);
      return run ? boxOf(run) : { x: 0, y: 0, width: 0, height: 0 };
    },
  },
  getTotalLength: {
    value(this: Element) {
      return pathOf(this).getTotalLength();
    },
  },
  getPointAtLength: {
    value(this: Element, length: number) {
      return pathOf(this).getPointAtLength(length);
    },
  },
  getCTM: { value: matrixObject },
  getScreenCTM: { value: matrixObject },
  transform: {
    get(this: Element) {
      const [a, b, c, d, e, f] = parseTransform(this.getAttribute('transform'));
      const matrix = { a, b, c, d, e, f };
      return { baseVal: { consolidate: () => ({ matrix }), numberOfItems: 1, length: 1, getItem: () => ({ matrix }) } };
    },
  },
};

function matrixObject(this: Element) {
  const [a, b, c, d, e, f] = matrixToRoot(this);
  return { a, b, c, d, e, f, inverse: () => ({ a, b, c, d, e, f }) };
}

/** Lengths that scripts read as `element.x.baseVal.value`. */
const lengths = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The computed style, as far as drawings ask for it. */
function computedStyle(element: Element) {
  const font = fontOf(element);
  const resolved: Record<string, string> = {
    'font-size': `${font.size}px`,
    'font-weight': String(font.weight),
    'text-anchor': font.anchor,
    'dominant-baseline': font.baseline,
  };
  const of = specified(element);
  const get = (name: string) =>
    resolved[kebab(name)] ?? of(kebab(name)) ?? (/^(padding|border|margin)/.test(name) ? '0px' : '');
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => (name === 'getPropertyValue' ? get : typeof name === 'string' ? get(name) : undefined),
  });
}

/**
 * A window without a browser: jsdom, with sizes and places of what is drawn.
 * @returns the window; its names are not global yet
 */
export function openWindow(): JSDOM['window'] {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', { pretendToBeVisual: false });
  const proto = window.SVGElement.prototype;
  for (const [name, descriptor] of Object.entries(geometry))
    Object.defineProperty(proto, name, { configurable: true, ...descriptor });
  for (const name of lengths) {
    if (name in proto) continue;
    Object.defineProperty(proto, name, {
      configurable: true,
      get(this: Element) {
        return { baseVal: { value: Number.parseFloat(this.getAttribute(name) ?? '0') || 0 } };
      },
    });
  }
  Object.defineProperty(window.Element.prototype, 'getBoundingClientRect', {
    configurable: true,
    value(this: Element) {
      return asRectangle(clientBox(this));
    },
  });
  for (const [name, side] of [
    ['offsetWidth', 'width'],
    ['clientWidth', 'width'],
    ['offsetHeight', 'height'],
    ['clientHeight', 'height'],
  ] as const) {
    Object.defineProperty(window.HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        // The page and what only holds drawings are as large as the page; a label is as large as its text.
        return this === window.document.body || this.querySelector('svg') ? page[side] : clientBox(this)[side];
      },
    });
  }
  window.HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    return kind === '2d' ? canvasFor(this.width || 1, this.height || 1) : null;
  } as unknown as HTMLCanvasElement['getContext'];
  window.getComputedStyle = computedStyle;
  Object.defineProperty(window, 'screen', {
    configurable: true,
    value: { width: page.width, height: page.height, availWidth: page.width, availHeight: page.height },
  });
  return window;
}
