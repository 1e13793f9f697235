import { addDays, daysBetween } from '../../model/date.ts';
import { lastMonth, type MonthMark, monthMarks, monthOf, monthStart } from '../months.ts';
import { linear } from '../scale.ts';
import { type MeasureText, type TextSize, wrap } from '../wrap.ts';
import { apart } from './apart.ts';

/** A day that matters, drawn as a mark. */
export interface Milestone {
  what: 'release' | 'measure' | 'promise';
  on: string;
}

/** An initiative with a window. */
export interface TimelineRow {
  id: string;
  title: string;
  /** How its bar looks. */
  horizon: 'now' | 'next' | 'later' | 'landed';
  /** First and last day of its window. */
  from: string;
  to: string;
  /** Whether it should be done and is not: the time since then is drawn too. */
  late: boolean;
  milestones: readonly Milestone[];
  /** Ids of what must come first. */
  needs: readonly string[];
}

/** A mark in its place. */
export interface PlacedMark extends Milestone {
  x: number;
}

/** A row in its place, in units of the drawing. */
export interface PlacedRow {
  row: TimelineRow;
  lines: string[];
  /** Base line of the first line of the title. */
  titleY: number;
  /** Middle of the bar, and its ends. */
  y: number;
  start: number;
  end: number;
  /** Whether the window goes on beyond the drawing. */
  cutStart: boolean;
  cutEnd: boolean;
  marks: PlacedMark[];
}

/** What must come first, as a way from one bar to another. */
export interface PlacedTie {
  from: string;
  to: string;
  path: string;
  /** Where the arrow ends; it points to the right. */
  x: number;
  y: number;
  /** The later one begins before the other ends. */
  against: boolean;
}

/** A timeline in places. */
export interface Timeline {
  width: number;
  height: number;
  /** Left and right end of the time axis. */
  left: number;
  right: number;
  top: number;
  months: MonthMark[];
  today: number;
  rows: PlacedRow[];
  ties: PlacedTie[];
}

/** Height of a bar, and how a title is set. */
export const bar = 12;
export const titles = { size: 14, weight: 600, line: 16, maxLines: 2 } as const;

/** Days that are drawn at most, before and after today. */
const reach = { back: 365, ahead: 550 } as const;
/** Height of what stands above the rows, and how far a mark reaches on each side. */
export const head = 42;
export const reachOfMark = 7;

/** Width of the drawing, of the column of titles (none where they stand above the bars), height of a row, room on the right. */
export const forms = {
  full: { width: 1160, column: 276, row: 36, right: 12 },
  wide: { width: 760, column: 214, row: 42, right: 12 },
  narrow: { width: 300, column: 0, row: 58, right: 8 },
} as const;

export type Form = keyof typeof forms;

/** First and last day of the axis: whole months around all that is drawn, but no further than `reach`. */
function span(rows: readonly TimelineRow[], today: string): [first: string, last: string] {
  const days = [today, ...rows.flatMap(({ from, to, milestones }) => [from, to, ...milestones.map(({ on }) => on)])];
  const sorted = days.sort();
  const [earliest, latest] = [addDays(today, -reach.back), addDays(today, reach.ahead)];
  const first = (sorted[0] as string) < earliest ? earliest : (sorted[0] as string);
  const last = (sorted.at(-1) as string) > latest ? latest : (sorted.at(-1) as string);
  return [monthStart(monthOf(first)), monthStart(Math.min(lastMonth, monthOf(last) + 1))];
}

const r = (value: number): number => Math.round(value * 10) / 10;

/** From the end of one bar, down or up behind the others, into the beginning of the other. */
function tie(first: PlacedRow, later: PlacedRow): PlacedTie {
  const against = later.row.from < first.row.to;
  const down = later.y > first.y ? 1 : -1;
  const ends = { x: r(later.start), y: later.y, from: first.row.id, to: later.row.id, against };
  const out = r(Math.max(first.start + 2, first.end - 4));
  if (!against && out < later.start - 4)
    return { ...ends, path: `M${out} ${first.y + (down * bar) / 2}V${later.y}H${r(later.start - 5)}` };
  const between = r(later.y - down * (bar / 2 + 7));
  return {
    ...ends,
    path: `M${out} ${first.y + (down * bar) / 2}V${between}H${r(later.start - 9)}V${later.y}H${r(later.start - 5)}`,
  };
}

/**
 * Places initiatives on a time axis: one row each, by the day they begin.
 * @param rows those with a window
 * @param today `YYYY-MM-DD`
 * @param form `full` and `wide` have titles beside the bars, `narrow` above them
 * @param measure width of a text
 * @param language of the hub
 */
export function timeline(
  rows: readonly TimelineRow[],
  today: string,
  form: Form,
  measure: MeasureText,
  language: string,
): Timeline {
  const { width, column, row: height, right } = forms[form];
  const [first, last] = span(rows, today);
  const [left, end] = [column + 12, width - right];
  const scale = linear([0, Math.max(1, daysBetween(first, last))], [left, end]);
  const x = (day: string) => Math.min(end, Math.max(left, scale(daysBetween(first, day))));
  const isDrawn = (day: string) => day >= first && day <= last;
  const order = [...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  const style: TextSize = titles;
  const placed = order.map((row, index): PlacedRow => {
    const top = head + index * height;
    const lines = wrap(row.title, column > 0 ? column - 10 : width, titles.maxLines, measure, style);
    // The last day counts whole.
    const [start, stop] = [x(row.from), x(addDays(row.to, 1))];
    const drawn = row.milestones.filter(({ on }) => isDrawn(on));
    const days = drawn.map(({ on }) => x(on));
    const places = apart(days, 2 * reachOfMark, [left + reachOfMark, end - reachOfMark]);
    return {
      row,
      lines,
      titleY: column > 0 ? top + height / 2 - (lines.length - 1) * (titles.line / 2) + 5 : top + 15,
      y: column > 0 ? top + height / 2 : top + 15 + (lines.length - 1) * titles.line + 15,
      start: r(Math.min(start, end - 3)),
      end: r(Math.max(stop, Math.min(start, end - 3) + 3)),
      cutStart: row.from < first,
      cutEnd: row.to > last,
      marks: drawn.map((mark, index) => ({ ...mark, x: r(places[index] as number) })),
    };
  });
  const byId = new Map(placed.map((each) => [each.row.id, each]));
  return {
    width,
    height: head + order.length * height + 4,
    left,
    right: end,
    top: head - 6,
    months: monthMarks([monthOf(first), monthOf(last)], x, (text) => measure(text, { size: titles.size }), {
      language,
      gap: 14,
      edge: end,
    }),
    today: r(x(today)),
    rows: placed,
    ties: placed.flatMap((later) =>
      later.row.needs.flatMap((id) => {
        const needed = byId.get(id);
        return needed && needed !== later ? [tie(needed, later)] : [];
      }),
    ),
  };
}
