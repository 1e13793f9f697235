import { ascent, descent, measureText, xHeight } from '../font.ts';
import { specified } from './style.ts';

/** The font in which an element's text is set. */
export interface FontOf {
  /** Pixels. */
  size: number;
  weight: number;
  /** Set in the reader's monospaced font. */
  mono: boolean;
  anchor: string;
  baseline: string;
  /** Whether runs of white space are kept. */
  keepsSpace: boolean;
}

/** What holds outside a drawing. */
export const rootFont: FontOf = {
  size: 16,
  weight: 400,
  mono: false,
  anchor: 'start',
  baseline: 'auto',
  keepsSpace: false,
};

const sizes: Record<string, number> = { small: 13, medium: 16, large: 18, 'x-large': 24, smaller: 13.33, larger: 19.2 };
const units: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, '': 1 };

/**
 * A CSS or SVG length in pixels.
 * @param text e.g. `1.1em`
 * @param em size of the font
 * @param whole what 100% is
 * @returns null where it is none
 */
export function pixels(text: string | null | undefined, em: number, whole = 0): number | null {
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)/i.exec(text ?? '');
  if (!found) return null;
  const number = Number(found[1]);
  const unit = (found[2] as string).toLowerCase();
  if (unit === 'em') return number * em;
  if (unit === 'rem') return number * rootFont.size;
  if (unit === 'ex') return number * em * xHeight;
  if (unit === 'ch') return number * measureText('0', { size: em });
  if (unit === '%') return (number * whole) / 100;
  return number * (units[unit] ?? 1);
}

function weightFrom(text: string | undefined, inherited: number): number {
  if (text === undefined || text === 'inherit') return inherited;
  if (text === 'normal') return 400;
  if (text === 'bold') return 700;
  if (text === 'bolder') return inherited < 400 ? 400 : inherited < 600 ? 700 : 900;
  if (text === 'lighter') return inherited < 600 ? 100 : inherited < 800 ? 400 : 700;
  return Number(text) || inherited;
}

const tags: Record<string, Partial<FontOf>> = {
  b: { weight: 700 },
  strong: { weight: 700 },
  th: { weight: 700 },
  code: { mono: true },
  pre: { mono: true, keepsSpace: true },
};

/**
 * The font of an element, given that of its parent.
 * @param element any
 * @param parent font of its parent
 */
export function fontWithin(element: Element, parent: FontOf): FontOf {
  const of = specified(element);
  const size = of('font-size');
  const family = of('font-family');
  const anchor = of('text-anchor');
  const baseline = of('dominant-baseline');
  const space = element.getAttribute('xml:space') ?? of('white-space');
  return {
    ...parent,
    ...tags[element.localName],
    size:
      size === undefined || size === 'inherit'
        ? parent.size
        : (sizes[size] ?? pixels(size, parent.size, parent.size) ?? parent.size),
    weight: weightFrom(of('font-weight'), tags[element.localName]?.weight ?? parent.weight),
    mono:
      family === undefined || family === 'inherit'
        ? (tags[element.localName]?.mono ?? parent.mono)
        : /mono|courier|consolas/i.test(family),
    anchor: anchor === undefined || anchor === 'inherit' ? parent.anchor : anchor,
    baseline: baseline === undefined || baseline === 'inherit' ? parent.baseline : baseline,
    keepsSpace:
      space === null || space === undefined
        ? (tags[element.localName]?.keepsSpace ?? parent.keepsSpace)
        : space.startsWith('pre') && space !== 'pre-line',
  };
}

/** The font of an element, from all around it. */
export function fontOf(element: Element): FontOf {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path.reduceRight((font, one) => fontWithin(one, font), rootFont);
}

/** Width of a text in pixels. */
export const widthOf = (text: string, { size, weight, mono }: FontOf) =>
  mono ? [...text].length * 0.6 * size : measureText(text, { size, weight });

/** Pixels above and below the line; browsers round both. */
export const above = ({ size }: FontOf) => Math.round(ascent * size);
export const below = ({ size }: FontOf) => Math.round(descent * size);
