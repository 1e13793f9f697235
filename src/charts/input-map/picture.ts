import { escapeText } from '../../format/html.ts';
import { isSilent } from '../../methods/listening.ts';
import type { Box } from '../place.ts';
import { type Centre, type Drawing, groupName, type MapNode, round } from './drawing.ts';
import { edgeClasses, edgePaths } from './lines.ts';
import { askMark, freshMark, journeyMarks } from './marks.ts';
import { inset, marks } from './size.ts';
import { type Lens, reading } from './words.ts';
import { isRightToLeft } from './wrap.ts';

/** What a picture of the map is drawn with. */
export interface Look {
  /** Readings below the names; those of a lens that is not chosen are hidden by the style sheet. */
  lenses: readonly Lens[];
  /** Signals that the plan rests on. */
  evidence: number;
  language: string;
  /** Whether boxes carry the mark of freshness beside their reading, whatever the lens. */
  marked?: boolean;
}

const rect = (className: string, { x, y, width, height }: Box, radius: number) =>
  `<rect class="${className}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;

/** A four-pointed mark of a compass, long upwards and downwards. */
const needle = (x: number, y: number, long: number, wide: number) =>
  `M${round(x)} ${round(y - long)}l${wide} ${long}l${-wide} ${long}l${-wide} ${-long}z`;

function centre(shape: Centre): string {
  if (shape.shape === 'mast') {
    const { cap, bar } = shape;
    const y = round(cap.height / 2 + 5);
    return `<path class="us" d="M6 0h${cap.width - 12}a6 6 0 0 1 6 6v${cap.height - 12}a6 6 0 0 1 -6 6h${6 + bar.width - cap.width}v${round(bar.y + bar.height - cap.height - 6)}a6 6 0 0 1 -6 6h${12 - bar.width}a6 6 0 0 1 -6 -6v${round(6 - bar.y - bar.height + 6)}a6 6 0 0 1 6 -6z"/><path class="star" d="${needle(18, cap.height / 2, 9, 2.5)}M9 ${cap.height / 2}l9 -2.5l9 2.5l-9 2.5z"/><text class="us-name" x="36" y="${y}">Technical product strategy</text>`;
  }
  const { x, y, radius } = shape;
  const far = radius - 11;
  const star = [
    needle(x, y - far, 7, 2.6),
    needle(x, y + far, 7, 2.6),
    ...[-1, 1].map((side) => `M${round(x + side * far - 7)} ${round(y)}l7 -2.6l7 2.6l-7 2.6z`),
    ...[-1, 1].flatMap((u) => [-1, 1].map((v) => needle(x + u * far * 0.74, y + v * far * 0.74, 3, 1.6))),
  ];
  const lines = ['Technical', 'product', 'strategy'].map(
    (line, index) =>
      `<text class="us-name" text-anchor="middle" x="${round(x)}" y="${round(y - 12 + index * 17)}">${line}</text>`,
  );
  return `<circle class="us" cx="${round(x)}" cy="${round(y)}" r="${radius}"/><path class="star" d="${star.join('')}"/>${lines.join('')}`;
}

/** A reading with its number set off. */
const figures = (words: string) =>
  escapeText(words).replace(/^[\d.,\u00a0\s]*\d(\u00a0?%)?/u, (number) => `<tspan class="fg">${number}</tspan>`);

function readings({ input, box }: MapNode, { lenses, evidence, language, marked }: Look, small: number): string {
  const x = box.x + inset.left;
  const y = box.y + box.height - inset.bottom;
  const mid = y - small * 0.34;
  const fresh = input.contract?.state ?? null;
  const beside = marked ? freshMark(fresh, box.x + box.width - inset.right - 11, mid) : '';
  const shown = lenses
    .map((lens) => {
      const mark = lens === 'fresh' ? freshMark(fresh, x, mid) : lens === 'journey' ? journeyMarks(input, x, mid) : '';
      const at = x + (lens === 'fresh' ? marks.fresh : lens === 'journey' ? marks.journey : 0);
      const words = reading(input, evidence, lens, language);
      return `<g class="of l-${lens}">${mark}<text class="rd" x="${round(at)}" y="${round(y)}">${lens === 'signals' || lens === 'share' ? figures(words) : escapeText(words)}</text></g>`;
    })
    .join('');
  return shown + beside;
}

function node(one: MapNode, { setting }: Drawing, look: Look): string {
  const { input, box, label } = one;
  const lines = label.lines.map((line, index) => {
    const y = round(box.y + inset.top + setting.line * (index + 1) - 4);
    return isRightToLeft(line)
      ? `<text class="nm" direction="rtl" x="${round(box.x + box.width - inset.right)}" y="${y}">${escapeText(line)}</text>`
      : `<text class="nm" x="${round(box.x + inset.left)}" y="${y}">${escapeText(line)}</text>`;
  });
  const bar = `<path class="gb" d="M${round(box.x + 5)} ${round(box.y)}h-1a4 4 0 0 0 -4 4v${round(box.height - 8)}a4 4 0 0 0 4 4h1z"/>`;
  return `${rect(isSilent(input) ? 'bx silent' : 'bx', box, 5)}${bar}${lines.join('')}${readings(one, look, setting.small)}`;
}

/** Who is to be asked next: a bubble beside the reading. */
function askMarks(nodes: readonly MapNode[]): string {
  const marks = nodes
    .filter(({ input }) => input.asked?.length)
    .map(({ box }) => askMark(box.x + box.width - inset.right - 16, box.y + box.height - inset.bottom - 13));
  return marks.length > 0 ? `<path class="of l-share l-fresh ask" d="${marks.join('')}"/>` : '';
}

/**
 * What is seen of the map: lines, boxes, names, the middle. Colours are classes, so that they follow the theme.
 * @param drawing with every place decided
 * @param look what is shown of it
 */
export function picture(drawing: Drawing, look: Look): string {
  const { nodes, edges, labels, setting } = drawing;
  const inputs = nodes.map(({ input }) => input);
  const square = drawing.centre.shape === 'mast';
  const groups = Map.groupBy(nodes, ({ input }) => input.group);
  const lines = [...groups].map(([group, own]) => {
    const drawn = edges
      .filter((edge) => own.includes(nodes[edge.from] as MapNode))
      .map((edge) => {
        const { line, heads } = edgePaths(edge, square);
        const classes = edgeClasses((nodes[edge.from] as MapNode).input, edge.contract, inputs);
        return `<g class="e ${classes}"><path class="ln" d="${line}"/><path class="tp" d="${heads}"/></g>`;
      });
    return `<g class="group-${group}">${drawn.join('')}</g>`;
  });
  const boxes = [...groups].map(
    ([group, own]) => `<g class="group-${group}">${own.map((one) => node(one, drawing, look)).join('')}</g>`,
  );
  const names = labels.map(
    ({ group, x, y }) => `<text class="gn group-${group}" x="${round(x)}" y="${round(y)}">${groupName(group)}</text>`,
  );
  return `<g aria-hidden="true" font-size="${setting.size}">${lines.join('')}${centre(drawing.centre)}${boxes.join('')}${look.lenses.includes('share') ? askMarks(nodes) : ''}${names.join('')}</g>`;
}
