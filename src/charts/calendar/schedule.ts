import { escapeText } from '../../format/html.ts';
import { addDays, daysBetween } from '../../model/date.ts';
import { lastMonth, monthMarks, monthOf, monthStart } from '../months.ts';
import { linear } from '../scale.ts';
import { type MeasureText, wrap } from '../wrap.ts';
import { apart } from './apart.ts';
import { bar, type Form, forms, head, reachOfMark, type Timeline, titles } from './roadmap-timeline.ts';
import { calendarFrame, markPaths } from './roadmap-timeline-drawing.ts';

/** A piece of work in its turn, by days `YYYY-MM-DD`. */
export interface ScheduleRow {
  title: string;
  href: string;
  /** What it says to those who do not see it. */
  said: string;
  /** Expected first day, expected last one, and the days that it ends before or after one time in ten. */
  begin: string;
  end: string;
  low: string;
  high: string;
  /** Days by which it is due. */
  due: readonly { day: string; isUnlikely: boolean }[];
}

/** How a day is marked that something is due: a flag; one that is unlikely to be kept, a cross on its foot. */
export const dueMarks = { likely: markPaths.promise, unlikely: 'M-5-5l10 10m0-10l-10 10' } as const;

/** So far ahead is drawn at most, in days. */
const ahead = 731;

/**
 * Whether a row begins within what is drawn.
 * @param today `YYYY-MM-DD`
 */
export const isNear = ({ begin }: Pick<ScheduleRow, 'begin'>, today: string): boolean =>
  daysBetween(today, begin) < ahead;

const r = (value: number): number => Math.round(value * 10) / 10;

/**
 * Rows in their order on a calendar, as SVG.
 * @param rows those that are near
 * @param today `YYYY-MM-DD`
 * @param form `full` and `wide` have titles beside the bars, `narrow` above them
 * @param measure width of a text
 * @param words its title, the id of what describes it, its class, the word for today, the language of the hub
 */
export function scheduleDrawing(
  rows: readonly ScheduleRow[],
  today: string,
  form: Form,
  measure: MeasureText,
  words: { title: string; describedBy: string; className: string; todayLabel: string; language: string },
): string {
  const { width, column, row: rowHeight, right: room } = forms[form];
  const [left, right] = [column + 12, width - room];
  const height = head + rows.length * rowHeight + 4;
  const horizon = addDays(today, ahead);
  const days = [today, ...rows.flatMap(({ high, due }) => [high, ...due.map(({ day }) => day)])].sort();
  const until = days.some((day) => day > horizon) ? horizon : (days.at(-1) as string);
  const [first, end] = [monthOf(today), Math.min(lastMonth, monthOf(until) + 1)];
  const [firstDay, lastDay] = [monthStart(first), monthStart(end)];
  const scale = linear([0, Math.max(1, daysBetween(firstDay, lastDay))], [left, right]);
  const x = (day: string) => r(Math.min(right, Math.max(left, scale(daysBetween(firstDay, day)))));
  const frame: Omit<Timeline, 'width' | 'rows' | 'ties'> = {
    height,
    left,
    right,
    top: head - 6,
    today: x(today),
    months: monthMarks([first, end], x, (text) => measure(text, { size: titles.size }), {
      language: words.language,
      gap: 14,
      edge: right,
    }),
  };
  const drawn = rows.map((row, index) => {
    const top = head + index * rowHeight;
    const lines = wrap(row.title, column > 0 ? column - 10 : width, titles.maxLines, measure, titles);
    const isWide = column > 0;
    const titleY = isWide ? top + rowHeight / 2 - (lines.length - 1) * (titles.line / 2) + 5 : top + 15;
    const y = isWide ? top + rowHeight / 2 : top + 15 + (lines.length - 1) * titles.line + 15;
    const title = lines.map((line, at) =>
      at ? `<tspan x="0" dy="${titles.line}">${escapeText(line)}</tspan>` : escapeText(line),
    );
    // The last day counts whole.
    const [start, stop] = [Math.min(x(row.begin), right - 3), x(addDays(row.end, 1))];
    const [low, high] = [x(addDays(row.low, 1)), x(addDays(row.high, 1))];
    const due = row.due.filter(({ day }) => day >= firstDay && day <= lastDay);
    const days = due.map(({ day }) => x(day));
    const places = apart(days, 2 * reachOfMark, [left + reachOfMark, right - reachOfMark]);
    const marks = due.map(
      ({ isUnlikely }, index) =>
        `<path class="rt-mark ${isUnlikely ? 'is-unlikely' : 'is-promise'}" transform="translate(${r(places[index] as number)} ${y})" d="${isUnlikely ? dueMarks.unlikely : dueMarks.likely}"/>`,
    );
    return `<g role="listitem"><a href="${escapeText(row.href)}" aria-label="${escapeText(`${lines.join('')}; ${row.said}`)}"><text class="rt-title" x="0" y="${titleY}">${title.join('')}</text><rect class="rt-bar is-next" x="${start}" y="${y - bar / 2}" width="${r(Math.max(3, stop - start))}" height="${bar}" rx="2"/><path class="sc-reach" d="M${low} ${y - 4}v8m0-4H${high}m0-4v8"/>${marks.join('')}</a></g>`;
  });
  return `<svg class="rt ${words.className}" role="group" viewBox="0 0 ${width} ${height}" aria-label="${escapeText(words.title)}" aria-describedby="${words.describedBy}"><g aria-hidden="true">${calendarFrame(frame, words.todayLabel)}</g><g role="list">${drawn.join('')}</g></svg>`;
}
