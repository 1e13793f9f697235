import { catalogue } from '../format/catalogue.ts';

/** What the picture of shares with a limit says, and the table beside it. */
export const mixWords = catalogue({
  en: () => ({
    unknown: 'unknown',
    limited: {
      company: 'From our own company',
      field: 'From the field: sales and services',
      competition: 'From watching the competition',
      beforePurchase: 'About the way up to the purchase',
    },
    bound: {
      most: (limit: string) => `at most ${limit}`,
      least: (limit: string) => `at least ${limit}`,
    },

    rows: {
      group: 'Group',
      input: 'Input',
      stage: 'Journey stage',
      channel: 'Channel',
      speaker: 'Who spoke',
      age: 'Age',
    },
    ages: {
      quarter: 'at most 90 days old',
      year: 'at most a year old',
      older: 'older',
      expired: 'expired',
    } as Readonly<Record<string, string>>,
    speakers: {
      current: 'customer at that time',
      former: 'former customer',
    } as Readonly<Record<string, string>>,
  }),
});
