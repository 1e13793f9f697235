import { counted } from '../format/words.ts';
import { durationInDays } from '../kinds/fields.ts';
import { isOpen } from '../methods/cost-of-delay/backlog.ts';
import { planNotes } from '../methods/roadmap.ts';
import { daysBetween } from '../model/date.ts';
import type { Check, FileFault } from './check.ts';

export const planFits: Check = {
  id: 'plan-fits',
  title: 'A plan fits its estimates, its deadlines and its measure',
  problem: 'Plan contradicts itself',
  severity: 'warning',
  why: 'A reader who sees only one of two days that contradict each other makes a promise that the other one breaks.',
  fix: 'Change the window, or what it does not fit.',
  example: {
    wrong: 'urgency: { shape: deadline, by: 2027-04-30 }\nwindow: { from: 2027-03-01, to: 2027-06-25 }',
    right: 'urgency: { shape: deadline, by: 2027-04-30 }\nwindow: { from: 2027-01-11, to: 2027-04-23 }',
  },
  *run({ hub, today }) {
    for (const entry of hub.of('initiatives')) {
      const { window, urgency, success, duration, promised } = entry.data;
      // Of what has passed, its age is told.
      if (!isOpen(entry, today) || !window || window.to < today) continue;
      const say = (field: string[], found: string, expected: string, message: string, fix: string): FileFault => ({
        file: entry.file,
        field,
        found,
        expected,
        message,
        fix,
      });
      if (urgency && 'by' in urgency && urgency.by >= today && urgency.by < window.to)
        yield say(
          ['window', 'to'],
          window.to,
          `a day up to ${urgency.by}`,
          `It is planned until ${window.to}, and what is done after ${urgency.by} is worth nothing.`,
          'Plan it earlier, or correct `urgency`.',
        );
      if (success && success.by < window.to)
        yield say(
          ['success', 'by'],
          success.by,
          `a day on or after ${window.to}`,
          `The measure is to be answered by ${success.by}, while the work is planned until ${window.to}.`,
          'Move `success.by` behind the window, or plan it earlier.',
        );
      if (promised && planNotes(entry, today).some(({ what }) => what === 'promise-too-early'))
        yield say(
          ['window', 'to'],
          window.to,
          `a day up to ${promised.by}`,
          `It is planned until ${window.to}, and promised by ${promised.by}.`,
          'Plan it earlier, or tell those to whom it is promised and correct `promised`.',
        );
      const days = daysBetween(window.from, window.to) + 1;
      if (duration && days < Math.floor(durationInDays(String(duration.low))))
        yield say(
          ['window', 'to'],
          counted(days, 'day'),
          `at least ${duration.low}, the low estimate`,
          `The window has ${counted(days, 'day')}, and even the low estimate is ${duration.low}.`,
          'Widen `window`, or correct `duration`.',
        );
    }
  },
};
