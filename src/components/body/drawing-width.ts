import type { Diagram } from '../../diagrams/draw.ts';

/** Pixels that the smallest words of a drawing have at least, as it is shown. */
const least = 12;
/** What drawings are written in where they do not say otherwise, in pixels. */
const usual = 16;
/** A step of width in pixels, and how many `diagram.css` knows. */
const step = 80;
const steps = 24;

/**
 * How wide a drawing is shown at least, in steps of 80 pixels: so wide that its words can be read. What has less room
 * is scrolled.
 * @param diagram as it was drawn
 */
export function stepOf({ svg, width }: Pick<Diagram, 'svg' | 'width'>): number {
  const sizes = [...svg.matchAll(/font-size[:=]"?(\d+(?:\.\d+)?)/g)].map(([, size]) => Number(size));
  return Math.min(steps, Math.ceil((width * least) / Math.min(usual, ...sizes) / step));
}
