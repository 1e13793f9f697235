import { JSDOM } from 'jsdom';
import { finish } from '../../../src/diagrams/finish/finish.ts';
import { drawn } from '../browser/svg.ts';

/** Finishes a drawing, and reads what came of it. */
export function finished(inside: string, attributes?: string) {
  const drawing = finish(drawn(inside, attributes));
  const { document } = new JSDOM(drawing.svg).window;
  const svg = document.querySelector('svg') as SVGSVGElement;
  return { ...drawing, root: svg, all: [...svg.querySelectorAll('*')] };
}
