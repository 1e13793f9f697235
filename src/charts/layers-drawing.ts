import { escapeText } from '../format/html.ts';
import type { Destination } from '../model/href.ts';
import type { Connector, Point } from './connectors.ts';
import { type Layout, layered } from './layered.ts';
import { type Bond, type Leads, listed, type Picture, type PictureBox, spoken } from './layers.ts';
import type { Box } from './place.ts';
import { isCut, type MeasureText, type TextSize, wrap } from './wrap.ts';

/** Sizes of a drawing; text is as large as labels of the charts when it is shown at its own width. */
export const drawn = {
  width: 600,
  columnGap: 36,
  rowGap: 12,
  head: 26,
  padding: 9,
  name: { size: 13.5, weight: 600, line: 17, maxLines: 4 },
  note: { size: 12.5, weight: 400, line: 15, maxLines: 5 },
} as const;

/** A box never grows wider than this, in a picture of few columns. */
const widest = 190;
const margin = 1;
const bare = 7;
const right = 16;

/** An item with its lines, in its place. */
export interface DrawnItem extends Box {
  item: PictureBox;
  name: string[];
  note: string[];
}

/** A picture in places, in units of the drawing. */
export interface Drawing extends Pick<Layout, 'width' | 'height' | 'connectors'> {
  /** Words along ways that pass a layer. */
  labels: { text: string; x: number; y: number }[];
  columns: { name: string; x: number; items: DrawnItem[] }[];
}

/** Widths of columns by their shares. */
function widthsOf({ columns }: Picture): number[] {
  const room = drawn.width - margin - right - drawn.columnGap * Math.max(0, columns.length - 1);
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0) || 1;
  return columns.map(({ share = 1 }) => Math.floor(Math.min(widest, (room * share) / total)));
}

/** Lines of texts, by how they are set: what many pictures name is broken into lines once. */
const lineMemory = new WeakMap<MeasureText, Map<string, string[]>>();

/** The lines of a text in a box. */
function linesIn(text: string, width: number, style: TextSize & { maxLines: number }, measure: MeasureText): string[] {
  const memory = lineMemory.get(measure) ?? new Map<string, string[]>();
  lineMemory.set(measure, memory);
  const key = `${width} ${style.size} ${style.weight} ${style.maxLines} ${text}`;
  const lines = memory.get(key) ?? wrap(text, width - 2 * drawn.padding, style.maxLines, measure, style);
  memory.set(key, lines);
  return lines;
}

/**
 * Places a picture.
 * @param picture what is drawn
 * @param measure width of a text
 */
export function place(picture: Picture, measure: MeasureText): Drawing {
  const widths = widthsOf(picture);
  const texts = new Map(
    picture.columns.flatMap(({ items }, column) =>
      items.map((one) => {
        const width = widths[column] ?? 0;
        const name = linesIn(one.title, width, drawn.name, measure);
        return [one.id, { name, note: linesIn(one.note, width, drawn.note, measure) }] as const;
      }),
    ),
  );
  const linesOf = (id: string) => texts.get(id) ?? { name: [], note: [] };
  const named = picture.columns.some(({ name }) => name !== '');
  const { boxes, lanes, ...layout } = layered(
    picture.columns.map(({ items }) =>
      items.map(({ id }) => {
        const { name, note } = linesOf(id);
        return { id, height: 2 * drawn.padding - 4 + name.length * drawn.name.line + note.length * drawn.note.line };
      }),
    ),
    picture.bonds,
    { widths, columnGap: drawn.columnGap, rowGap: drawn.rowGap, top: named ? drawn.head : bare, margin, right },
  );
  const labels = lanes.flatMap(({ ties, x, y, width }) => {
    const said = [...new Set(ties.flatMap(({ passing }) => passing ?? []))].join(', ');
    return wrap(said, width, 1, measure, drawn.note).map((text) => ({ text, x, y: y + 15 }));
  });
  let x = margin;
  return {
    ...layout,
    labels,
    columns: picture.columns.map(({ name, items }, column) => {
      const left = x;
      x += (widths[column] ?? 0) + drawn.columnGap;
      return {
        name,
        x: left,
        items: items.flatMap((one) => {
          const box = boxes.get(one.id);
          return box ? [{ ...box, ...linesOf(one.id), item: one }] : [];
        }),
      };
    }),
  };
}

const steps = { right: '-6-3.5v7z', left: '6-3.5v7z', down: '-3.5-6h7z', up: '-3.5 6h7z' } as const;
const arrow = ([x, y]: Point, heading: Connector['heading']): string => `M${x} ${y}l${steps[heading]}`;

/** A mark on the upper border, for those who do not see its colour: a star on the North Star, a broken ring on what has expired. */
function mark({ width, item }: DrawnItem): string {
  if (item.star)
    return `<path class="layer-star" d="M${width - 14} -7l1.5 5.5 5.5 1.5-5.5 1.5-1.5 5.5-1.5-5.5-5.5-1.5 5.5-1.5z"/>`;
  return item.standing === 'expired' ? `<circle class="layer-ring" cx="${width - 14}" r="4.5"/>` : '';
}

