import { escapeText } from '../format/html.ts';
import { daysBetween } from '../model/date.ts';
import { lastMonth, type MonthMark, monthMarks, monthOf, monthStart } from './months.ts';
import { linear } from './scale.ts';
import type { MeasureText } from './wrap.ts';

/** A decision on the line. */
export interface Dated {
  id: string;
  /** Day of the decision. */
  on: string;
  status: 'proposed' | 'accepted' | 'rejected' | 'superseded';
  /** Ids of those it replaces. */
  replaces: readonly string[];
}

/** A mark in its place, in units of the drawing. */
export interface DecisionMark {
  id: string;
  status: Dated['status'];
  x: number;
  y: number;
}

/** Decisions on a line of time. */
export interface DecisionLine {
  width: number;
  height: number;
  /** Where the line runs. */
  axis: number;
  months: MonthMark[];
  /** In the order of the line. */
  marks: DecisionMark[];
  /** From what was replaced to what replaced it, below the line. */
  arcs: { from: string; to: string; path: string }[];
}

/** Shape by status, around its middle: full, broken, crossed, hollow. */
export const statusShapes: Readonly<Record<Dated['status'], string>> = {
  accepted: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  proposed: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  rejected: 'M-5-5l10 10M5-5l-10 10',
  superseded: 'M-5-5h10v10h-10z',
};

const size = 15;
const margin = 10;
const label = 14;

const r = (value: number): number => Math.round(value * 10) / 10;

/**
 * Places decisions on a line of time, one above the other where they are close.
 * @param list in any order; at least one
 * @param width of the drawing
 * @param measure width of a text
 * @param language of the hub
 */
export function decisionLine(
  list: readonly Dated[],
  width: number,
  measure: MeasureText,
  language: string,
): DecisionLine {
  const inTime = [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  const first = monthOf(inTime[0]?.on ?? '2000-01-01');
  const last = Math.min(lastMonth, monthOf(inTime.at(-1)?.on ?? '2000-01-01') + 1);
  const begin = monthStart(first);
  const scale = linear([0, Math.max(1, daysBetween(begin, monthStart(last)))], [margin, width - margin]);
  const x = (day: string) => scale(daysBetween(begin, day));
  // The lowest level on which nobody stands too near.
  const taken: number[] = [];
  const levels = inTime.map(({ on }) => {
    let level = taken.findIndex((end) => end + size <= x(on));
    if (level === -1) level = taken.length;
    taken[level] = x(on);
    return level;
  });
  const axis = Math.max(1, taken.length) * size + 6;
  const marks = inTime.map(({ id, status, on }, index) => ({
    id,
    status,
    x: r(Math.min(width - margin, x(on))),
    y: axis - 8 - (levels[index] ?? 0) * size,
  }));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  let deepest = 0;
  const arcs = inTime.flatMap((one) =>
    one.replaces.flatMap((id) => {
      const [older, newer] = [byId.get(id), byId.get(one.id)];
      if (!older || !newer || older === newer) return [];
      const depth = Math.min(34, 10 + Math.abs(newer.x - older.x) / 12);
      deepest = Math.max(deepest, depth);
      return [
        {
          from: id,
          to: one.id,
          path: `M${older.x} ${axis + 2}C${older.x} ${r(axis + depth * 1.3)} ${newer.x} ${r(axis + depth * 1.3)} ${newer.x} ${axis + 6}`,
        },
      ];
    }),
  );
  const widthOf = (text: string) => measure(text, { size: label });
  const months = monthMarks([first, last], x, widthOf, { language, gap: 10, edge: width }).map((month) => ({
    ...month,
    x: r(month.x),
  }));
  return { width, height: r(axis + Math.max(deepest, 4) + 22), axis, months, marks, arcs };
}

/**
 * The line as SVG; every mark is a link.
 * @param line as `decisionLine` places it
 * @param words its name, the address of a decision and what it says to those who do not see it
 */
export function decisionDrawing(
  { width, height, axis, months, marks, arcs }: DecisionLine,
  words: { title: string; describedBy: string; className: string; href(id: string): string; said(id: string): string },
): string {
  const ticks = months.map(({ x }) => `M${x} ${axis - 3}v6`).join('');
  const links = marks.map(
    ({ id, status, x, y }) =>
      `<g role="listitem"><a href="${escapeText(words.href(id))}" aria-label="${escapeText(words.said(id))}"><title>${escapeText(words.said(id))}</title><circle class="dl-hit" cx="${x}" cy="${y}" r="7.5"/><path class="dl-mark is-${status}" transform="translate(${x} ${y})" d="${statusShapes[status]}"/></a></g>`,
  );
  return [
    `<svg class="dl ${words.className}" role="group" viewBox="0 0 ${width} ${height}" aria-label="${escapeText(words.title)}" aria-describedby="${words.describedBy}">`,
    `<g aria-hidden="true"><path class="dl-axis" d="M0 ${axis}H${width}"/><path class="dl-axis" d="${ticks}"/>`,
    ...months
      .filter((month) => month.label !== '')
      .map((month) => `<text x="${month.x}" y="${height - 5}">${escapeText(month.label)}</text>`),
    arcs.length > 0 ? `<path class="dl-arc" d="${arcs.map(({ path }) => path).join('')}"/>` : '',
    ...arcs.map(({ to }) => {
      const x = marks.find(({ id }) => id === to)?.x ?? 0;
      return `<path class="dl-tip" d="M${x} ${axis + 1}l-3.5 6h7z"/>`;
    }),
    `</g><g role="list">${links.join('')}</g></svg>`,
  ].join('');
}
