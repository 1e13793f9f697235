import { catalogue } from '../format/catalogue.ts';
import { valueWords } from '../model/value-words.ts';

/** What the picture of a mix of evidence says, and the table beside it. */
export const mixWords = catalogue({
  en: ({ number }) => ({
    unknown: 'unknown',
    nothingValid: 'unknown: no signal is still valid',
    part: (group: string, share: string) => `${valueWords(group)} ${share}`,
    over: (group: string, limit: string) => `${valueWords(group)} over ${limit}`,
    atMost: (group: string, limit: string) => `${valueWords(group)} at most ${limit}`,
    described: (groups: readonly string[], lines: readonly (readonly [name: string, words: string])[]) =>
      `${[`Group: ${groups.join(', ')}`, ...lines.map(([name, words]) => `${name}: ${words}`)].join('. ')}.`,

    inputs: 'Inputs',
    heard: (heard: number, all: number) => `${number(heard)} of ${number(all)} heard`,
    journey: 'Journey',
    toPurchase: (share: string) => `${share} up to purchase`,
    tooFew: (words: string, least: string) => `${words}, under ${least}`,
    channels: 'Channels',
    by: (share: string, channel: string) => `${share} by ${channel}`,
    left: 'People who left',
    age: 'Age',
    thisQuarter: (some: number, all: number, expired: number) =>
      `${number(some)} of ${number(all)} this quarter${expired > 0 ? `, ${number(expired)} expired` : ''}`,

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
