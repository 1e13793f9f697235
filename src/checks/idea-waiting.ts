import { counted } from '../format/words.ts';
import { ideaIsLate, ideaWeeks, stageAge } from '../methods/stages.ts';
import type { Check } from './check.ts';

export const ideaWaiting: Check = {
  id: 'idea-waiting',
  title: 'Ideas get an answer in time',
  problem: 'Idea without an answer',
  severity: 'warning',
  age: true,
  settings: { weeks: { default: ideaWeeks, means: 'How many weeks an idea may wait for an answer.' } },
  why: 'People who bring an idea and hear nothing do not bring a second one. A no with its reason is an answer, too.',
  fix: 'Move it on to Shaping (`stage: conception`), or decline it with the reason; write the day into `stages`.',
  example: {
    wrong: 'stage: idea\nstages: [{ stage: idea, on: 2026-05-04 }]',
    right:
      'stage: declined\ndeclinedBecause: Nobody we asked would use it.\nstages: [{ stage: idea, on: 2026-05-04 }, { stage: declined, on: 2026-06-01 }]',
  },
  *run({ hub, today, setting }) {
    const weeks = setting('weeks');
    for (const entry of hub.of('initiatives')) {
      const age = stageAge(entry, today);
      if (!age || !ideaIsLate(entry, today, weeks)) continue;
      yield {
        file: entry.file,
        field: ['stages', (entry.data.stages ?? []).findLastIndex(({ on }) => on === age.since), 'on'],
        found: `an idea since ${age.since}`,
        expected: `an answer within ${counted(weeks, 'week')}`,
        message: `The idea has waited ${counted(age.days, 'day')} for an answer, since ${age.since}.`,
        fix: 'Set `stage: conception`, or `stage: declined` with `declinedBecause:`, and add the day to `stages`.',
      };
    }
  },
};
