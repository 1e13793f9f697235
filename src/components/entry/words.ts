import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What stands around the text of every entry. */
export const entryWords = catalogue({
  en: ({ plural, number }) => ({
    edit: 'Edit this page',
    neighbours: 'Neighbours in the list',
    newer: 'Newer',
    older: 'Older',
    previous: 'Previous',
    next: 'Next',

    owner: 'Owner',
    unnamed: 'Not named yet',
    ask: sentence`, ask {ask}`,
    audience: 'Audience',
    review: 'Review',
    history: 'History',
    tags: 'Tags',
    cameFrom: 'Came from',
    source: sentence`{system}, {key}, on {day}`,
    sourceAlone: sentence`{system}, on {day}`,
    yes: 'Yes',
    no: 'No',

    today: 'today',
    yesterday: 'yesterday',
    ago: (days: number) => plural(days, { one: '# day ago', other: '# days ago' }),
    ahead: (days: number) => plural(days, { one: 'in # day', other: 'in # days' }),
    never: 'never',
    neverReviewed: 'never reviewed',
    noReview: 'no day reviewed',
    reviewed: (when: string, next: string) => `reviewed ${when}, ${next}`,
    noNextDate: 'no next date',
    overdue: (days: number) => plural(days, { one: '# day overdue', other: '# days overdue' }),
    dueToday: 'due today',
    dueIn: (days: number) => plural(days, { one: 'due in # day', other: 'due in # days' }),

    weakThen: 'Weak on its day',
    forWriters: 'For its writers',
    problems: (count: number) => plural(count, { one: '# problem', other: '# problems' }),
    toRepair: (count: number) => plural(count, { one: '# problem to repair', other: '# problems to repair' }),
    why: 'Why',
    andMore: (count: number) => `and ${number(count)} more`,
    more: (count: number) => `${number(count)} more`,
    all: (count: number) => `All ${number(count)}`,

    whatItRestsOn: 'What it rests on',
    restsOn: 'Rests on',
    signals: (signals: number, inputs: number) =>
      `${plural(signals, { one: '# signal', other: '# signals' })}${inputs > 0 ? ` from ${plural(inputs, { one: '# input', other: '# inputs' })}` : ''}`,
    restsOnIt: 'What rests on it',
    mentionedBy: 'Mentioned by',
  }),
});
