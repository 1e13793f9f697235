import type { Element as Node, Text } from 'hast';
import type { FontOf } from '../browser/font-of.ts';
import { above, below, fontOf } from '../browser/font-of.ts';
import { labelLines, type Word } from '../browser/html.ts';
import { specified } from '../browser/style.ts';
import { chunksOf } from '../browser/text.ts';
import { siteColour } from './colour.ts';
import type { Legible } from './legible.ts';
import { round } from './number.ts';
import { type Paint, paintAttributes, paintWithin } from './paint.ts';

/** A piece of a line: its words, and how they are set and painted. */
interface Span {
  text: string;
  font: FontOf;
  paint: Paint;
  /** `underline` and the like; none where it is left out. */
  decoration?: string | undefined;
}

/** The line that runs along a text; whoever stands around it may have drawn it. */
function decorationOf(within: Element): string | undefined {
  for (let at: Element | null = within; at && at.localName !== 'svg'; at = at.parentElement) {
    const value = specified(at)('text-decoration') ?? specified(at)('text-decoration-line');
    if (value && value !== 'none' && value !== 'inherit') return value.split(' ', 1)[0];
  }
  return undefined;
}

const text = (value: string): Text => ({ type: 'text', value });

/** Attributes of a font, where they differ from that around it. */
function fontAttributes(font: FontOf, around: Pick<FontOf, 'size' | 'weight' | 'mono'>): Record<string, string> {
  return {
    ...(font.size === around.size ? {} : { 'font-size': round(font.size) }),
    ...(font.weight === around.weight ? {} : { 'font-weight': String(font.weight) }),
    ...(font.mono === around.mono ? {} : { class: 'mono' }),
  };
}

/** The font that the style sheet gives to drawings. */
const plain = { size: 16, weight: 400, mono: false };

function spansOf(spans: readonly Span[], first: Span): (Node | Text)[] {
  const out: (Node | Text)[] = [];
  for (const span of spans) {
    const attributes = {
      ...fontAttributes(span.font, first.font),
      ...paintAttributes(span.paint, first.paint),
      ...(span.decoration === first.decoration ? {} : { 'text-decoration': span.decoration ?? 'none' }),
    };
    const last = out.at(-1);
    if (Object.keys(attributes).length > 0)
      out.push({ type: 'element', tagName: 'tspan', properties: attributes, children: [text(span.text)] });
    else if (last?.type === 'text') last.value += span.text;
    else out.push(text(span.text));
  }
  return out;
}

interface Line {
  x: number;
  y: number;
  anchor: string;
  spans: Span[];
}

function textNode(lines: readonly Line[], inherited: Paint, more: Record<string, string> = {}): Node[] {
  const shown = lines.filter(({ spans }) => spans.some((span) => span.text.trim() !== ''));
  const first = shown[0]?.spans[0];
  if (!first) return [];
  const at = ({ x, y }: Line) => ({ x: round(x), y: round(y) });
  const anchor = shown[0]?.anchor ?? 'start';
  const properties = {
    ...fontAttributes(first.font, plain),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(shown.some(({ spans }) => spans.some((span) => /\S {2,}\S/.test(span.text))) ? { class: 'pre' } : {}),
    ...paintAttributes(first.paint, inherited),
    ...(first.decoration ? { 'text-decoration': first.decoration } : {}),
    ...more,
  };
  const [only] = shown;
  if (shown.length === 1 && only)
    return [
      {
        type: 'element',
        tagName: 'text',
        properties: { ...at(only), ...properties },
        children: spansOf(only.spans, first),
      },
    ];
  return [
    {
      type: 'element',
      tagName: 'text',
      properties,
      children: shown.map((line) => ({
        type: 'element',
        tagName: 'tspan',
        properties: { ...at(line), ...(line.anchor === anchor ? {} : { 'text-anchor': line.anchor }) },
        children: spansOf(line.spans, first),
      })),
    },
  ];
}

/**
 * A `text` element with every line at its own place on its baseline, so that all browsers agree where it is.
 * @param element of Mermaid's drawing
 * @param paint its own
 * @param inherited paint around it in the finished drawing
 * @param more attributes
 * @param legible makes its paints legible where they stand
 */
export function finishText(
  element: Element,
  paint: Paint,
  inherited: Paint,
  more: Record<string, string>,
  legible: Legible,
): Node[] {
  const paints = new Map<Element, Paint>([[element, paint]]);
  const paintOf = (within: Element): Paint => {
    const known = paints.get(within);
    if (known) return known;
    const made = paintWithin(within, paintOf(within.parentElement as Element));
    paints.set(within, made);
    return made;
  };
  const lines = chunksOf(element).map(
    ({ x, y, anchor, runs }): Line => ({
      x,
      y,
      anchor,
      spans: runs
        .map((run) => ({
          // Measured as it stands, as Mermaid does: the room around it was made for that.
          text: run.text.replaceAll('&nbsp;', '\u00a0'),
          font: run.font,
          paint: legible(paintOf(run.within)),
          decoration: decorationOf(run.within),
        }))
        .filter((span) => span.paint.visibility !== 'hidden'),
    }),
  );
  return textNode(lines, inherited, more);
}

function inheritedValue(element: Element, property: string): string | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = specified(at)(property);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

/**
 * The text of an HTML label, as text of the drawing.
 * @param element a `foreignObject`
 * @param paint around it
 * @param more attributes
 * @param legible makes its paints legible where they stand
 */
export function finishLabel(element: Element, paint: Paint, more: Record<string, string>, legible: Legible): Node[] {
  const label = element.firstElementChild;
  if (!label) return [];
  const number = (name: string) => Number(element.getAttribute(name)) || 0;
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
  const { lines, lineHeight } = labelLines(label, width > 1 ? width + 0.5 : Infinity);
  const inner = label.querySelector('span, p, div') ?? label;
  const colour = (within: Element) => siteColour(inheritedValue(within, 'color') ?? '') ?? (paint.color as string);
  const anchorOf = (line: readonly Word[]) => {
    const align = inheritedValue(line[0]?.within ?? inner, 'text-align') ?? 'center';
    return align === 'left' || align === 'start' ? 'start' : align === 'right' ? 'end' : 'middle';
  };
  const across = { start: x, middle: x + width / 2, end: x + width };
  const top = y + Math.max(0, (height - lines.length * lineHeight) / 2);
  const span = ({ text: words, font, within }: Word): Span => ({
    text: words,
    font,
    paint: legible({ ...paint, fill: colour(within), stroke: 'none' }),
  });
  const font = fontOf(label);
  const baseline = (lineHeight - above(font) - below(font)) / 2 + above(font);
  return textNode(
    lines.map((line, index) => {
      const anchor = anchorOf(line);
      return { x: across[anchor], y: top + index * lineHeight + baseline, anchor, spans: line.map(span) };
    }),
    paint,
    more,
  );
}
