import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of an initiative says of its rank and of what it costs. */
export const rankWords = catalogue({
  en: ({ number }) => ({
    standing: (of: number) => sentence`Group {group}, place {place} of ${number(of)} in the {backlog|backlog}.`,
    tooClose: 'A group holds initiatives whose figures cannot tell which of them should come first.',
    behindFirst: (cases: number) =>
      sentence`{first}, the first of this group, is the better choice {chance}: fewer than ${number(cases)} of 100, too few to be sure.`,
    firstOfGroup: (cases: number) =>
      sentence`It is the first of its group: {above}, the first of the group before, should come before it in ${number(cases)} of 100 cases or more.`,
    method: sentence`{method|How ranks are worked out, and their limits}.`,
    noRank: sentence`An initiative has a place in the {backlog|backlog} when its {term:cost-of-delay} and its duration are known.`,
    missing: 'Unknown is not zero, so this one has no place yet. Missing:',
    notShown: 'This audience is not shown what waiting costs.',
    ask: (what: string, whom: string, where: string | undefined) => `${what}. Ask ${whom}${where ? `: ${where}` : ''}`,

    neighbours: 'Compared with its neighbours',
    place: 'Place',
    initiative: 'Initiative',
    ratio: 'CD3',
    eightOfTen: 'In eight of ten cases',
    thisOne: 'This one',
    side: {
      before: (chance: string) => `should come before this one ${chance}`,
      after: (chance: string) => `should come after this one ${chance}`,
    },

    moves: 'What would change its place',
    up: 'It would move up at least one group',
    down: 'It would move down at least one group',
    first: 'It is in the first group already.',
    last: 'No initiative ranks below it.',
    noEstimate: 'No single estimate does that, even if it is changed tenfold.',
    ifDuration: (then: string, from: string, change: string) =>
      `if the duration were ${then} instead of ${from} (${change})`,
    ifCost: (name: string, then: string, from: string, change: string) =>
      `if the ${name} were ${then} instead of ${from} a week (${change})`,
    duration: 'duration',
    costOfDelayFor: (kind: string) => `cost of delay for ${kind}`,
    times: {
      duration: (factor: string) => `${factor} times as long`,
      cost: (factor: string) => `${factor} times as much`,
    },
    less: { duration: (share: string) => `${share} shorter`, cost: (share: string) => `${share} less` },
    more: { duration: (share: string) => `${share} longer`, cost: (share: string) => `${share} more` },
    findOut: 'Find out first',
    worthKnowing: (estimate: string, saves: string) =>
      sentence`The ${estimate}. If it were known exactly, that would save about ${saves} on average, because the order with {rival} could be put right.`,
    whomToAsk: (whom: string, where: string | undefined) => `Ask ${whom}${where ? `: ${where}` : '.'}`,
    nothingToKnow:
      'No single estimate matters: whatever it turns out to be within its range, the order with the neighbours stays.',

    sum: 'How the figure is worked out',
    sumCaption: (currency: string) =>
      `Amounts are in ${currency} per week. One time in ten the truth is below low, one time in ten above high. Mean: 0.3 × low + 0.4 × likely + 0.3 × high.`,
    what: 'What',
    mean: 'Mean',
    low: 'Low',
    likely: 'Likely',
    high: 'High',
    listedHours: (name: string) => `Listed hours by hand: ${name}`,
    together: 'Together',
    meansAddUp: 'Means add up. Low and high are right if the parts vary independently.',
    urgencyFactor: '× urgency',
    expectedCost: 'Expected cost of delay',
    byDuration: '÷ duration',
    oneTeam: 'weeks of work for one team',
    ratioNote: (currency: string) =>
      `cost of delay divided by duration, in ${currency} per week for each week of work; eight of ten cases lie between low and high`,
    statedContained: 'Not counted: these may be the same hours as the manual operations, which come to more.',
    listedContained:
      'Not counted: it may be the same hours as the range stated for affordability, and that comes to more.',

    urgency: 'Urgency',
    steady: 'Every week of waiting costs the same.',
    nothingAfter: (day: string) => `Worth nothing after ${day}.`,
    dayHasPassed: (day: string) => `Worth nothing after ${day}, and that day has passed.`,
    onlyBetween: (from: string, to: string) => `Worth something only from ${from} to ${to}`,
    fades: (halfLife: string) => `Worth less the longer it takes: half as much after ${halfLife}.`,
    fadesEach: (halfLife: string) => `A week of waiting costs half as much after each ${halfLife}.`,
    leftWhenDone: (isBegun: boolean) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, this much is left on average when it is finished.`,
    finished: (isBegun: boolean, chance: string) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, it is finished by then ${chance}`,
    daysOpen: (share: string) => `on ${share} of the days until then`,
    weeks: (weeks: string) => `${weeks} ${weeks === '1' ? 'week' : 'weeks'}`,

    costOfDelay: 'Cost of delay per week',
    costCaption: (currency: string) =>
      `What a week of waiting costs (the cost of delay), in ${currency}. One time in ten it is below low, one time in ten above high; it is as often below likely as above.`,
    kind: 'Kind of value',
    range: 'Range',
    sumOfCosts: (reach: string) =>
      `${reach}, expected. Means add up. Low and high are right if the parts vary independently.`,
    amounts: (low: string, likely: string, high: string) => `${low} to ${high}, most likely ${likely}`,

    running: 'Running it',
    perWeek: (amount: string) => `${amount} a week`,
    shareOfWaiting: (share: string) => `${share} of what a week of waiting costs`,
    notInRank: 'It is not part of the rank.',
    runCost: (amounts: string, per: string) => `${amounts}, each ${per}`,
    runCostExpected: (week: string, year: string) => `Expected: ${week} a week, ${year} a year.`,
    besideRank: (share: string) => `That is ${share}. It stands beside the rank and is not part of it.`,
    noComparison: 'It cannot be compared with the cost of delay, because that is unknown.',
    notEstimated: 'not estimated yet',
    notDoing: 'Not doing it',
  }),
});
