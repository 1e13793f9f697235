import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';
import type { Growth } from '../../methods/operations-growth.ts';

/** What the page of the operations says, and what other pages say of them. */
export const operationsWords = catalogue({
  en: ({ plural, number }) => ({
    title: 'Operations',
    about:
      'Work by hand that serves customers or the team: how long it takes, what would end it, and whether growth depends on it.',
    none: 'No manual operation is listed.',
    noneAbout: sentence`The best product has none. If somebody serves customers by hand, name that work under \`operations\` in the product's file, with its hours per month and who is served.`,
    whatCounts: 'What counts as an operation',
    files: 'Operations as data:',
    byHand: 'By hand, for customers',
    forTeam: 'By hand, for the team',
    forTeamAbout: sentence`Development operations serve the team itself: deploys by hand, jobs that are watched, tickets of its own. {method|Technical debt is worth what it takes off them}, and ranks by that.`,
    teamTogether: (hours: string, yearly: string) =>
      `Together they took ${hours} hours in the last whole month; at that pace it is ${yearly}.`,
    teamBurden: (share: string) => `That is ${share} of the team's time.`,
    notLowered: (count: number, yearly: string) =>
      plural(
        count,
        {
          one: 'No initiative lowers one of them yet: {yearly}.',
          other: 'No initiative lowers # of them yet: {yearly}.',
        },
        { yearly },
      ),
    operations: (count: number) => plural(count, { one: '# operation', other: '# operations' }),
    together: (hours: string, freed: string) =>
      `Together they took ${hours} hours in the last whole month. Automation would free ${freed}.`,
    notAutomated: (count: number, freed: string) =>
      plural(
        count,
        {
          one: 'No initiative automates one of them yet: {freed}.',
          other: 'No initiative automates # of them yet: {freed}.',
        },
        { freed },
      ),
    howYearly: sentence`The hours of a year are twelve times the mean of the last three whole months. What an hour costs comes from the product's file. The same sum, for a week, is part of the {term:cost-of-delay} of the initiative that ends the work. {method|How that is worked out}`,
    observed: (months: number, least: string, most: string) =>
      `mean of ${number(months)} months, ${least} to ${most}\u00a0h`,
    observedAlike: (months: number, hours: string) =>
      plural(
        months,
        { one: 'one month, {hours}\u00a0h', other: 'mean of # months, {hours}\u00a0h in each' },
        { hours },
      ),

    onePage: (hours: string, freed: string) =>
      `${hours} hours by hand in the last whole month. Automation would free ${freed}.`,
    allProducts: 'Manual work of all products',
    noneOfProduct:
      'No manual work that serves customers is listed. The best product has none; if there is some, list it with its hours.',
    noEvidence: 'No initiative that ends or lowers its manual work rests on a signal.',
    mixBars:
      'Share of development work that went into the product. The upper bar is what was planned, the lower one what happened. It is never part of a rank.',

    table: 'Manual operations',
    work: 'Work',
    hoursPerMonth: 'Hours a month',
    trend: 'Trend',
    requestsPerMonth: 'Requests a month',
    wouldFree: 'Automation frees in a year',
    servesIn: sentence`{product}, for {serves}; {ending}`,
    serves: sentence`for {serves}; {ending}`,
    endsWith: sentence`ends with {initiative}, {standing}`,
    endedByNone: 'no initiative automates it yet',
    loweredWith: sentence`{initiative}, {standing}, takes off {share}`,
    allOfIt: 'all of it',
    loweredByNone: 'no initiative lowers it yet',
    teamTable: 'Manual work that serves the team',
    teamShare: "Share of the team's time",
    takesInYear: 'Takes in a year',
    partOfThem: (share: string, observed: string) => `${share} of them; ${observed}`,
    unknown: 'unknown',
    hours: (hours: string) => `${hours} h`,
    costUnknown: 'cost unknown',
    hoursByMonth: (months: readonly string[]) => `Hours a month: ${months.join(', ')}`,

    noMonth: 'no whole month known',
    oneMonth: 'one month known',
    asIn: (month: string) => `as in ${month}`,
    moreThan: (hours: string, month: string) => `${hours} h more than in ${month}`,
    lessThan: (hours: string, month: string) => `${hours} h less than in ${month}`,
    hoursAYear: (hours: string) => `about ${hours} hours a year`,
    costOfThemUnknown: (hours: string) => `${hours}; what they cost is unknown`,
    withCost: (hours: string, cost: string) => `${hours}, about ${cost}`,
    someUnpriced: (cost: string, priced: number, unpriced: number) =>
      `${cost} for the ${plural(priced, { one: 'one', other: '#' })} with a price; ${plural(unpriced, { one: 'what the other one costs', other: 'what the other # cost' })} is unknown`,
    hoursLastMonth: (hours: string) => `${hours} hours in the last whole month`,
    takesMost: (hours: string) => `takes the most hours: ${hours}.`,
    costsMost: (cost: string) => `costs the most: about ${cost} a year`,
    costsMostPriced: (cost: string) => `costs the most of those with a price: about ${cost} a year`,
    andTakesMost: (cost: string, hours: string) => `${cost}, and takes the most hours: ${hours}.`,
    otherTakesMost: (cost: string, name: string, hours: string) => `${cost}. ${name} takes the most hours: ${hours}.`,
    declined: 'declined',
    retired: 'retired',
    released: 'released',
    rank: (place: number) => `number ${number(place)} in the backlog`,
    unranked: 'in the backlog, without a rank yet',

    stage: (stage: 'before-fit' | 'growth' | 'mature') =>
      `stage: ${{ 'before-fit': 'before product-market fit', growth: 'growth', mature: 'mature' }[stage]}`,
    growth: 'Revenue and hours',
    verdicts: {
      independent: 'Growth does not depend on hours: revenue rose and the hours did not.',
      loosening: 'Revenue grows faster than the hours, but not yet without them.',
      bound: 'Growth depends on hours: they rose as fast as revenue, or faster.',
      shrinking: 'Revenue did not grow.',
    } satisfies Record<Growth['verdict'], string>,
    cannotTell: 'We cannot say yet whether growth depends on hours.',
    needsTwo: 'That takes figures of two quarters, the first of them with revenue and hours.',
    roseBy: (share: string) => `rose by ${share}`,
    fellBy: (share: string) => `fell by ${share}`,
    grounds: (from: string, to: string, revenue: string, hours: string, gap: string) =>
      `From ${from} to ${to} revenue ${revenue} and hours ${hours}; the difference in growth is ${gap} percentage points.`,
    twoQuarters: ' Two quarters show a difference, not a trend.',
    revenue: 'Revenue',
    hoursByHand: 'Hours by hand',
    revenuePerHour: 'Revenue per hour',
    quarter: 'Quarter',
    growthChart: (product: string, first: string) => `${product}: revenue and hours by hand, ${first} = 100`,
    growthCaption: (first: string) => `Revenue and hours by hand per quarter; ${first} is 100.`,
    index: (name: string) => `${name}, index`,

    mix: 'Mix of development work',
    mixAbout: sentence`An optional view. Automating operations counts as work on the product; the rest makes development itself easier. Nothing here is ever part of a rank: {why|why}.`,
    planned: 'Planned',
    actual: 'Actual',
    counted: 'Counted',
    notCounted: 'not counted',
    noneBuilt: 'no initiative was built',
    built: (initiatives: number, weeks: string) =>
      plural(
        initiatives,
        { one: '{weeks} weeks of one initiative', other: '{weeks} weeks of # initiatives' },
        { weeks },
      ),
    ofThemUnclassified: (built: string, weeks: string) => `${built}, ${weeks} of them without a class`,
    countedAbove: (points: number) =>
      plural(points, {
        one: 'Counted is # percentage point above stated:',
        other: 'Counted is # percentage points above stated:',
      }),
    countedBelow: (points: number) =>
      plural(points, {
        one: 'Counted is # percentage point below stated:',
        other: 'Counted is # percentage points below stated:',
      }),
    noReason: 'Nobody wrote why (“difference” in the file of the product).',
    howCounted:
      'Counted: of the weeks in which initiatives of this product were being built, the share of those that are work on the product. Work without an initiative is in what is stated and not in what is counted.',
    onProduct: 'On the product',
    reason: 'Reason',
    notKnown: 'not known yet',
    plannedShare: (share: string) => `planned ${share}`,
    actualShare: (share: string) => `actual ${share}`,
    agreedOn: (day: string) => `agreed on ${day}`,
    asAgreed: 'as agreed',
    above: (points: number) => plural(points, { one: '# percentage point above', other: '# percentage points above' }),
    below: (points: number) => plural(points, { one: '# percentage point below', other: '# percentage points below' }),
    mixChart: (product: string) => `${product}: share of development work on the product`,
    mixWords: (quarter: string, actual: string, planned: string) =>
      `In ${quarter}, ${actual} of development work went into the product; ${planned} was agreed.`,
    mixUnknown: 'The actual share is not known yet.',
    mixCaption: 'Share of development work that went into the product, per quarter.',
  }),
});
