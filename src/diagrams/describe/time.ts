import { z } from 'zod';
import { type Family, withoutEmpty } from './contents.ts';
import { askGrowing, label } from './read.ts';
import { counted, figure, listed, shortened } from './words.ts';

const periods = z.array(z.object({ section: label, task: label, events: z.array(label) }));
const steps = z.array(z.object({ section: label, task: label, score: z.number(), people: z.array(label) }));

const inSections = (all: readonly { section: string }[]) => {
  const many = new Set(all.map(({ section }) => section).filter(Boolean)).size;
  return many > 0 ? ` in ${counted(many, 'section')}` : '';
};

/** Timelines: periods and what happened in them. */
export const timeline: Family = {
  names: { timeline: 'timeline' },
  read(db) {
    const all = askGrowing(db, 'getTasks', periods);
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last) return null;
    const rows = all.flatMap(({ section, task, events }) =>
      (events.length > 0 ? events : ['']).map((event) => [section, task, event]),
    );
    const range = all.length > 1 ? `, from ${shortened(first.task)} to ${shortened(last.task)}` : '';
    const holds = `${counted(all.length, 'period')}${inSections(all)}${range}`;
    return withoutEmpty({ holds, columns: ['Section', 'Period', 'Event'], rows }, 'Event');
  },
};

/** User journeys: steps with a score of 1 to 5 and who takes them. */
export const journey: Family = {
  names: { journey: 'user journey' },
  read(db) {
    const all = askGrowing(db, 'getTasks', steps);
    if (all.length === 0) return null;
    const rows = all.map(({ section, task, score, people }) => [
      section,
      task,
      Number.isFinite(score) ? `${figure(score)} of 5` : '',
      people.join(', '),
    ]);
    const actors = [...new Set(all.flatMap(({ people }) => people))].sort();
    const who = listed(actors);
    const scores = all.map(({ score }) => score).filter(Number.isFinite);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const average = scores.length > 0 ? `, ${figure(Math.round(mean * 10) / 10)} of 5 on average` : '';
    const holds = `${counted(all.length, 'step')}${inSections(all)}${average}${who ? `, taken by ${who}` : ''}`;
    return withoutEmpty({ holds, columns: ['Section', 'Step', 'Score', 'Who'], rows }, 'Score');
  },
};
