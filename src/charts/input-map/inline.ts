import { escapeText } from '../../format/html.ts';
import type { Contract, HeardInput } from '../../methods/listening.ts';
import type { Box } from '../place.ts';
import { type Drawing, type MapEdge, round } from './drawing.ts';
import { edgePaths } from './lines.ts';
import { type Look, picture } from './picture.ts';
import { bypassCard, type Card, describeMap, edgeLabel, inputCard, inputLabel, mapWords } from './words.ts';

/** What a map on a page needs beside its looks. */
export interface Page extends Look {
  /** Begins the ids; unique on the page. */
  id: string;
  className: string;
  /** What the map is called. */
  title: string;
  /** Address of an input's page, and of a contract's place on it. */
  addressOf(to: HeardInput | Contract): string;
}

const attribute = (name: string, value: string) => ` ${name}="${escapeText(value)}"`;

/** The link is for fingers, which cannot point first and press later; the keyboard has the one of the box or line. */
function cardOf(
  { title, sayings }: Card,
  place: Box & { up: boolean },
  id: string,
  to: string,
  language: string,
): string {
  const rows = sayings.map(([term, words]) => `<dt>${escapeText(term)}</dt> <dd>${escapeText(words)}</dd> `);
  return `<foreignObject x="${round(place.x)}" y="${round(place.y)}" width="${round(place.width)}" height="${round(place.height)}"><div${place.up ? ' class="up"' : ''}><div class="im-card"><p>${escapeText(title)}</p><dl id="${id}">${rows.join('')}</dl><a${attribute('href', to)} tabindex="-1">${escapeText(mapWords(language).open)}</a></div></div></foreignObject>`;
}

/**
 * The map as SVG for a page: the picture, and above it a link for every input and every edge with a card that opens
 * on hover, on focus, and on touch where nothing hovers. No script is needed.
 * @param drawing with every place decided
 * @param page where it stands
 */
export function inlineMap(drawing: Drawing, page: Page): string {
  const { width, height, nodes, edges } = drawing;
  const { id, evidence, language, addressOf } = page;
  const inputs = nodes.map(({ input }) => input);
  const titles = new Map(inputs.map((input) => [input.id, input.title]));
  const square = drawing.centre.shape === 'mast';
  const edgeLink = (edge: MapEdge, card: string) =>
    `<a${attribute('href', addressOf(edge.contract))}${attribute('aria-label', edgeLabel(edge.contract, titles, language))} aria-describedby="${card}"><path class="way" d="${edgePaths(edge, square).line}"/></a>`;
  const spot = (inner: string) => `<g role="listitem" class="spot" tabindex="-1">${inner}</g>`;
  const spots = nodes.map(({ input, box, label, card }, index) => {
    const name = `${id}-c${index}`;
    const own = edges.filter(({ from }) => from === index);
    const place = `x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"`;
    const link = `<a${attribute('href', addressOf(input))}${attribute('aria-label', inputLabel(input, language))} aria-describedby="${name}">${label.cut ? `<title>${escapeText(input.title)}</title>` : ''}<rect class="hold" ${place} rx="5"/></a>`;
    const direct = own.filter(({ to }) => to === null).map((edge) => edgeLink(edge, name));
    const first = spot(
      `<rect class="tap" ${place}/>${link}${direct.join('')}${cardOf(inputCard(input, evidence, language), card, name, addressOf(input), language)}`,
    );
    const past = own
      .filter(({ to }) => to !== null)
      .map((edge, at) => {
        const its = `${name}-${at}`;
        const more = edge.card
          ? cardOf(bypassCard(edge.contract, titles, language), edge.card, its, addressOf(edge.contract), language)
          : '';
        return spot(`<path class="tap way" d="${edgePaths(edge, square).line}"/>${edgeLink(edge, its)}${more}`);
      });
    return first + past.join('');
  });
  const past = edges.filter(({ to }) => to !== null).length;
  return `<svg class="im-svg ${page.className}" viewBox="0 0 ${round(width)} ${round(height)}" role="group" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${escapeText(page.title)}</title><desc id="${id}-d">${escapeText(describeMap(inputs, past, language))}</desc>${picture(drawing, page)}<g role="list">${spots.join('')}</g></svg>`;
}
