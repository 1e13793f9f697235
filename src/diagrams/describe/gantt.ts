import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { ask, flag, label } from './read.ts';
import { counted, dayWords, together } from './words.ts';

const day = z.date().refine((date) => !Number.isNaN(date.getTime()));
const tasks = z.array(
  z.object({
    section: label,
    task: label,
    startTime: day,
    endTime: day,
    renderEndTime: day.nullish(),
    done: flag,
    active: flag,
    crit: flag,
    milestone: flag,
    vert: flag,
  }),
);

const two = (number: number) => String(number).padStart(2, '0');
// Mermaid reads dates in the time zone of the machine, so in that zone they are what the writer wrote.
const date = (at: Date) =>
  `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const time = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** Gantt charts: tasks with start, end and state. */
export const gantt: Family = {
  names: { gantt: 'Gantt chart' },
  read(db) {
    const all = ask(db, 'getTasks', tasks).map((task) => ({ ...task, end: task.renderEndTime ?? task.endTime }));
    const [first] = all;
    if (!first) return null;
    const timed = all.some(({ startTime, end }) => time(startTime) !== '00:00' || time(end) !== '00:00');
    const shown = (at: Date) => (timed ? `${date(at)} ${time(at)}` : date(at));
    const told = (at: Date) => (timed ? `${dayWords(date(at))} ${time(at)}` : dayWords(date(at)));
    const rows = all.map(({ section, task, startTime, end, done, active, crit, milestone, vert }) => [
      section,
      task,
      shown(startTime),
      milestone || vert ? '' : shown(end),
      together(done && 'done', active && 'active', crit && 'critical', milestone && 'milestone', vert && 'marker') ||
        'planned',
    ]);
    const sections = new Set(all.map(({ section }) => section).filter(Boolean)).size;
    const starts = all.map(({ startTime }) => startTime).reduce((a, b) => (b.getTime() < a.getTime() ? b : a));
    const ends = all.map(({ end }) => end).reduce((a, b) => (b.getTime() > a.getTime() ? b : a));
    const inside = sections > 0 ? ` in ${counted(sections, 'section')}` : '';
    const holds = `${counted(all.length, 'task')}${inside}, ${told(starts)} to ${told(ends)}`;
    return withoutEmpty({ holds, columns: ['Section', 'Task', 'Start', 'End', 'State'], rows }, 'Start', 'End');
  },
};
