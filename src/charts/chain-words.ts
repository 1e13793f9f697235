import { catalogue } from '../format/catalogue.ts';

/** What pictures of boxes and bonds say: from evidence to outcome, what replaced what, what must come first, the tree. */
export const chainWords = catalogue({
  en: ({ plural, number, list }) => ({
    list,
    nothing: 'Waits for nothing',
    next: 'Then',
    last: 'Last',
    lastDrawn: 'Last drawn',
    first: 'First',
    latest: 'Latest',
    signals: 'Signals',
    strategies: 'Strategies',
    strategy: 'Strategy',
    initiatives: 'Initiatives',
    initiative: 'Initiative',
    outcome: 'Outcome',

    /** Between two boxes, read from left to right. */
    verb: {
      evidence: 'is evidence for',
      served: 'is served by',
      measured: 'is measured by',
      moves: 'moves',
      shallMove: 'shall move',
      cameTo: 'came to',
      ended: 'ended as',
      replaced: 'was replaced by',
      wouldBeReplaced: 'would be replaced by',
      before: 'comes before',
      shouldBefore: 'should come before',
    },
    cited: 'cited directly',

    expiredOn: (day: string) => `expired ${day}`,
    signalCount: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
    allExpired: (signals: string) => `${signals}, all expired`,
    someExpired: (signals: string, expired: number) => `${signals}, ${number(expired)} expired`,
    andMoreSignals: (count: number) => plural(count, { one: 'and # more signal', other: 'and # more signals' }),
    fromMoreInputs: (count: number) => plural(count, { one: 'from # more input', other: 'from # more inputs' }),
    moreSignals: (count: number) => plural(count, { one: '# more signal', other: '# more signals' }),
    citedByStrategy: 'cited by the strategy',
    citedHere: 'cited by the initiative',
    oneVoice: 'One voice only',
    single: 'a single signal',
    mostly: 'Mostly one side',
    ofEvidence: (share: string, from: string) => `${share} of the evidence from ${from}`,
    oneSide: 'One side only',
    allFrom: (count: number, from: string) => `all ${number(count)} from ${from}`,
    validFrom: (from: string) => `all that is still valid from ${from}`,
    group: (group: string) => `the ${group} group`,

    /** Begins a sentence about evidence. */
    subject: { it: 'It rests on', together: 'It and what it serves rest on' },
    noSignal: (subject: string) => `${subject} no signal that is shown here.`,
    evidence: (subject: string, signals: number, inputs: number, expired: number) =>
      `${subject} ${plural(signals, { one: '# signal', other: '# signals' })}${inputs > 0 ? ` from ${plural(inputs, { one: '# input', other: '# inputs' })}` : ''}${expired === 0 ? '' : expired === signals ? ', all of them expired' : `, ${number(expired)} of them expired`}.`,
    side: (title: string, note: string) => `${title}: ${note}.`,
    citedItself: (count: number) =>
      plural(count, {
        one: '# signal is cited by the initiative itself.',
        other: '# signals are cited by the initiative itself.',
      }),

    resultThen: (value: string, goal: string) => `${value}, ${goal}`,
    noAnswer: (day: string) => `no answer, due ${day}`,
    awaited: 'released, no answer yet',
    noMeasureNote: 'no success measure',
    takenOut: (day: string) => `taken out ${day}`,
    inputMetric: 'input metric',
    northStarMetric: 'North Star metric',
    successMeasure: 'success measure',
    now: (value: string, goal: string) => `${value} now, goal ${goal}`,
    goalOnly: (goal: string) => `goal ${goal}`,
    star: (note: string) => `North Star; ${note}`,
    measure: (from: string, to: string, day: string) => `from ${from} to ${to} by ${day}`,

    chain: (title: string) => `From evidence to outcome: ${title}`,
    noEvidence: 'No evidence',
    strategyCitesNone: 'the strategy cites no signal here',
    noOwnSignal: 'No signal of its own',
    citesNothing: 'it cites nothing that was heard',
    noneBehind: 'no signal stands behind it here',
    verdict: { keep: 'keep\u00a0it', improve: 'improve\u00a0it', 'take-out': 'take it out again' },
    result: (value: string) => `Result: ${value}`,
    noAnswerYet: 'No answer yet',
    released: (day: string) => `released ${day}`,
    wasDue: (day: string) => `was due ${day}`,
    due: (day: string) => `due ${day}`,
    notDone: 'Not done',
    declined: 'declined',
    noMeasure: 'No success measure',
    neverWorked: (initiatives: number) =>
      plural(initiatives, {
        one: 'nothing says when it has worked',
        other: 'nothing says when they have worked',
      }),
    andMoreStrategies: (count: number) => plural(count, { one: 'and # more strategy', other: 'and # more strategies' }),
    moreStrategies: (count: number) => plural(count, { one: '# more strategy', other: '# more strategies' }),
    noStrategy: 'No strategy',
    servesNone: 'it serves none',
    servesNoStrategy: 'It serves no strategy.',
    serves: (strategies: readonly string[]) => `It serves ${list(strategies)}.`,
    noMeasureSet: 'No success measure is set.',

    adopted: (day: string | null) => `adopted${day === null ? '' : ` ${day}`}`,
    noInitiativeMoves: (note: string) => `${note}; no initiative moves it`,
    noInputMetric: 'No input metric',
    nothingToMove: 'nothing says what it shall move',
    noInitiativeServes: 'No initiative serves it.',
    oneServes: {
      known: '1 initiative serves it; it has a result.',
      owed: '1 initiative serves it; its result is owed.',
      none: '1 initiative serves it; it has no result yet.',
    },
    someServe: (initiatives: number, known: number, owed: number) =>
      `${plural(initiatives, { one: '# initiative serves it', other: '# initiatives serve it' })}; ${known === 0 ? 'none has a result yet' : plural(known, { one: '# of them has a result', other: '# of them have a result' })}${owed === 0 ? '' : `, ${plural(owed, { one: '# owes its', other: '# owe theirs' })}`}.`,
    andMoreInitiatives: (count: number) =>
      plural(count, { one: 'and # more initiative', other: 'and # more initiatives' }),
    noInitiative: 'No initiative',
    nothingUnderWay: 'nothing of it is under way',

    replacedAfter: (time: string) => `replaced after ${time}`,
    replaced: 'replaced',
    stands: (status: string) => `${status}, stands`,
    earlier: (count: number) => plural(count, { one: 'and # earlier', other: 'and # earlier' }),
    later: (count: number) => plural(count, { one: 'and # later', other: 'and # later' }),
    itReplaced: (titles: readonly string[]) => `It replaced ${titles.join(', ')}.`,
    itWouldReplace: (titles: readonly string[]) => `It would replace ${titles.join(', ')}.`,
    wasReplaced: (titles: readonly string[]) => `It was replaced by ${titles.join(', ')}.`,
    notReplaced: {
      decisions: 'Nothing has replaced this decision.',
      strategy: 'Nothing has replaced this strategy.',
    },
    whatReplaced: (title: string) => `What replaced what: ${title}`,

    releasedNote: 'released',
    whatFirst: 'What must come first',
    dependencies: (ties: number, initiatives: number) =>
      `${plural(ties, { one: '# dependency', other: '# dependencies' })} between ${plural(initiatives, { one: '# initiative', other: '# initiatives' })}.`,
    contradicted: (count: number) =>
      plural(count, {
        one: '# is contradicted by the order of the work.',
        other: '# are contradicted by the order of the work.',
      }),
    inTable: (count: number) =>
      plural(count, { one: '# more is in the table only.', other: '# more are in the table only.' }),

    /** The layers of the tree: their headings, how one leads to the next, and what is missing below. */
    tree: [
      { name: 'North Star', verb: 'is moved by', gap: 'No input metric' },
      { name: 'Input metrics', verb: 'is moved by', gap: 'No strategy' },
      { name: 'Strategies', verb: 'is served by', gap: 'No initiative' },
      { name: 'Initiatives', verb: '', gap: '' },
    ],
    andMore: (count: number) => `and ${number(count)} more`,
    seeAbove: 'see above',
    noStrategyServed: 'No initiative serves this strategy.',
    noStrategyMoves: 'No strategy moves this metric.',
    nowBy: (value: string, goal: string, day: string) => `${value} now, ${goal} by ${day}`,
    moveNone: (strategies: number) =>
      plural(strategies, { one: '# strategy moves no input metric.', other: '# strategies move no input metric.' }),
    serveNone: (initiatives: number) =>
      plural(initiatives, { one: '# initiative serves no strategy.', other: '# initiatives serve no strategy.' }),
    endEarly: (branches: number) => plural(branches, { one: '# branch ends early.', other: '# branches end early.' }),
    treeTitle: 'From the North Star to the work',
    treeWhole: 'Every branch leads from the North Star metric down to work.',
  }),
});
