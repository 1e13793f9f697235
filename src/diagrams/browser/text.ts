import { xHeight } from '../font.ts';
import { above, below, type FontOf, fontOf, fontWithin, pixels, widthOf } from './font-of.ts';
import type { Box } from './matrix.ts';
import { specified } from './style.ts';

/** A run of text on one line. */
export interface Run {
  text: string;
  /** The element it stands in. */
  within: Element;
  font: FontOf;
  /** Left end and baseline. */
  x: number;
  y: number;
  width: number;
}

/** What `&name;` stands for; what stands for nothing is itself. */
const named = new Map<string, string>();

function characterNamed(reference: string, document: Document): string {
  const known = named.get(reference);
  if (known !== undefined) return known;
  const field = document.createElement('textarea');
  field.innerHTML = reference;
  named.set(reference, field.value);
  return field.value;
}

/** Mermaid leaves some character references in labels that it draws as text. */
const decoded = (value: string, document: Document) =>
  value.replace(/&(?!nbsp;)(?:#(\d{1,7})|\w{2,31});/g, (whole, number: string | undefined) =>
    number === undefined ? characterNamed(whole, document) : character(Number(number)),
  );

/** As in HTML: what stands for no character is shown as such. */
const character = (code: number) =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);

/** How far below the given line the baseline lies. */
function shift(baseline: string, font: FontOf): number {
  switch (baseline) {
    case 'middle':
      return (font.size * xHeight) / 2;
    case 'central':
      return (above(font) - below(font)) / 2;
    case 'hanging':
      return above(font) * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return above(font);
    case 'text-after-edge':
    case 'after-edge':
    case 'text-bottom':
    case 'ideographic':
      return -below(font);
    case 'mathematical':
      return above(font) / 2;
    default:
      return 0;
  }
}

/**
 * What 100% of a length is.
 * @param name of the attribute: one along the height has a `y` or is the height
 */
export function viewSide(element: Element, name: string): number {
  const view = element
    .closest('svg')
    ?.getAttribute('viewBox')
    ?.split(/[\s,]+/)
    .map(Number);
  return view?.[/y|height/.test(name) ? 3 : 2] ?? 0;
}

const firstOf = (list: string | null) => list?.trim().split(/[\s,]+/)[0] ?? null;

/** Runs that stand on one line by one anchor. */
export interface Chunk {
  anchor: string;
  /** The point that the anchor holds. */
  x: number;
  y: number;
  runs: Run[];
}

/**
 * Lays out the text of a `text` element as SVG does: chunks begin at absolute positions, `dx` and `dy` push
 * what follows, each chunk stands by its anchor.
 * @param text the outermost `text` element
 */
export function chunksOf(text: Element): Chunk[] {
  const chunks: { anchor: string; runs: Run[] }[] = [];
  let x = 0;
  let y = 0;
  let spaceBefore = true;
  // What holds for the next character: of the elements around it, the innermost that says so.
  let next: { x?: number; y?: number; dx?: number; dy?: number } = {};
  let drawn = 0;
  const walk = (element: Element, font: FontOf) => {
    const [before, drawnBefore] = [next, drawn];
    next = { ...next };
    const at = (name: string) => {
      const length = firstOf(element.getAttribute(name));
      return pixels(length, font.size, length?.endsWith('%') ? viewSide(element, name) : 0);
    };
    for (const name of ['x', 'y', 'dx', 'dy'] as const) {
      const value = at(name);
      if (value !== null) next[name] = value;
    }
    const own = specified(element)('alignment-baseline');
    const down = shift(own && own !== 'auto' && own !== 'baseline' ? own : font.baseline, font);
    for (const node of element.childNodes) {
      if (node.nodeType === 1) {
        const child = node as Element;
        if (['tspan', 'a', 'textPath'].includes(child.localName) && specified(child)('display') !== 'none')
          walk(child, fontWithin(child, font));
        continue;
      }
      if (node.nodeType !== 3) continue;
      let words = decoded(node.nodeValue ?? '', element.ownerDocument).replace(/[\n\t\r]/g, ' ');
      if (!font.keepsSpace) {
        words = words.replace(/ {2,}/g, ' ');
        if (spaceBefore) words = words.replace(/^ /, '');
      }
      if (words === '') continue;
      spaceBefore = words.endsWith(' ');
      if (next.x !== undefined || next.y !== undefined || chunks.length === 0)
        chunks.push({ anchor: font.anchor, runs: [] });
      x = (next.x ?? x) + (next.dx ?? 0);
      y = (next.y ?? y) + (next.dy ?? 0);
      next = {};
      drawn += 1;
      const width = widthOf(words, font);
      chunks.at(-1)?.runs.push({ text: words, within: element, font, x, y: y + down, width });
      x += width;
    }
    // Places of an element without a character are nobody's.
    if (drawn === drawnBefore) next = before;
  };
  walk(text, fontOf(text));
  trimEnd(chunks.at(-1)?.runs ?? []);
  return chunks.flatMap(({ anchor, runs }) => {
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) return [];
    const width = last.x + last.width - first.x;
    const back = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    return { anchor, x: first.x, y: first.y, runs: runs.map((run) => ({ ...run, x: run.x - back })) };
  });
}

/** White space at the very end is not drawn. */
function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last || last.font.keepsSpace || !last.text.endsWith(' ')) return;
  last.text = last.text.replace(/(?<! ) +$/, '');
  last.width = widthOf(last.text, last.font);
  if (last.text === '') runs.pop();
}

/** All runs of a `text` element. */
export const runsOf = (text: Element): Run[] => chunksOf(text).flatMap(({ runs }) => runs);

/** The box of a run. */
export const boxOf = ({ x, y, width, font }: Run): Box => ({
  x,
  y: y - above(font),
  width,
  height: above(font) + below(font),
});

/** The `text` element in which a `tspan` stands; itself for a `text`. */
export function textAround(element: Element): Element {
  let at = element;
  while (at.localName !== 'text' && at.parentElement) at = at.parentElement;
  return at;
}

/** The runs of an element and what stands in it. */
export function runsWithin(element: Element): Run[] {
  const runs = runsOf(textAround(element));
  return element.localName === 'text' ? runs : runs.filter(({ within }) => element.contains(within));
}
