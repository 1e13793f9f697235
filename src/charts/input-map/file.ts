import { formatDay } from '../../format/days.ts';
import { escapeText } from '../../format/html.ts';
import type { Listening } from '../../methods/listening.ts';
import { groupColours, palette } from '../palette.ts';
import type { MeasureText } from '../wrap.ts';
import { type Drawing, round } from './drawing.ts';
import { picture } from './picture.ts';
import { wideMap } from './wide.ts';
import { describeMap, mapWords } from './words.ts';
import { drawable, wrap } from './wrap.ts';

const widths = [0.75, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5];

function style(faces: string): string {
  const groups = Object.entries(groupColours).map(
    ([group, colour]) =>
      `.group-${group} .ln{stroke:${colour}}.group-${group} .tp,.group-${group} .gb,.gn.group-${group}{fill:${colour}}`,
  );
  const states = [
    ['fresh', palette.good],
    ['due', palette.warn],
    ['overdue', palette.bad],
    ['unknown', palette.muted],
  ].map(([state, colour]) => `.mk.is-${state}{stroke:${colour}}.mk-fill.is-${state}{fill:${colour}}`);
  return [
    faces,
    `text{font-family:'Source Sans 3','Source Sans Pro',Arial,sans-serif;fill:${palette.ink}}`,
    '.nm,.gn,.us-name,.fg{font-weight:600}',
    `.rd{font-size:14px;fill:${palette.muted}}.fg{fill:${palette.ink}}`,
    `.bx{fill:${palette.sheet};stroke:${palette.rule}}.silent{stroke:${palette.edge};stroke-dasharray:4 3}`,
    `.us{fill:${palette.ink}}.us-name{fill:${palette.paper}}.star{fill:#d69a2d}`,
    '.ln{fill:none;stroke-width:1.75}',
    ...groups,
    ...widths.map((width, index) => `.m${index} .ln{stroke-width:${width}}`),
    '.is-due .ln{stroke-dasharray:7 4}.is-overdue .ln{stroke-dasharray:2 4}',
    `.e.by .ln{stroke:${palette.muted};stroke-width:1.5}.e.by .tp,.e.is-never .tp{fill:${palette.paper};stroke:${palette.muted}}`,
    '.is-never .ln{stroke-width:1.5;stroke-dasharray:1 6;stroke-linecap:round}',
    '.mk{fill:none;stroke-width:1.8}circle.is-overdue{stroke-dasharray:2.6 2.1}',
    ...states,
    `.mk.is-fresh{fill:${palette.good}}`,
  ].join('');
}

/** What the file is about, for those who see it without the site. */
export interface Caption {
  /** Name of the hub. */
  hub: string;
  /** The day it is read on. */
  today: string;
  language: string;
}

function legend(drawing: Drawing, { hub, today, language }: Caption, measure: MeasureText): string[] {
  const largest = Math.max(0, ...drawing.nodes.map(({ input }) => input.recent));
  const text = mapWords(language).fileLegend(largest, drawable(hub), formatDay(today, language));
  const plain: MeasureText = (words, { size }) => measure(words, { size });
  return [...wrap(text, plain, { ...drawing.setting, size: 13, text: drawing.width - 40, lines: 5 }).lines];
}

/**
 * The map as a file of its own, for slides and documents: concrete colours, volume as width, freshness as dash and
 * mark, a legend.
 * @param listening what is drawn
 * @param measure width of a text
 * @param caption what the file is about
 * @param faces `@font-face` rules with the font inside, so that it looks the same everywhere
 */
export function fileMap(listening: Listening, measure: MeasureText, caption: Caption, faces: string): string {
  const { language } = caption;
  const drawing = wideMap(listening, measure, language);
  const inputs = drawing.nodes.map(({ input }) => input);
  const past = drawing.edges.filter(({ to }) => to !== null).length;
  const lines = legend(drawing, caption, measure);
  const height = round(drawing.height + 22 + 17 * lines.length);
  const words = lines.map(
    (line, index) =>
      `<text font-size="13" x="20" y="${round(drawing.height + 20 + 17 * index)}" fill="${palette.muted}">${escapeText(line)}</text>`,
  );
  const look = { lenses: ['signals'] as const, evidence: listening.evidence, language, marked: true };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${height}" width="${drawing.width}" height="${height}" role="img" aria-labelledby="t d"><title id="t">${escapeText(mapWords(language).fileTitle(drawable(caption.hub)))}</title><desc id="d">${escapeText(describeMap(inputs, past, language))}</desc><style>${style(faces)}</style><rect width="100%" height="100%" fill="${palette.paper}"/>${picture(drawing, look)}${words.join('')}</svg>\n`;
}
