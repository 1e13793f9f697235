import { isOpen } from '../methods/cost-of-delay/backlog.ts';
import { planNotes } from '../methods/roadmap.ts';
import type { Check } from './check.ts';

export const planDates: Check = {
  id: 'plan-dates',
  title: 'Plans end with the work, and deadlines lie ahead',
  problem: 'Plan or deadline passed',
  severity: 'warning',
  age: true,
  why: 'A window that ended without a release promises a day that is gone; after its deadline an initiative is worth nothing and ranks last in silence.',
  fix: 'Move the window, set the stage that was reached, or decide what becomes of it now.',
  example: {
    wrong: 'stage: production\nwindow: { from: 2026-06-01, to: 2026-09-30 }',
    right: 'stage: production\nwindow: { from: 2026-06-01, to: 2027-01-29 }',
  },
  *run({ hub, today }) {
    for (const entry of hub.of('initiatives')) {
      if (!isOpen(entry, today)) continue;
      const { stage, urgency } = entry.data;
      const notes = planNotes(entry, today);
      const ended = notes.find(({ what }) => what === 'should-be-done');
      const broken = notes.find(({ what }) => what === 'promise-broken');
      if (ended)
        yield {
          file: entry.file,
          field: ['window', 'to'],
          found: ended.day,
          expected: `a day from ${today} on, or a release`,
          message: `It was to be done by ${ended.day} and is still at \`${stage}\`.`,
          fix: 'Move `window` to days that can be kept, or set the stage that it has reached.',
        };
      if (broken)
        yield {
          file: entry.file,
          field: ['promised', 'by'],
          found: broken.day,
          expected: `a day from ${today} on, or a release`,
          message: `It was promised by ${broken.day} and is still at \`${stage}\`.`,
          fix: 'Tell those to whom it is promised, and agree on another day.',
        };
      if (urgency && 'by' in urgency && urgency.by < today)
        yield {
          file: entry.file,
          field: ['urgency', 'by'],
          found: urgency.by,
          expected: `a day from ${today} on`,
          message: `Its ${urgency.shape} closed on ${urgency.by}; since then waiting costs nothing, and it is still at \`${stage}\`.`,
          fix: 'Decline it with the reason, or say in `urgency` what waiting costs from now on.',
        };
    }
  },
};
