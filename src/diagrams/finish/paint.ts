import { pixels } from '../browser/font-of.ts';
import { type Specified, specified } from '../browser/style.ts';
import { siteColour } from './colour.ts';
import { round } from './number.ts';

/** How something is painted: attributes of SVG by name, as they come to hold in the finished drawing. */
export type Paint = Readonly<Record<string, string>>;

/** What holds at the top of a drawing; `fill` is written there. */
export const rootPaint: Paint = {
  fill: 'var(--ink)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'font-style': 'normal',
  visibility: 'visible',
  color: 'var(--ink)',
};

const reference = /^url\(["']?#([^"'()]+)["']?\)/;

/** The id that a value such as `url(#arrow)` leads to. */
export const idIn = (value: string | null | undefined): string | null => reference.exec(value ?? '')?.[1] ?? null;

function colour(value: string, inherited: string): string {
  const id = idIn(value);
  if (id !== null) return `url(#${id})`;
  if (value === 'inherit') return inherited;
  return siteColour(value) ?? inherited;
}

function dashes(value: string, inherited: string): string {
  const numbers = value.match(/-?[\d.]+/g)?.map(Number) ?? [];
  if (value === 'inherit') return inherited;
  // A dash of nothing, gaps of nothing and what runs backwards are a plain line.
  const gaps = numbers.filter((_, index) => index % 2 === 1);
  if (numbers.some((one) => one < 0) || numbers.every((one) => one === 0)) return 'none';
  if (numbers.length > 1 && gaps.every((one) => one === 0)) return 'none';
  return numbers.map(round).join(' ') || 'none';
}

const read: Record<string, (value: string, inherited: string) => string> = {
  fill: colour,
  stroke: colour,
  color: colour,
  'stroke-dasharray': dashes,
  'stroke-width': (value, inherited) => {
    const width = pixels(value, 16);
    return width === null ? inherited : round(width);
  },
};

/**
 * How an element is painted, given how its parent is.
 * @param element of Mermaid's drawing
 * @param parent paint around it
 */
export function paintWithin(element: Element, parent: Paint, of: Specified = specified(element)): Paint {
  const paint: Record<string, string> = { ...parent };
  for (const property of Object.keys(rootPaint)) {
    const value = of(property)
      ?.replace(/!important$/, '')
      .trim();
    if (value === undefined || value === '' || value === 'revert') continue;
    const inherited = parent[property] as string;
    paint[property] = read[property]?.(value, inherited) ?? (value === 'inherit' ? inherited : value);
  }
  return paint;
}

/** The attributes that say how `paint` differs from what is inherited. */
export function paintAttributes(paint: Paint, inherited: Paint): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(paint)) {
    if (value !== inherited[property] && property !== 'color' && property !== 'visibility')
      attributes[property] = value;
  }
  return attributes;
}

/** Opacity of an element itself, from 0 to 1. */
export function opacityOf(of: Specified): number {
  const text = of('opacity');
  if (text === undefined) return 1;
  const number = Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 1;
}

/** Whether nothing of a shape can be textBoxes. */
export const isInvisible = (paint: Paint): boolean =>
  paint.visibility === 'hidden' ||
  ((paint.fill === 'none' || paint['fill-opacity'] === '0') &&
    (paint.stroke === 'none' || paint['stroke-width'] === '0' || paint['stroke-opacity'] === '0'));
