import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the brief on one or two pages says. */
export const briefWords = catalogue({
  en: ({ plural, number, list }) => ({
    about:
      'What we ask of you, what turned and why, whether we are on pace, what comes first, and what we do not hear.',
    prints: 'It prints on one or two pages.',
    deck: 'The same on slides',
    stand: 'Where we stand',
    first: 'What comes first',
    firstAbout: sentence`Initiatives are ordered by what a week of waiting costs (their {term:cost-of-delay}), divided by the weeks the work takes. Those in one {term:group} are too close to call. A bar is the range within which eight of ten cases lie.`,
    wholeBacklog: 'The whole backlog',
    decided: 'Decided lately',
    /** Since a day, or ever. */
    nothingDecided: (day: string | null) =>
      day === null ? 'No decision is written down yet.' : `Nothing has been decided since ${day}.`,
    dissent: 'with dissent',
    more: (count: number) => plural(count, { other: '# more' }),
    andMore: (count: number) => plural(count, { other: 'and # more' }),
    unheard: 'What we do not hear',
    wholePlan: 'the whole plan',
    nobodySpeaks: (stages: readonly string[]) => `Of the customer’s journey nobody speaks of ${list(stages)}.`,
    leastHeard: (stages: readonly string[], signals: number) =>
      `Of the customer’s journey we hear least about ${list(stages)}: ${plural(signals, { one: '# signal that has not expired', other: '# signals that have not expired' })}${stages.length > 1 ? ' each' : ''}.`,
    evidence: 'The evidence in full',
    moreFindings: (count: number) =>
      plural(count, { one: 'One more finding, and the evidence', other: '# more findings, and the evidence' }),
    asked: 'What we ask of you',
    nothingAsked: 'Nothing at present.',
    readAgain: 'Read again',
    which: 'See which',

    sign: 'Sign',
    estimate: 'Estimate',
    answer: 'Answer',
    talkTo: 'Talk to',
    /** These go on from the title of an entry. */
    waits: ' waits for a signature',
    noPlace: (missing: readonly string[]) => ` has no place in the backlog yet (missing: ${missing.join('; ')})`,
    whatWould: ': what would customers get?',
    silent: ': nobody talked to them as often as agreed',
    askedFor: (traps: readonly string[]) => `: their view is missing (${list(traps)})`,
    whom: {
      sign: (sides: readonly string[]) => `from ${list(sides)}`,
      ask: (whom: readonly string[]) => `ask: ${whom.join('; ')}`,
    },
    by: {
      promised: (day: string, _isPast: boolean) => `promised for ${day}`,
      deadline: (day: string, isPast: boolean) => `its deadline ${isPast ? 'was' : 'is'} ${day}`,
      review: (day: string, isPast: boolean) =>
        isPast ? `due since its review on ${day}` : `before its review on ${day}`,
      talk: (day: string, isPast: boolean) => (isPast ? `due since ${day}` : `due on ${day}`),
      none: 'no day is set',
    },
    reviewsOverdue: (total: number, owners: readonly [owner: string, overdue: number][]) =>
      `${plural(total, { one: '# review is', other: '# reviews are' })} overdue: ${owners.map(([owner, overdue]) => `${owner} ${number(overdue)}`).join(', ')}.`,

    nothingRanked: 'Nothing is ranked yet: no open initiative says what waiting costs and how long it takes.',
    firstTable: 'The first of the backlog',
    firstCaption: (count: number) =>
      plural(count, { one: 'The first of the backlog', other: 'The first # of the backlog' }),
    place: 'Place',
    initiative: 'Initiative',
    ratio: 'Cost of delay divided by duration',
    ratioUnit: (currency: string) => `${currency} per week, for each week of work`,
    duration: 'Duration',
    oneTeam: 'one team',

    metrics: 'Metrics',
    metricsCaption: 'The North Star metric and its input metrics',
    metric: 'Metric',
    onDay: (day: string) => `On ${day}`,
    now: 'Now',
    goal: 'Goal',
    northStar: 'North Star metric',
    notMeasured: 'not measured',
    moved: {
      better: (before: string) => `better than ${before}`,
      worse: (before: string) => `worse than ${before}`,
      unchanged: () => 'unchanged',
    },
    measuredOn: (day: string) => `measured on ${day}`,
    goalBy: {
      open: (day: string) => `by ${day}`,
      reached: (day: string) => `reached, due ${day}`,
      missed: (day: string) => `not reached, was due ${day}`,
    },
  }),
});
