import { palette } from '../../charts/palette.ts';
import type { SharedPicture } from '../../components/share/pictures.ts';
import { measureText } from '../../diagrams/font.ts';
import { outlineOf } from '../../diagrams/outline.ts';

/** Pixels, as chats and networks show large previews. */
export const pictureSize = { width: 1200, height: 630 } as const;

const left = 84;
const room = pictureSize.width - 2 * left;
/** Brass as it is by night: the star stands on ink. */
const starColour = '#e0b04c';

/** The star of the site, as large as a line. */
const star = (x: number, y: number) =>
  `<g transform="translate(${x} ${y})"><rect width="48" height="48" rx="10" fill="${palette.ink}"/><path fill="${starColour}" d="M24 5l4 15 15 4-15 4-4 15-4-15-15-4 15-4z"/></g>`;

/** Lines of a text that fit in a width; the last one ends in `…` where there is more. */
function linesOf(text: string, style: { size: number; weight: number }, most: number, width = room): string[] {
  const lines: string[] = [];
  const fits = (line: string) => measureText(line, style) <= width;
  const cut = (line: string) => {
    let short = [...line];
    while (short.length > 1 && !fits(`${short.join('')}…`)) short = short.slice(0, -1);
    return `${short.join('').trimEnd()}…`;
  };
  for (const word of text.replace(/\s+/g, ' ').trim().slice(0, 400).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < most) lines.push(fits(word) ? word : cut(word));
    else return [...lines.slice(0, -1), cut(`${last} ${word}`)];
  }
  return lines;
}

/** A line, drawn; nothing where the font lacks one of its letters. */
function line(text: string, size: number, weight: number, fill: string, x: number, y: number): string {
  const path = outlineOf(text, { size, weight }, { x, y });
  return path ? `<path fill="${fill}" d="${path}"/>` : '';
}

/** As few lines as fit, of about the same length: no word stands alone on the last. */
function evenLines(text: string, style: { size: number; weight: number }, most: number): string[] {
  const lines = linesOf(text, style, most);
  let even = lines;
  for (let width = room; width > room / 2; width -= 24) {
    const narrower = linesOf(text, style, most, width);
    if (narrower.length > lines.length || narrower.join(' ') !== lines.join(' ')) break;
    even = narrower;
  }
  return even;
}

/**
 * A title in the largest size in which it has room.
 * @param top where the foot of its first line stands
 */
function titled(title: string, top: number): string | null {
  for (const [size, most] of [
    [84, 2],
    [64, 3],
  ] as const) {
    const lines = evenLines(title, { size, weight: 650 }, most);
    if (size === 84 && lines.at(-1)?.endsWith('…') && !title.trim().endsWith('…')) continue;
    const drawn = lines.map((text, at) => line(text, size, 650, palette.ink, left, top + at * size * 1.12));
    if (drawn.some((path) => path === '')) return null;
    return drawn.join('');
  }
  return null;
}

/**
 * The picture of a page as SVG: its letters are outlines, so that it is the same on every machine.
 * @param picture what it shows; where the font lacks letters of its title, what it is stands alone
 */
export function pictureSvg({ sort, title, figure, note, hub }: SharedPicture): string {
  const { width, height } = pictureSize;
  // Alone it stands in the middle.
  const top = figure === null ? 340 : 274;
  const name = titled(title, top) ?? titled(sort, top);
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<rect y="${height - 12}" width="${width}" height="12" fill="${starColour}"/>`,
    star(left, 64),
    line(linesOf(hub, { size: 34, weight: 600 }, 1)[0] ?? '', 34, 600, palette.muted, left + 68, 100),
    line(sort, 34, 500, palette.brass, left, top - 100),
    name ?? '',
  ];
  if (figure !== null) {
    const size = note === null ? 44 : 76;
    parts.push(`<rect x="${left}" y="480" width="${room}" height="2" fill="${palette.rule}"/>`);
    parts.push(line(figure, size, 600, palette.ink, left, 562));
    const after = left + measureText(figure, { size, weight: 600 }) + 28;
    if (note !== null) {
      const told = linesOf(note, { size: 34, weight: 400 }, 1)[0] ?? '';
      if (after + measureText(told, { size: 34 }) <= width - left)
        parts.push(line(told, 34, 400, palette.muted, after, 562));
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}
