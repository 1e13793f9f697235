import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the first page says. */
export const homeWords = catalogue({
  en: ({ plural, list, number }) => ({
    northStar: 'North Star',

    asked: 'What we ask of you',
    moving: 'What moves it',
    way: (now: string | null, goal: string, by: string) =>
      now === null ? `not measured yet; goal ${goal} by ${by}` : `${now} now; goal ${goal} by ${by}`,

    begin: 'What to write next',
    begun: 'Begun.',
    agree: (agreed: number, inputs: number) =>
      plural(inputs, {
        one: sentence`Agree with the one input on {contract|a contract}: what it gives, what it gets back, how often you talk. ${number(agreed)} of # has one.`,
        other: sentence`Agree with each input on {contract|a contract}: what it gives, what it gets back, how often you talk. ${number(agreed)} of # have one.`,
      }),
    beginHelp: sentence`Each command writes a file that marks in «…» what is left to write; this page changes as you save. {writing|How to write an entry} tells more.`,

    minute: 'I have a minute',
    brief: 'the whole hub on one printable page',
    star: 'where we are going, and how far we have come',
    outcomes: 'what our work should change, and how sure we are that it will',
    balance: 'whom we listen to, and where our evidence is one-sided',
    changes: (edition: string) => `what is new since ${edition}`,
    noProblems: (checks: number) => plural(checks, { one: '# check found nothing', other: '# checks found nothing' }),
    onlyTime: 'what is still missing takes time',
    problems: (count: number) => plural(count, { one: '# problem to look at', other: '# problems to look at' }),

    build: 'I build the product',
    customers: 'who they are and what they said',
    initiatives: (count: number) =>
      plural(count, { one: '# initiative, and what waiting costs', other: '# initiatives, and what waiting costs' }),
    engineering: 'what has to come first, and for which product',
    signals: (count: number) =>
      plural(count, { one: '# record of what somebody told us', other: '# records of what somebody told us' }),

    write: 'I write in this hub',
    writing: 'how to turn a finding into a page',
    method: 'how to read and write this hub',
    digest: 'what we heard, decided, released and learned, month by month',
    search: 'find what is already written',

    decisions: (count: number) =>
      plural(count, { one: '# decision record', other: '# decision records, the newest first' }),
    nothing: 'nothing written yet',

    doors: {
      brief: 'Brief',
      outcomes: 'Outcomes',
      balance: 'Balance',
      decisions: 'Decisions',
      changes: 'Changes',
      health: 'Health',
      customers: 'Customers',
      backlog: 'Backlog',
      engineering: 'Engineering',
      schedule: 'Schedule',
      signals: 'Signals',
      writing: 'Writing guide',
      method: 'Handbook',
      digest: 'Digest',
      search: 'Search',
    },

    listen: 'Whom we listen to',
    wholeMap: 'Open the map, with its table and its file',
    allInputs: (count: number) =>
      plural(count, {
        one: 'Open the map with # input, its table and its file',
        other: 'Open the map with all # inputs, its table and its file',
      }),

    strategies: 'What we do about it',
    allStrategies: 'All strategies',
    noStrategyHolds: 'No strategy holds any more. Write what you do now.',

    decided: 'Decided lately',
    allDecisions: 'All decisions',
    withDissent: (state: string) => `${state}, with dissent`,
    signed: (state: string) => `${state}, signed by product and engineering`,
    heard: 'Heard lately',
    allSignals: 'All signals',
    look: 'Worth a look',
    nothingStandsOut: (checks: number, unlooked: number, off: number) =>
      [
        plural(checks, { one: '# check found nothing.', other: '# checks found nothing.' }),
        ...(unlooked > 0
          ? [
              plural(unlooked, {
                one: 'One trap could not be looked for.',
                other: '# traps could not be looked for.',
              }),
            ]
          : []),
        ...(off > 0 ? [plural(off, { one: 'One check is switched off.', other: '# checks are switched off.' })] : []),
      ].join(' '),
    found: (times: number, places: string) =>
      plural(times, { one: 'Found once, in {places}', other: 'Found # times, in {places}' }, { places }),
    places: (named: readonly string[], more: boolean) => list(more ? [...named, 'more'] : named),
    health: 'Health of the hub',
  }),
});
