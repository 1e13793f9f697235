import { openWindow } from '../../../src/diagrams/browser/window.ts';

const { document } = openWindow();

/**
 * Puts a drawing of 400 by 300 into a document without a browser.
 * @param inside elements of SVG
 * @param attributes more of the drawing itself
 */
export function drawn(inside: string, attributes = 'viewBox="0 0 400 300"'): SVGSVGElement {
  document.body.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" id="d" ${attributes}>${inside}</svg>`;
  return document.querySelector('svg') as SVGSVGElement;
}

/** The element `#t` of such a drawing. */
export const target = <T extends Element = SVGGraphicsElement>(inside: string, attributes?: string): T =>
  drawn(inside, attributes).ownerDocument.getElementById('t') as unknown as T;
