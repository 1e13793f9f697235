import { catalogue } from '../../format/catalogue.ts';

/** What the deck for a council says around what other pages tell. */
export const deckWords = catalogue({
  en: ({ plural, number, list }) => ({
    about:
      'The state of the strategy on slides, one idea each: to step through on a screen, to print, or as a file for PowerPoint.',
    hint: 'The arrow keys step from slide to slide; it prints one slide a sheet.',
    present: 'Present',
    leave: 'Leave',
    evidence: 'Evidence',
    whole: 'The whole page',
    of: (at: number, all: number) => `${number(at)} of ${number(all)}`,
    asOf: (day: string) => `As of ${day}`,
    more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),

    topics: {
      begin: 'North Star',
      state: 'State of the strategy',
      ask: 'What we ask of you',
      turn: 'What turned',
      pace: 'Pace',
      map: 'Whom we listen to',
      strategies: 'Strategies',
      backlog: 'What comes first',
      decisions: 'Decisions',
      unheard: 'What we do not hear',
    },
    /** What is asked for, counted. */
    asked: {
      sign: (count: number) => plural(count, { one: '# signature', other: '# signatures' }),
      estimate: (count: number) => plural(count, { one: '# estimate', other: '# estimates' }),
      answer: (count: number) => plural(count, { one: '# answer', other: '# answers' }),
      talkTo: (count: number) => plural(count, { one: '# conversation', other: '# conversations' }),
      readAgain: (count: number) => plural(count, { one: '# review', other: '# reviews' }),
    },
    asks: (counted: readonly string[]) => `We ask you for ${list(counted)}`,
    noAsk: 'Nothing is asked of you at present',
    turned: (count: number, since: string) =>
      plural(
        count,
        { one: 'One change since {since}', other: '# changes since {since}; these matter most' },
        { since },
      ),
    nothingTurned: 'Nothing turned since the last edition',
    listened: (inputs: number, late: number, silent: number) => {
      if (silent === inputs)
        return plural(inputs, {
          one: 'There is one input to listen to; nobody has talked to it yet',
          other: 'There are # inputs to listen to; nobody has talked to any of them yet',
        });
      const overdue = late > 0 ? [plural(late, { one: '# is overdue', other: '# are overdue' })] : [];
      const unheard =
        silent > 0 ? [plural(silent, { one: '# was never talked to', other: '# were never talked to' })] : [];
      const all = plural(inputs, { one: 'We listen to # input', other: 'We listen to # inputs' });
      return `${all}; ${late === 0 && silent === 0 ? 'all as often as agreed' : list([...overdue, ...unheard])}`;
    },
    share: (share: string) => `${share} of the evidence`,
    noShare: 'no evidence',
    recent: (count: number, days: number) =>
      plural(count, { one: '# signal in {days} days', other: '# signals in {days} days' }, { days: number(days) }),
    noStrategy: 'No strategy is in force yet',
    strategies: (standing: number, others: readonly (readonly [count: number, status: string])[]) =>
      [
        standing === 0
          ? 'No strategy is adopted'
          : plural(standing, { one: '# strategy steers the work', other: '# strategies steer the work' }),
        ...(others.length === 0 ? [] : [others.map(([count, status]) => `${number(count)} ${status}`).join(', ')]),
      ].join('; '),
    first: (title: string, all: number) =>
      plural(
        all,
        { one: '“{title}” is all that is ranked', other: '“{title}” comes first of # initiatives' },
        { title },
      ),
    perWeek:
      'Cost of delay divided by duration, per week, for each week of work. A bar is the range within which eight of ten cases lie.',
    decided: (count: number, day: string) =>
      plural(count, { one: 'One decision since {day}', other: '# decisions since {day}' }, { day }),
    nothingFound: 'No finding so far',
    nothingRests: 'Nothing rests on a signal yet',
    unheard: (findings: number) =>
      plural(findings, {
        one: 'What we hear is one-sided in one place',
        other: 'What we hear is one-sided in # places',
      }),
    askNext: (inputs: readonly string[]) => `Ask next: ${list(inputs)}.`,
    dissent: (words: string) => `Dissent: ${words}`,
    restsOn: (signals: number, inputs: number, titles: readonly string[], more: number) =>
      `${plural(signals, { one: 'It rests on # signal', other: 'It rests on # signals' })} through ${plural(inputs, { one: '# input', other: '# inputs' })}: ${list([...titles.map((title) => `“${title}”`), ...(more > 0 ? [`${number(more)} more`] : [])])}.`,
    restsOnNothing: 'It rests on no signal.',
    measured: (day: string) => `Measured on ${day}.`,
    owner: (owner: string) => `Owner: ${owner}.`,
  }),
});
