import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the digest says, on its pages and as a feed. */
export const digestWords = catalogue({
  en: ({ plural, number, list }) => ({
    title: 'Digest',
    of: (month: string) => `Digest of ${month}`,
    about: 'What we heard, decided, released and learned, month by month.',
    aboutMonth: (month: string, counts: string) => `What ${month} brought: ${counts}.`,
    chapters: {
      heard: 'Heard',
      decided: 'Decided',
      released: 'Released',
      learned: 'Learned',
      signed: 'Signed by engineering',
      required: 'Qualities agreed with engineering',
    },
    counts: {
      heard: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
      decided: (count: number) => plural(count, { one: '# decision', other: '# decisions' }),
      released: (count: number) => plural(count, { one: '# release', other: '# releases' }),
      learned: (count: number) => plural(count, { one: '# lesson', other: '# lessons' }),
    },
    facts: (count: number) => plural(count, { one: '# event', other: '# events' }),
    list,
    agreedAt: (stage: string) => `agreed when it reached the stage ${stage}`,
    measured: 'Measured',
    before: {
      better: (value: string, before: string, day: string) => `${value}, better than ${before} on ${day}`,
      worse: (value: string, before: string, day: string) => `${value}, worse than ${before} on ${day}`,
      unchanged: (value: string, before: string, day: string) => `${value}, unchanged from ${before} on ${day}`,
    },
    more: (count: number) => `${number(count)} more`,
    andMore: (count: number) => `and ${number(count)} more`,
    everyone: 'For everyone',
    nothing: 'In this month nothing was heard, decided, released or learned.',
    engineering: 'For engineering',
    sat: 'Engineers in the room',
    nobodySat: 'No signal of this month names an engineer as present.',
    nothingForEngineering: 'Nothing for engineering this month.',
    empty: 'Nothing with a date is written yet.',
    emptyAbout:
      'This page fills by itself from entries with a date. Write down what you heard last, or what you decided last.',
    soFar: (counts: string) => sentence`{month}, the month so far: ${counts}.`,
    lastWithNews: (counts: string) => sentence`{month}, the last month with news: ${counts}.`,
    months: 'Months',
    feed: 'As a feed (Atom)',
    feedTitle: (hub: string) => `${hub}: digest`,
  }),
});
