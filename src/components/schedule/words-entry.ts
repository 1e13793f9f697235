import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the schedule says of one initiative, on its own page and wherever its days stand. */
export const scheduleEntryWords = catalogue({
  en: ({ plural }) => ({
    finished: (teams: number, day: string) =>
      teams === 1
        ? sentence`If one team works off the backlog in its order, it is finished about ${day}; {schedule|the whole order in time}.`
        : sentence`If ${plural(teams, { other: '# teams' })} work off the backlog in its order, it is finished about ${day}; {schedule|the whole order in time}.`,
    reach: (day: string, low: string, high: string) => `${day} (${low} to ${high})`,
    due: {
      promise: (day: string) => `The promise by ${day}`,
      deadline: (day: string) => `The deadline of ${day}`,
      window: (day: string) => `The last day of its window, ${day},`,
      peak: (day: string) => `The day after which a sum is lost for good, ${day},`,
    },
    /** Goes on from what is due. */
    kept: (chance: string, isUnlikely: boolean) =>
      `is kept ${chance} in this order${isUnlikely ? ': it is unlikely to be kept' : ''}.`,
    missed: 'is missed: the day has passed.',
    waitsFor: (titles: readonly string[]) =>
      `It has to wait for ${titles.join(', ')}, of which nobody knows how long it takes; so it may be later.`,
    /** Beside a day on a roadmap or in a list. */
    chance: (chance: string) => `kept ${chance} in the order of the backlog`,

    note: (summary: string) => sentence`In the order of the backlog ${summary}; {schedule|the schedule}.`,
    /** How many last days are unlikely to be kept, or how sure the least sure is, within a sentence. */
    dueSummary: (unlikely: number, all: number, least: string) =>
      unlikely === 0
        ? plural(
            all,
            {
              one: 'the one promise or deadline ahead is likely to be kept: {least}',
              other: 'all # promises and deadlines ahead are likely to be kept, the least sure {least}',
            },
            { least },
          )
        : plural(
            all,
            {
              one: 'the one promise or deadline ahead is unlikely to be kept',
              other: '{unlikely} of # promises and deadlines ahead are rather missed than kept',
            },
            { unlikely: plural(unlikely, { one: '#', other: '#' }) },
          ),
    unlocks: 'What waits for it',
    unlocked: (count: number, amount: string) =>
      plural(
        count,
        {
          one: 'One initiative waits for this one, directly or through others. It costs {amount} for each week of waiting. That stands beside this one’s own figure and is no part of it.',
          other:
            '# initiatives wait for this one, directly or through others. Together they cost {amount} for each week of waiting. That stands beside this one’s own figure and is no part of it.',
        },
        { amount },
      ),
    onlyUnknown: (count: number) =>
      plural(count, {
        one: 'One initiative waits for this one. What its waiting costs is unknown.',
        other: '# initiatives wait for this one. What their waiting costs is unknown.',
      }),
    andUnknown: (count: number) =>
      plural(count, {
        one: 'One more waits for it, and what that costs is unknown.',
        other: '# more wait for it, and what that costs is unknown.',
      }),
    perWeek: (amount: string) => `${amount} a week`,
    unknown: 'unknown',
  }),
});
