import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of an initiative says of its rank and of what it costs. */
export const rankWords = catalogue({
  en: ({ number, plural, list }) => ({
    standing: (of: number) => sentence`Group {group}, place {place} of ${number(of)} in the {backlog|backlog}.`,
    alone: 'No other initiative has a rank yet, so there is nothing to compare it with.',
    tied: (count: number, cases: number) =>
      count === 0
        ? `It can be told apart from all others: each order of two is right in ${number(cases)} of 100 cases or more.`
        : `It cannot be told apart from ${plural(count, { one: 'one other', other: '# others' })}: neither order of the two is right in ${number(cases)} of 100 cases or more.`,
    places: (from: number, to: number, of: number) =>
      from === to
        ? `In 80 of 100 drawn cases it is at place ${number(from)} of ${number(of)}.`
        : `In 80 of 100 drawn cases its place is between ${number(from)} and ${number(to)} of ${number(of)}.`,
    skew: {
      lifted: (title: string, chance: string) =>
        `On average “${title}” comes first, but only ${chance}: it is worth little most of the time and a great deal now and then, and the few high cases lift its average.`,
      pulled: (title: string, chance: string) =>
        `On average “${title}” comes later, though the order is right only ${chance}: it is worth a lot most of the time, and the few low cases pull its average down.`,
    },
    method: sentence`{method|How ranks are worked out, and their limits}.`,
    noRank: sentence`An initiative has a place in the {backlog|backlog} when its {term:cost-of-delay} and its duration are known.`,
    missing: 'Unknown is not zero, so this one has no place yet. Missing:',
    notShown: 'This audience is not shown what waiting costs.',
    ask: (what: string, whom: string, where: string | undefined) =>
      `${what}. Ask: ${whom}${where ? ` (${where})` : ''}`,

    neighbours: 'Compared with its neighbours',
    rivals: 'Compared with its neighbours and with all that it cannot be told apart from',
    restOfRivals: (count: number) =>
      plural(count, {
        one: 'One more that it cannot be told apart from',
        other: '# more that it cannot be told apart from',
      }),
    nearestNamed: (named: number, further: number) =>
      sentence`These are the ${number(named)} nearest; ${number(further)} more stand farther away in the {backlog|backlog}.`,
    tooClose: 'too close to call',
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
    up: sentence`It would catch up with {rival}, the nearest that is surely ahead`,
    down: sentence`It would fall back to {rival}, the nearest that is surely behind`,
    upAtAll: 'Moving up',
    downAtAll: 'Moving down',
    first: 'Nothing that ranks above it is surely ahead of it.',
    last: 'Nothing that ranks below it is surely behind it.',
    noEstimate: 'No single estimate does that, even if it is changed tenfold.',
    ifDuration: (then: string, from: string, change: string) =>
      `if the duration were ${then} instead of ${from} (${change})`,
    /** Of work that is being built: the estimate is that of the whole, and what is left follows. */
    ifBegun: (then: string, from: string, change: string, left: string, now: string) =>
      `if it took ${then} in all instead of ${from} (${change}): then ${left} would be left instead of ${now}`,
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
      `The ${estimate}. If it were known exactly, that would save about ${saves} on average, because the order could be put right.`,
    whomToAsk: (whom: string, where: string | undefined) => `Ask ${whom}${where ? `: ${where}` : '.'}`,
    nothingToKnow: 'No single estimate matters: whatever it turns out to be within its range, the order stays.',

    sum: 'How the figure is worked out',
    sumCaption: (currency: string) =>
      `Amounts are in ${currency} per week. One time in ten the truth is below low, one time in ten above high. Mean: 0.3 × low + 0.4 × likely + 0.3 × high.`,
    what: 'What',
    mean: 'Mean',
    low: 'Low',
    likely: 'Likely',
    high: 'High',
    listedHours: (name: string) => `Hours by hand: ${name}`,
    together: 'Together',
    meansAddUp: 'Means add up. Low and high are right if parts without a common cause vary independently.',
    allAtOnce: (reach: string) => `If all rose and fell together, they would lie at ${reach}.`,
    meansOfOneCause: 'Means add up. So do low and high.',
    oneCause: (kinds: readonly string[]) => `Rises and falls together with ${list(kinds)}: they name one cause`,
    urgencyFactor: '× urgency',
    inTimeFactor: '× in time',
    expectedCost: 'Expected cost of delay',
    byDuration: '÷ duration',
    oneTeam: 'weeks of work for one team',
    timeLeft: (left: string, whole: string) => `${left} left of ${whole}`,
    overtaken: (whole: string) => `longer than the ${whole} estimated; nobody knows what is left`,
    leftOf: (weeks: string) =>
      `weeks that are left, begun ${weeks} ago: what lies ahead of the estimate, given that it is not finished`,
    peak: (day: string) => `A sum that is lost for good after ${day}, divided by the weeks until then`,
    ratioNote: (currency: string) =>
      `cost of delay divided by duration, in ${currency} per week for each week of work; eight of ten cases lie between low and high`,
    statedContained: 'Not counted: these may be the same hours as the manual operations, which come to more.',
    listedContained:
      'Not counted: it may be the same hours as the range stated for affordability, and that comes to more.',

    urgency: 'Urgency',
    steady: 'Every week of waiting costs the same.',
    nothingAfter: (day: string) => `Waiting costs nothing until ${day}; finished after it, the work is worth nothing.`,
    slack: (needed: string, until: string) =>
      `The work needs ${needed} of the ${until} until then; while it can still begin later, waiting costs nothing, so only that share counts`,
    begins: (day: string) => `Waiting costs nothing until ${day}, and the same each week from then on.`,
    hasBegun: (day: string) => `Waiting costs something since ${day}, each week the same.`,
    peakLost: (day: string) =>
      `Every week costs the same, and a sum is lost for good after ${day}: it is spread over the weeks until then.`,
    peakHasPassed: (day: string) => `Every week costs the same. The sum that was to be lost after ${day} is lost.`,
    dayHasPassed: (day: string) => `Finished after ${day} it is worth nothing, and that day has passed.`,
    onlyBetween: (from: string, to: string) => `Worth something only from ${from} to ${to}`,
    fades: (halfLife: string, from: string | null) =>
      `Worth less the longer it takes: half as much after ${halfLife}${from ? `, from ${from} on` : ''}.`,
    peakSum: (day: string, sum: string | null) =>
      `Every week costs the same, and a sum is lost for good after ${day}${sum ? `: ${sum}` : ''}.`,
    fadesEach: (halfLife: string, from: string | null) =>
      from
        ? `From ${from} on, a week of waiting costs half as much after each ${halfLife}.`
        : `A week of waiting costs half as much after each ${halfLife}, counted from today, because nobody says from when.`,
    leftWhenDone: (isBegun: boolean) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, this much is left on average when it is finished.`,
    finished: (isBegun: boolean, chance: string) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, it is finished by then ${chance}`,
    /** Where no estimate lies beyond: that is of this work alone, not of the queue before it. */
    finishedSurely: (isBegun: boolean) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, it is finished by then, even if it takes as long as its high estimate`,
    finishedNever: (isBegun: boolean) =>
      `${isBegun ? 'As it goes' : 'Begun today'}, it is not finished by then, even if it takes no longer than its low estimate`,
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
