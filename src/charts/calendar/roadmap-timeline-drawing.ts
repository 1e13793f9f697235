import { escapeText } from '../../format/html.ts';
import { textWidth } from '../place.ts';
import { bar, type Milestone, type PlacedRow, type Timeline, titles } from './roadmap-timeline.ts';

/** What a mark looks like, around its middle. */
export const markPaths: Readonly<Record<Milestone['what'], string>> = {
  // A triangle that stands, a square on its corner, a flag: told apart without colour.
  release: 'M-6 5h12l-6-11z',
  measure: 'M0-6.5l6.5 6.5-6.5 6.5-6.5-6.5z',
  promise: 'M-4 7v-14l10 4-10 4',
};

/** An arrow to the right that ends where it is drawn. */
const arrow = '-6-3.5v7z';

function rowOf(placed: PlacedRow, today: number, href: (id: string) => string, said: (id: string) => string): string {
  const { row, lines, titleY, y, start, end, cutStart, cutEnd, marks } = placed;
  const top = y - bar / 2;
  const x = 0;
  const title = lines.map((line, index) =>
    index === 0 ? escapeText(line) : `<tspan x="${x}" dy="${titles.line}">${escapeText(line)}</tspan>`,
  );
  const inside = [
    `<text class="rt-title" x="${x}" y="${titleY}">${title.join('')}</text>`,
    row.late && today > end ? `<path class="rt-late" d="M${end} ${y}H${today}"/>` : '',
    `<rect class="rt-bar is-${row.horizon}" x="${start}" y="${top}" width="${Math.round((end - start) * 10) / 10}" height="${bar}" rx="2"/>`,
    cutStart ? `<path class="rt-cut" d="M${start + 6} ${y - 4}l-5 4 5 4"/>` : '',
    cutEnd ? `<path class="rt-cut" d="M${end - 6} ${y - 4}l5 4-5 4"/>` : '',
    ...marks.map(
      (mark) =>
        `<path class="rt-mark is-${mark.what}" transform="translate(${mark.x} ${y})" d="${markPaths[mark.what]}"/>`,
    ),
  ];
  return `<g role="listitem"><a href="${escapeText(href(row.id))}" aria-label="${escapeText(`${lines.join('')}; ${said(row.id)}`)}">${inside.join('')}</a></g>`;
}

const path = (className: string, d: string) => (d === '' ? '' : `<path class="${className}" d="${d}"/>`);

/**
 * What stands behind rows on a calendar: months with their names, and today.
 * @param placed where it stands
 * @param todayLabel its word
 */
export function calendarFrame(
  { height, left, right, top, months, today }: Omit<Timeline, 'width' | 'rows' | 'ties'>,
  todayLabel: string,
): string {
  const grid = months.map(({ x }) => `M${Math.round(x * 10) / 10} ${top}V${height}`).join('');
  const labels = months
    // The line of today would go through it, and says more.
    .filter(({ x, label }) => label !== '' && (today < x || today > x + 8 + textWidth(label)))
    .map(
      ({ x, label }) =>
        `<text class="rt-tick" x="${Math.round(x * 10) / 10 + 4}" y="${top - 5}">${escapeText(label)}</text>`,
    );
  const half = textWidth(todayLabel) / 2;
  const at = Math.min(right - half, Math.max(left + half, today));
  return `${path('rt-grid', grid)}${path('rt-today', `M${today} ${top - 19}V${height}`)}${labels.join('')}<text class="rt-now" text-anchor="middle" x="${Math.round(at * 10) / 10}" y="${top - 22}">${escapeText(todayLabel)}</text>`;
}

/**
 * A timeline as SVG: months, today, a row for each initiative, ways from what must come first.
 * @param placed as `timeline` places it
 * @param words its title, the id of what describes it, the address of each row and what it says to those who do not see it
 */
export function timelineDrawing(
  placed: Timeline,
  words: {
    title: string;
    describedBy: string;
    className: string;
    todayLabel: string;
    href: (id: string) => string;
    said: (id: string) => string;
  },
): string {
  const { width, height, today, rows, ties } = placed;
  const tied = (against: boolean) => ties.filter((each) => each.against === against);
  return [
    `<svg class="rt ${words.className}" role="group" viewBox="0 0 ${width} ${height}" aria-label="${escapeText(words.title)}" aria-describedby="${words.describedBy}">`,
    `<g aria-hidden="true">${calendarFrame(placed, words.todayLabel)}`,
    path(
      'rt-tie',
      tied(false)
        .map(({ path: way }) => way)
        .join(''),
    ),
    path(
      'rt-tie is-against',
      tied(true)
        .map(({ path: way }) => way)
        .join(''),
    ),
    path('rt-arrow', ties.map(({ x, y }) => `M${x} ${y}l${arrow}`).join('')),
    `</g><g role="list">${rows.map((row) => rowOf(row, today, words.href, words.said)).join('')}</g></svg>`,
  ].join('');
}
