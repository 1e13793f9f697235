import { addDays } from '../model/date.ts';
import type { Check, FileFault } from './check.ts';

export const releaseDates: Check = {
  id: 'release-dates',
  title: 'Building, release and result follow one another',
  problem: 'Release or result on a day that cannot be',
  severity: 'error',
  why: 'What is released was built before, and what is measured was released before. Otherwise a day is wrong, and everything that is worked out from it.',
  fix: 'Correct the day that is wrong. What is planned stands in `window`.',
  example: {
    wrong: 'release: { how: full, on: 2026-09-15 }\nresult: { …, on: 2026-06-30 }',
    right: 'release: { how: full, on: 2026-09-15 }\nresult: { …, on: 2026-10-31 }',
  },
  *run({ hub, today }) {
    // Where the day begins first it is tomorrow already.
    const latest = addDays(today, 1);
    for (const { file, data } of hub.of('initiatives')) {
      const { release, result, stages = [] } = data;
      const say = (field: string, found: string, expected: string, message: string, fix: string): FileFault => ({
        file,
        field: [field, 'on'],
        found,
        expected,
        message,
        fix,
      });
      for (const [field, day] of [
        ['release', release?.on],
        ['result', result?.on],
      ] as const)
        if (day !== undefined && day > latest)
          yield say(
            field,
            day,
            `a day up to ${today}`,
            `The ${field} is dated ${day}, which is still to come.`,
            `Correct the day${field === 'release' ? '; a planned release stands in `window`' : ', or remove the result until it is there'}.`,
          );
      // The first time: what is improved goes back to production.
      const begun = stages.find(({ stage }) => stage === 'production')?.on;
      if (release && begun && release.on < begun)
        yield say(
          'release',
          release.on,
          `a day on or after ${begun}`,
          `The release is dated ${release.on}, before production began on ${begun}.`,
          'Correct the day of the release, or that of production in `stages`.',
        );
      if (release && result && result.on < release.on)
        yield say(
          'result',
          result.on,
          `a day on or after ${release.on}`,
          `The result is dated ${result.on}, before the release on ${release.on}.`,
          'Correct the day of the result, or that of the release.',
        );
    }
  },
};
