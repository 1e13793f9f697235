import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the pages of entries say beside the text of their authors; those of initiatives have words of their own. */
export const viewsWords = catalogue({
  en: ({ plural, number, list }) => ({
    /** Headings of the sections beside a text; those of initiatives stand with their words. */
    section: {
      metric: 'The metric',
      inputMetrics: 'Input metrics',
      tree: 'From the North Star to the work',
      notDoing: 'What we will not do',
      contracts: 'Contracts',
      told: 'What it told us',
      present: 'Who of us was there',
      ledTo: 'What it led to',
      said: 'What they said',
      chain: 'From evidence to outcome',
      evidence: 'What it rests on',
      servedBy: 'Initiatives that serve it',
      replaced: 'What replaced what',
      agreed: 'Who agreed',
      data: 'The data',
      operations: 'Manual work that serves customers',
      load: 'Manual work that serves the team',
      balance: 'What the work on it rests on',
      mix: 'Mix of development work',
      results: 'Revenue and hours',
      skills: 'Skills',
    },
    more: (count: number) => `and ${number(count)} more`,
    firstOf: (shown: number, all: number) => `These are the first ${number(shown)} of ${number(all)}.`,
    signals: (count: number) => plural(count, { one: '# signal', other: '# signals' }),

    sides: { product: 'Product', engineering: 'Engineering', design: 'Design' },
    signedOn: sentence`signed on {day}`,
    notSignedYet: 'has not signed yet',
    notSigned: 'has not signed',
    signatureUnknown: 'not recorded in the source',
    dataUnknown: 'What it rests on is not recorded in the source.',
    sectionsUnknown: (sections: readonly string[]) => `Not recorded in the source: ${list(sections)}.`,
    dissent: 'Dissent that remains',
    replacedBy: sentence`Replaced by {newer} on {day}.`,
    wouldBeReplacedBy: sentence`Would be replaced by {newer}, proposed on {day}.`,
    rejectedSuccessor: sentence`Would have been replaced by {newer}, rejected on {day}.`,
    replaces: sentence`Replaces {older} of {day}.`,
    wouldReplace: sentence`Would replace {older} of {day}.`,
    heardAfter: (count: number) =>
      plural(count, {
        one: '# signal was heard only after the decision.',
        other: '# signals were heard only after the decision.',
      }),
    noData: 'It cites no data: nothing that was heard or measured stands behind this decision.',
    signedBy: (sides: readonly string[]) => (sides.length > 0 ? `signed by ${list(sides)}` : 'signed by nobody yet'),
    dissentRemains: 'dissent remains',

    hypothesis: 'We expected',
    measured: 'We measured',
    result: 'We saw',
    verdict: 'So the hypothesis is',
    ran: (measure: string, from: string, to: string, days: number) =>
      `${measure}, ${from} to ${to} (${plural(days, { one: '# day', other: '# days' })})`,
    runs: (measure: string, from: string) => `${measure}, since ${from}`,
    tests: 'We tested',
    testsWhat: (risks: readonly string[]) => `${list(risks)},`,
    testsUnknown: 'unknown: nobody wrote down what it tests;',
    observed: {
      said: 'by what people say: the weakest ground.',
      prototype: 'by what happens with a prototype.',
      product: 'by what happens in the product: the strongest ground.',
    },
    observedUnknown: 'nobody wrote down what was observed.',
    noResultYet: 'nothing yet, it is still running',
    noResult: 'no result was written down',
    informs: sentence`, which informs {initiative}`,
    experimentResult: (result: string) => ` Result: ${result}`,
    measure: (measure: string) => `measured: ${measure}`,

    noContract:
      'No contract is written here yet. Agree on what they give, what they get for it, and how often you talk, and write it below `edges` in the file of this input.',
    with: sentence`With {other}`,
    withUs: 'technical product strategy',
    withoutUs: '(without technical product strategy)',
    gives: 'Gives',
    gets: 'Gets',
    heldBy: sentence`The contract is held by {here} on this side and {there} on the other.`,
    alsoTalksWith: (count: number) =>
      plural(count, {
        one: sentence`Also talks with {others}; that contract is written on the page of the other side.`,
        other: sentence`Also talks with {others}; those contracts are written on the pages of the other sides.`,
      }),
    states: { fresh: 'on time', due: 'due soon', overdue: 'overdue', unknown: 'nobody said' },
    contract: sentence`{state}, every {cadence}; {last}`,
    contractNext: sentence`{state}, every {cadence}; {last}, next by {next}`,
    lastExchange: sentence`last exchange {day}`,
    noExchange: 'no exchange yet',
    nothingHeard: 'Nothing was heard through this input yet. Write down the next conversation as its first signal.',
    byStage: (signals: number) =>
      `${plural(signals, { one: '# signal', other: '# signals' })} by stage of the customer's journey, newest first.`,
    asList: 'All of them as a list',
    promisedOnly: (stages: readonly string[]) =>
      `It is said to cover ${list(stages)}, and we have heard nothing about ${stages.length === 1 ? 'it' : 'these'} yet.`,

    customersHave: 'What customers have',
    inputMetrics: sentence`Teams can move these metrics, and they move the {term:north-star-metric}.`,
    tree: sentence`The metric, its {term:input-metric|input metrics}, the strategies that move them and the initiatives that serve those. Where a branch ends early, it says so.`,

    noSignalOfPersona: sentence`We have heard nobody like this yet. The next interview is the first signal: name this persona under \`persona\`.`,
    older: sentence`Older: {signals}`,
    noWorkOnWords: 'No strategy, initiative or decision rests on what they said yet.',
    heardNobody: 'We have heard nobody like this yet.',
    heardOf: (signals: number) => plural(signals, { one: '# signal', other: '# signals' }),
    noneInRoom: ', with nobody from our company in the room',
    alwaysInRoom: (count: number) =>
      plural(count, {
        one: ', with somebody from our company in the room',
        other: ', each with somebody from our company in the room',
      }),
    inRoomFor: (count: number) => `, ${number(count)} of them with somebody from our company in the room`,
    behind: sentence`Behind {work}.`,
    olderCount: (count: number) => `${number(count)} older`,
    alsoByPersona: (count: number) =>
      plural(count, {
        one: 'One signal that also stands under a persona',
        other: '# signals that also stand under a persona',
      }),
    allSignals: (count: number) => plural(count, { one: 'The only signal', other: 'All # signals' }),

    askAgain: (expired: string) => `${expired}: ask again before you rest on it.`,
    mentionedOnly: 'It is mentioned, but no strategy, initiative or decision rests on it yet.',
    noWork: 'No work rests on it yet.',
    ledTo: sentence`Led to {work}`,
    expiredOn: (day: string) => `expired on ${day}`,
    formerCustomer: 'former customer',
    goodUntil: (day: string) => `Good until ${day}`,
    hasExpired: (day: string) => `Expired on ${day}`,
    tookAway: (words: string) => `took away: ${words}`,
    tookNothing: 'wrote down nothing',

    strategyNoEvidence: 'It rests on no signal. Cite what was heard under `evidence`.',
    noInitiative: 'No initiative serves this strategy.',
    noInitiativeYet: 'No initiative serves this strategy yet: nobody works on it.',
    notAgreed: 'has not agreed',

    noSkill: 'No skill is named.',
    required: 'required',
    optional: 'optional',
    coversAlone: 'Nobody else covers it.',
    coveredByMore: (others: number) =>
      plural(others, { one: 'One more person covers it.', other: '# more people cover it.' }),
    wholeTeam: 'What the whole team covers',

    expiredEvidence: 'Rests on expired evidence.',
    expiredRepair: 'Ask again and cite the new signal, or confirm the old one.',
    restsOn: sentence`{entry} rests on `,
    goodUntilPath: sentence`{signal}, good until {day}`,
  }),
});
