import { escapeText } from '../format/html.ts';
import { formatShare } from '../format/numbers.ts';
import type { FindingId, UsualRanges } from '../methods/balance/limits.ts';
import type { Mix } from '../methods/balance/mix.ts';
import { type MixPart, mixLines, stackOrder } from './mix-lines.ts';
import { mixWords } from './mix-words.ts';
import type { MeasureText } from './wrap.ts';

/** Size of every picture of a mix, in pixels: equal, so that they compare. */
export const mixSize = { width: 300, height: 218 } as const;

const { width } = mixSize;
/** The bar of the groups, with the strip of its usual range and their words below. */
const top = { bar: 24, strip: 28, words: 47 } as const;
/** The other bars: where the first line of words stands, how far they lie apart, and how thick they are. */
const line = { first: 72, step: 31, drop: 6, thick: 8, strip: 6 } as const;
const small = 13;
const pad = 6;

/** A part with its place in a bar, in pixels. */
type Place = MixPart & { x: number; wide: number };

const text = (x: number, y: number, className: string, words: string, end = false) =>
  `<text class="${className}"${end ? ' text-anchor="end"' : ''} x="${x}" y="${y}">${escapeText(words)}</text>`;

/**
 * Parts one after the other over the whole width, with a hair between them. All parts of a colour are one path, and
 * places are whole pixels: many pages have such a picture, and each byte of it is sent.
 */
function stack(parts: readonly MixPart[], y: number, height: number): { svg: string; places: readonly Place[] } {
  let sum = 0;
  const places = parts.flatMap(({ name, className, share }): Place[] => {
    const x = Math.round(sum * width);
    sum += share;
    const end = Math.round(sum * width);
    return share > 0 ? [{ name, className, share, x, wide: Math.max(1, end - x - (end < width ? 1 : 0)) }] : [];
  });
  const svg = [...Map.groupBy(places, ({ className }) => className)].map(
    ([className, those]) =>
      `<path class="${className}" d="${those.map(({ x, wide }) => `M${x} ${y}h${wide}v${height}h-${wide}z`).join('')}"/>`,
  );
  return { svg: svg.join(''), places };
}

const track = (y: number, height: number) => `<rect class="bar-track" y="${y}" width="${width}" height="${height}"/>`;

/** A stretch of the scale in which nothing is said, closed by a stroke where that ends. */
function usualStrip(className: string, from: number, to: number, y: number): string {
  const ends = [from, to].filter((at) => at > 0 && at < 1);
  const [start, wide] = [from * width, (to - from) * width].map(Math.round);
  const strokes = ends.map((at) => `M${Math.round(at * width) - 1} ${y - 3}h2v9h-2z`);
  return `<path class="${className}" d="M${start} ${y}h${wide}v3h-${wide}z${strokes.join('')}"/>`;
}

/** The groups as one bar, company first and field last, so that each of the two has its usual range at an end of its own. */
function groupsBar(
  { groups }: Mix,
  usual: UsualRanges,
  found: readonly FindingId[],
  language: string,
  measure: MeasureText,
): string {
  const say = mixWords(language);
  const known = groups.every(({ share }) => share !== null);
  const parts = stackOrder.map((name) => ({
    name,
    className: `bar-${name}`,
    share: groups.find((group) => group.name === name)?.share ?? 0,
  }));
  const { svg, places } = stack(parts, 0, top.bar);
  const labels = places.flatMap(({ name, share, x, wide }) => {
    const room = wide - 2 * pad;
    const percent = formatShare(share, language);
    const words = [say.part(name, percent), percent].find((one) => measure(one, { size: small, weight: 600 }) <= room);
    return words === undefined ? [] : [text(x + pad, 17, 'mix-in', words)];
  });
  const said = (name: 'company' | 'field', finding: FindingId) => {
    const limit = usual[name][1];
    const over = found.includes(finding);
    const words = (over ? say.over : say.atMost)(name, formatShare(limit, language));
    return text(name === 'company' ? 0 : width, top.words, over ? 'mix-over' : 'mix-name', words, name === 'field');
  };
  return [
    track(0, top.bar),
    svg,
    known ? labels.join('') : text(pad, 17, 'mix-name', say.nothingValid),
    usualStrip('bar-company', 0, usual.company[1], top.strip),
    usualStrip('bar-field', 1 - usual.field[1], 1, top.strip),
    said('company', 'vacuum'),
    said('field', 'sales-bent'),
  ].join('');
}

/**
 * What some evidence is made of, as a small picture: always the same size, order and scale, each bar the whole.
 * @param mix as `mixOf` gives it
 * @param usual as the limits of the hub give them
 * @param found what the mix hides: only what is a finding is said to pass its limit
 * @param language of the hub
 * @param measure width of a text
 * @returns SVG with a description of all it shows
 */
export function mixPicture(
  mix: Mix,
  usual: UsualRanges,
  found: readonly FindingId[],
  language: string,
  measure: MeasureText,
): string {
  const say = mixWords(language);
  const lines = mixLines(mix, usual, found, language);
  // A bar with a strip below it takes more room.
  let y = line.first - line.step;
  let below = 0;
  const drawn = lines.map(({ name, words, over, parts, least }) => {
    y += line.step + below;
    below = least === undefined ? 0 : line.strip;
    const bar = y + line.drop;
    return [
      text(0, y, 'mix-name', name),
      text(width, y, over ? 'mix-over' : 'mix-words', words, true),
      track(bar, line.thick),
      stack(parts, bar, line.thick).svg,
      least === undefined ? '' : usualStrip('mix-usual', least, 1, bar + line.thick + 2),
    ].join('');
  });
  const groups = stackOrder.map((name) => {
    const share = mix.groups.find((group) => group.name === name)?.share ?? null;
    return say.part(name, share === null ? say.unknown : formatShare(share, language));
  });
  const label = say.described(
    groups,
    lines.map(({ name, words }) => [name, words]),
  );
  return `<svg class="mix-picture" role="img" viewBox="0 0 ${width} ${mixSize.height}" width="${width}" height="${mixSize.height}" aria-label="${escapeText(label)}">${groupsBar(mix, usual, found, language, measure)}${drawn.join('')}</svg>`;
}
