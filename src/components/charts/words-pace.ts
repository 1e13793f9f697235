import { catalogue } from '../../format/catalogue.ts';
import type { PaceWord } from '../../methods/pace.ts';

type Way = 'up' | 'down' | 'still';

/** How a metric does against its goal, in the same words wherever that stands. */
export const paceWords = catalogue({
  en: ({ plural }) => ({
    word: {
      reached: 'Reached',
      missed: 'Not reached',
      'on-pace': 'On pace',
      behind: 'Behind',
      unknown: 'Cannot be said yet',
    } as const satisfies Record<PaceWord, string>,
    /** Within a sentence or a cell. */
    short: {
      reached: 'reached',
      missed: 'not reached',
      'on-pace': 'on pace',
      behind: 'behind',
      unknown: 'pace cannot be said yet',
    } as const satisfies Record<PaceWord, string>,
    per: { week: 'a week', month: 'a month' },

    isReached: 'the goal is reached.',
    isMissed: 'its day has passed.',
    needs: (way: Way, by: string, per: string) => `it has to ${way === 'down' ? 'fall' : 'rise'} by ${by} ${per}`,
    went: (way: Way, by: string, per: string, since: string) =>
      way === 'still'
        ? `it stands where it stood on ${since}`
        : `it ${way === 'down' ? 'fell' : 'rose'} by ${by} ${per} since ${since}`,
    both: (needs: string, went: string) => `${needs}; ${went}.`,
    noTime: (day: string) => `it was measured on ${day}, the day of its goal, and is not there.`,
    chance: (day: string, cases: string) =>
      `If it goes on as unevenly as so far, it is at its goal or better on ${day} ${cases}.`,
    steady: 'How sure that is, its history does not tell: every change had the same pace.',
    few: (measured: number, least: number) =>
      `a pace takes measurements on ${plural(least, { other: '# days' })}, and there ${plural(measured, { one: 'is one', other: 'are #' })}`,
    fewAlone: (few: string) => `${few}.`,
    /** Behind the pace of a metric by which a released initiative is measured. */
    afterRelease: 'That is from all its history, before the release and after it.',

    /** As a title: the word, the metric, where it stands, where it shall be. */
    verdict: (word: string, name: string, now: string | null, aim: string) =>
      now === null ? `${word}: ${name}, not measured yet; ${aim}` : `${word}: ${name} ${now}; ${aim}`,
    verdictUnknown: (name: string, now: string | null, aim: string) =>
      now === null ? `${name}: not measured yet; ${aim}` : `${name}: ${now}; ${aim}`,
    aim: {
      open: (goal: string, by: string) => `goal ${goal} by ${by}`,
      reached: (goal: string, by: string) => `goal ${goal} by ${by}`,
      missed: (goal: string, by: string) => `goal was ${goal} by ${by}`,
    },

    shortChance: (word: string, cases: string) => `${word}: there ${cases}`,
  }),
});
