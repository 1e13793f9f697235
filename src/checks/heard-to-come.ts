import { addDays } from '../model/date.ts';
import type { Check } from './check.ts';

export const heardToCome: Check = {
  id: 'heard-to-come',
  title: 'What was heard lies in the past',
  problem: 'Conversation that is still to come',
  severity: 'warning',
  why: 'A signal or an exchange with a day to come stands first in every list and counts in none: mostly its year is wrong.',
  fix: 'Correct the day, or wait with the entry until somebody was heard.',
  example: { wrong: 'date: 2027-10-03', right: 'date: 2026-10-03' },
  *run({ hub, today }) {
    // Where the day begins first it is tomorrow already.
    const latest = addDays(today, 1);
    const words = (found: string, message: string) => ({
      found,
      expected: `a day up to ${today}`,
      message,
      fix: 'Correct the day.',
    });
    for (const { file, data } of hub.of('signals'))
      if (data.date > latest)
        yield { file, field: ['date'], ...words(data.date, `It was heard on ${data.date}, which is still to come.`) };
    for (const { file, data } of hub.of('inputs'))
      for (const [index, { with: other, last }] of data.edges.entries())
        if (last !== undefined && last > latest)
          yield {
            file,
            field: ['edges', index, 'last'],
            ...words(last, `The last exchange with \`${other}\` was on ${last}, which is still to come.`),
          };
  },
};
