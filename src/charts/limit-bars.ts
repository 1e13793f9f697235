import { escapeText } from '../format/html.ts';
import { formatShare } from '../format/numbers.ts';
import type { LimitedShare } from '../methods/balance/limited.ts';
import { mixWords } from './mix-words.ts';

/** Width of the picture of limited shares, in pixels: equal everywhere, so that pictures compare. */
export const limitBarsWidth = 300;

const row = { step: 64, name: 13, bar: 23, thick: 12, limit: 50 } as const;

const colours = { company: 'bar-company', field: 'bar-field', competition: 'bar-market', beforePurchase: 'bar-mark' };

const text = (x: number, y: number, className: string, words: string, anchor = 'start') =>
  `<text class="${className}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} x="${x}" y="${y}">${escapeText(words)}</text>`;

/** Where the number of a limit stands: at its line, and within the picture. */
const anchorAt = (x: number) => (x < 45 ? 'start' : x > limitBarsWidth - 45 ? 'end' : 'middle');

/**
 * Shares that have a limit: a labelled bar each from nothing to all of the evidence, the limit as a line with its number.
 * @param shares as `limitedShares` gives them
 * @param found findings: only what is one is said to pass its limit
 * @param language of the hub
 * @returns SVG with a description of all it shows
 */
export function limitBars(shares: readonly LimitedShare[], found: readonly string[], language: string): string {
  const say = mixWords(language);
  const height = shares.length * row.step;
  const told = shares.map(({ of, share, limit, bound }) => {
    const value = share === null ? say.unknown : formatShare(share, language);
    return { name: say.limited[of], value, limit: say.bound[bound](formatShare(limit, language)) };
  });
  const rows = shares.map(({ of, share, limit, finding }, place) => {
    const top = place * row.step;
    const { name, value, limit: words } = told[place] as (typeof told)[number];
    const isOver = found.includes(finding);
    const x = Math.round(limit * limitBarsWidth);
    const wide = share === null || share === 0 ? 0 : Math.max(2, Math.round(share * limitBarsWidth));
    return [
      text(0, top + row.name, 'mix-words', name),
      text(limitBarsWidth, top + row.name, isOver ? 'mix-over' : 'mix-value', value, 'end'),
      `<rect class="bar-track" y="${top + row.bar}" width="${limitBarsWidth}" height="${row.thick}"/>`,
      wide > 0 ? `<path class="${colours[of]}" d="M0 ${top + row.bar}h${wide}v${row.thick}h-${wide}z"/>` : '',
      // The line is seen on a bar of its own colour, too.
      `<path class="mix-limit-edge" d="M${x} ${top + row.bar}v${row.thick}"/>`,
      `<path class="mix-limit" d="M${x} ${top + row.bar - 4}v${row.thick + 8}"/>`,
      text(x, top + row.limit, isOver ? 'mix-over' : 'mix-name', words, anchorAt(x)),
    ].join('');
  });
  const label = `${told.map(({ name, value, limit }) => `${name}: ${value}, ${limit}`).join('. ')}.`;
  return `<svg class="mix-picture" role="img" viewBox="0 0 ${limitBarsWidth} ${height}" width="${limitBarsWidth}" height="${height}" aria-label="${escapeText(label)}">${rows.join('')}</svg>`;
}
