import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of an initiative says of whether it is worth doing. */
export const worthWords = catalogue({
  en: ({ list, number }) => ({
    /** Of the whole, on average. */
    whole: (money: string, horizon: string, chance: string) =>
      `Within ${horizon} of use, what it brings less what it costs comes to ${money} on average. It costs more than it brings ${chance}.`,
    loss: {
      surely: (cases: number) => `It costs more than it brings in ${number(cases)} of 100 cases or more`,
      likely: () => 'More likely than not it costs more than it brings',
    },
    lossMeans:
      'Only what has a price is counted. If it is to be done all the same, its business case says for what: what is learned, what a law asks for, what others build on.',
    cannotTell: (missing: readonly string[]) =>
      `Nobody can tell yet whether it brings more than it costs: ${list(missing)}. Unknown is not zero.`,
    missing: {
      left: 'nobody knows how many weeks of work are left',
      value: 'what waiting costs is unknown',
      price: 'a week of a team has no price',
      running: 'what running it costs is not estimated',
    },
    breakEven: (money: string) => `On average it pays as long as a week of a team costs less than ${money}.`,
    neverPays: 'On average it would not pay even if the work cost nothing.',
    notInRank: sentence`None of this is part of the rank. {method|How it is worked out, and its limits}.`,

    table: 'Value against cost',
    caption: (currency: string, horizon: string) =>
      `Amounts are in ${currency}, over ${horizon} of use that begins when the work is finished. One time in ten the truth is below low, one time in ten above high.`,
    what: 'What',
    mean: 'Mean',
    low: 'Low',
    high: 'High',
    value: 'What it brings',
    valueNote: (perWeek: string, weeks: string) =>
      `${perWeek} a week (what a week of waiting loses, before urgency) × ${weeks} of use`,
    peak: (day: string) => `What would be lost for good after ${day}`,
    peakNote: (sum: string, chance: string) => `${sum} × ${chance} of the cases, in which it is in time`,
    work: 'Work that is left',
    workNote: (weeks: string, price: string) => `${weeks} of one team × ${price} for a week of a team`,
    running: 'Running it',
    runningNote: (perWeek: string, weeks: string) => `${perWeek} a week × ${weeks}`,
    risk: (what: string) => `Risk: ${what}`,
    riskNote: (chance: string, once: string) => `${chance} × ${once}, once`,
    byWord: (word: string, chance: string, once: string) =>
      `${chance} (a ${word} chance stands for that) × ${once}, once`,
    together: 'All together',
    togetherNote: 'Means add up. Low and high are right if these vary independently.',
    notPriced: 'not priced',
    unknown: 'unknown',
    notEstimated: 'not estimated',

    unpriced: 'Risks without a price, and so not counted',
    unpricedRisk: (what: string, chance: string, effect: string) => `${what} (${chance}, ${effect})`,
  }),
});