function lines(texts: readonly string[], attribute: string, y: number, step: number): string {
  if (texts.length === 0) return '';
  const spans = texts.map((line, index) =>
    index === 0 ? escapeText(line) : `<tspan x="${drawn.padding}" dy="${step}">${escapeText(line)}</tspan>`,
  );
  return `<text${attribute} x="${drawn.padding}" y="${y}">${spans.join('')}</text>`;
}

/** One box in its column, drawn from its own corner: what boxes have in common is then written alike and weighs little. */
function box(one: DrawnItem, leads: readonly Leads[], href: (to: Destination) => string): string {
  const { item, y, width, height, name, note } = one;
  const classes = [
    'layer-box',
    item.standing === 'plain' ? '' : `is-${item.standing}`,
    item.here ? 'is-here' : '',
    item.group ? `group-${item.group}` : '',
  ];
  const first = drawn.padding + 11;
  // Whoever speaks to the page says what stands there, so the words that are seen come first, cut or not.
  const cut = isCut(item.title, name) || isCut(item.note, note);
  const whole = spoken(item, leads);
  const said = cut ? `${name.join('')} ${note.join('')}; ${whole}` : whole;
  const inside = [
    `<rect width="${width}" height="${height}" rx="5"/>`,
    item.group ? `<path class="layer-bar" d="M1.5 4V${height - 4}"/>` : '',
    mark(one),
    lines(name, ' class="layer-name"', first, drawn.name.line),
    note.length > 0 ? ' ' : '',
    lines(note, '', first + name.length * drawn.name.line - 1, drawn.note.line),
  ].join('');
  const label = `aria-label="${escapeText(said)}"`;
  const body = item.to
    ? `<a href="${escapeText(href(item.to))}" ${label}>${inside}</a>`
    : `<g role="img" ${label}>${inside}</g>`;
  return `<g role="listitem" class="${classes.filter(Boolean).join(' ')}" transform="translate(0 ${y})">${body}</g>`;
}

/**
 * A picture as SVG: each layer a list, each item a link that says what it leads to.
 * @param picture what is drawn
 * @param measure width of a text
 * @param href address of a destination
 * @param describedBy id of the text that describes it
 */
export function drawing(
  picture: Picture,
  measure: MeasureText,
  href: (to: Destination) => string,
  describedBy: string,
): string {
  const { width, height, connectors, columns, labels } = place(picture, measure);
  const rows = new Map(listed(picture).flatMap(({ rows }) => rows.map(({ item, leads }) => [item.id, leads] as const)));
  const among = (bonds: readonly Bond[]) => {
    const keys = new Set(bonds.map(({ from, to }) => `${from}\n${to}`));
    return ({ from, to }: Connector) => keys.has(`${from}\n${to}`);
  };
  const isGap = among(picture.bonds.filter(({ missing }) => missing));
  const isBoth = among(picture.bonds.filter(({ both }) => both));
  const path = (className: string, list: readonly string[]) =>
    list.length > 0 ? `<path class="${className}" d="${list.join('')}"/>` : '';
  const layers = columns.map(({ name, x, items }) => {
    const head = name ? `<text class="layer-head" y="14" aria-hidden="true">${escapeText(name)}</text>` : '';
    const list = items.map((one) => box(one, rows.get(one.item.id) ?? [], href)).join('');
    const listOf = items.length > 0 ? `<g role="list" aria-label="${escapeText(name)}">${list}</g>` : '';
    return `<g transform="translate(${x})">${head}${listOf}</g>`;
  });
  return [
    `<svg class="layers-drawing" role="group" viewBox="0 0 ${Math.max(width, drawn.width)} ${height}" aria-label="${escapeText(picture.title)}" aria-describedby="${describedBy}">`,
    path(
      'layer-way',
      connectors.filter((connector) => !isGap(connector)).map((connector) => connector.path),
    ),
    path(
      'layer-way is-missing',
      connectors.filter(isGap).map((connector) => connector.path),
    ),
    path('layer-arrow', [
      ...new Set(connectors.filter((connector) => !isGap(connector)).map(({ end, heading }) => arrow(end, heading))),
      // Bonds that hold both ways run between layers.
      ...connectors.filter(isBoth).map(({ start }) => arrow(start, 'left')),
    ]),
    path('layer-arrow is-missing', [
      ...new Set(connectors.filter(isGap).map(({ end, heading }) => arrow(end, heading))),
    ]),
    // Each item says what it leads to; spoken once more this would be noise.
    ...labels.map(({ text, x, y }) => `<text x="${x}" y="${y}" aria-hidden="true">${escapeText(text)}</text>`),
    ...layers,
    '</svg>',
  ].join('');
}
