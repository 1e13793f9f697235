import type { Diagram } from '../../diagrams/draw.ts';
import type { SiteImage } from '../../site/site.ts';

/** Pixels that the smallest words of a drawing have at least, as it is shown. */
const least = 12;
/** What drawings are written in where they do not say otherwise, in pixels. */
const usual = 16;
/** A step of width in pixels, and how many `diagram.css` knows. */
const step = 40;
const steps = 48;
/** From so many steps on it is wider than the smallest screen. */
const scrolled = 6;

function classFor(width: number, words: number): `w${number}` | undefined {
  const needed = Math.ceil((width * least) / words / step);
  return needed < scrolled ? undefined : `w${Math.min(steps, needed)}`;
}

/**
 * The class of a drawing by how wide it is shown at least, `w15` for fifteen steps of 40 pixels: so wide that its words
 * can be read. What has less room is scrolled.
 * @param diagram as it was drawn
 * @returns undefined for one that is shown whole on the smallest screen
 */
export function widthClass({ svg, width }: Pick<Diagram, 'svg' | 'width'>): `w${number}` | undefined {
  const sizes = [...svg.matchAll(/font-size[:=]"?(\d+(?:\.\d+)?)/g)].map(([, size]) => Number(size));
  return classFor(width, Math.min(usual, ...sizes));
}

/**
 * The same of an image that a writer drew.
 * @param image with its smallest words, if it has any
 */
export const imageClass = ({ width, words }: Pick<SiteImage, 'width' | 'words'>): `w${number}` | undefined =>
  words === undefined ? undefined : classFor(width, words);
