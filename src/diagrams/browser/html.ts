import { above, below, type FontOf, fontOf, fontWithin, pixels, rootFont, widthOf } from './font-of.ts';
import { specified } from './style.ts';

/** Part of a line of an HTML label. */
export interface Word {
  text: string;
  font: FontOf;
  within: Element;
}

/** An HTML label, broken into lines. */
export interface LabelLines {
  lines: Word[][];
  /** Pixels. */
  width: number;
  height: number;
  lineHeight: number;
}

const blocks = new Set('div p ul ol li h1 h2 h3 h4 h5 h6 pre table tr blockquote section'.split(' '));

const lineWidth = (line: readonly Word[]) => line.reduce((sum, { text, font }) => sum + widthOf(text, font), 0);

/** Lines as the text itself breaks them, by block and `br`. */
function givenLines(element: Element, font: FontOf): Word[][] {
  const lines: Word[][] = [[]];
  const walk = (one: Element, its: FontOf) => {
    for (const node of one.childNodes) {
      if (node.nodeType === 3) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        const line = lines.at(-1) as Word[];
        if (text.trim() !== '' || (text === ' ' && line.length > 0)) line.push({ text, font: its, within: one });
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      if (child.localName === 'br') lines.push([]);
      else {
        const apart = blocks.has(child.localName) && (lines.at(-1) as Word[]).length > 0;
        if (apart) lines.push([]);
        walk(child, fontWithin(child, its));
        if (blocks.has(child.localName) && child.nextSibling && (lines.at(-1) as Word[]).length > 0) lines.push([]);
      }
    }
  };
  walk(element, font);
  while (lines.length > 1 && (lines.at(-1) as Word[]).length === 0) lines.pop();
  return lines;
}

function wrapped(line: readonly Word[], limit: number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const { text, font, within } of line) {
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      const width = widthOf(word, font);
      if (used + width > limit && used > 0 && word.trim() !== '') {
        lines.push([]);
        used = 0;
      }
      if (used === 0 && word.trim() === '') continue;
      (lines.at(-1) as Word[]).push({ text: word, font, within });
      used += width;
    }
  }
  return lines;
}

/**
 * Breaks an HTML label into lines, as wide as its style or its box allows.
 * @param element a `div` or `span`
 * @param room width of the box around it, in pixels
 */
export function labelLines(element: Element, room = Infinity): LabelLines {
  const font = fontOf(element) ?? rootFont;
  const of = specified(element);
  const limit = Math.min(room, pixels(of('max-width'), font.size) ?? Infinity);
  const nowrap = of('white-space') === 'nowrap';
  const given = givenLines(element, font);
  const lines = (nowrap || limit === Infinity ? given : given.flatMap((line) => wrapped(line, limit))).filter(
    (line, index, all) => line.length > 0 || all.length > 1 || index > 0,
  );
  const ratio = Number(of('line-height'));
  const lineHeight = ratio > 0 ? ratio * font.size : above(font) + below(font);
  const wide = Math.max(0, ...lines.map(lineWidth));
  const fixed = pixels(of('width'), font.size);
  return {
    lines,
    width: fixed && fixed > 0 ? fixed : nowrap ? wide : Math.min(wide, limit),
    height: lines.some((line) => line.length > 0) ? lines.length * lineHeight : 0,
    lineHeight,
  };
}
