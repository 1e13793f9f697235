import { catalogue } from '../../format/catalogue.ts';
import { rangeOf } from '../../format/numbers.ts';
import { sentence } from '../../format/sentence.ts';

/** What the table of the backlog says, and what other pages say of an initiative's place in it. */
export const backlogWords = catalogue({
  en: ({ plural, number, list }) => ({
    views: 'Views of the backlog',
    table: 'Table',

    /** Heads the table: what comes first. */
    first: (titles: readonly string[], more: number) => {
      const all = more > 0 ? [...titles, `${number(more)} more`] : titles;
      return plural(
        all.length,
        { one: '{titles} comes first', other: '{titles} come first, too close to call' },
        { titles: list(all) },
      );
    },
    order: (initiatives: number, groups: number) =>
      sentence`${plural(initiatives, { one: '# initiative', other: '# initiatives' })} in ${plural(groups, { one: '# group', other: '# groups' })}. What a week of waiting costs (its {term:cost-of-delay}), divided by how long the work takes, is its {term:cd3}: the highest comes first. A {term:group} holds neighbours that are too close to call.`,
    withoutRank: (count: number) =>
      plural(count, {
        one: 'One more initiative has no rank, because an estimate is missing.',
        other: '# more initiatives have no rank, because estimates are missing.',
      }),
    nothingRanked: 'No initiative has a rank yet. The table says which estimates are missing and whom to ask.',
    noMoney: 'Amounts of money are not shown to this audience. Without them no rank is known.',
    whole: 'All initiatives',
    drawing: 'What waiting costs, and how long the work takes',
    files: 'The same as data:',

    plot: (currency: string) =>
      sentence`Each mark stands at the expected duration and cost of delay. The lines of its cross reach from the {term:range|low to the high estimate}; an arrow means that the low one is off the scale. Initiatives on one dotted line have the same CD3, in ${currency} per week for each week of work. Both scales are logarithmic.`,
    drawn: (drawn: number, all: number) =>
      `The drawing shows the first ${number(drawn)} of ${number(all)} initiatives.`,
    notDrawn: (count: number) =>
      plural(count, {
        one: 'One initiative has an expected cost of delay of zero and cannot be drawn on such a scale.',
        other: '# initiatives have an expected cost of delay of zero and cannot be drawn on such a scale.',
      }),
    figuresInTable: sentence`All figures are in {table|the table}.`,

    count: (initiatives: number) => plural(initiatives, { one: '# initiative', other: '# initiatives' }),
    scale: (amounts: readonly string[]) =>
      `CD3 is drawn on one logarithmic scale. The dot is the expected figure; the line reaches from the low estimate (one time in ten it is lower) to the high one (one time in ten it is higher). ${amounts.length === 1 ? 'The fine line stands' : 'Fine lines stand'} at ${list(amounts)}.`,
    places80: 'Below a place stand the places between which it is in 80 of 100 drawn cases.',
    caption: 'The backlog in its order, by group',
    findOutWhy: (estimates: number, more: number) =>
      `${plural(estimates, { one: 'One estimate is', other: '# estimates are' })} worth knowing better${more > 0 ? `; ${number(more)} that save less are left out` : ''}. Each amount is what it would save on average to know that estimate exactly, because the order of the whole backlog could be put right; one team does one initiative after the other. Start at the top.`,
    nothingToFindOut:
      'No single estimate matters: whatever each turns out to be within its range, the order stays as it is.',
    columns: 'Columns',
    columnsAbout: 'Show in each row, too:',
    ranges: 'Ranges',
    doubt: 'How sure the place is',
    summary: 'Summary',
    viewOf: {
      order: 'In order',
      knowing: 'What to find out first',
      unknown: 'Rank unknown',
      released: 'Released, and what it did',
      declined: 'Said no to, and why',
    },
    viewsOfTable: 'Ways to look at the table',
    aWeek: 'a week',
    close: 'Close',
    wholePage: 'Open the page of the initiative',
    reading: 'Loading the page of the initiative.',
    whyHere: 'Why here?',

    column: {
      group: 'Group',
      place: 'Place',
      initiative: 'Initiative',
      customerValue: 'Customer value',
      ratio: 'CD3',
      ratioUnit: (currency: string) => `${currency} per week, for each week of work`,
      costOfDelay: 'Cost of delay',
      perWeek: (currency: string) => `${currency} per week`,
      rank: 'Rank',
      duration: 'Duration',
      promise: 'Promise',
      knowing: 'Worth knowing',
      saves: 'what it saves to know it',
      risk: 'Biggest risk',
      evidence: 'Evidence',
      stage: 'Stage',
      owner: 'Owner',
      valueKinds: 'Kinds of value',
      serves: 'Strategy',
    },
    group: (group: number) => `Group ${number(group)}`,
    /** Beside the number of a place. */
    inGroup: (group: number) => `group ${number(group)}`,
    /** Beside the number of the group. */
    place: (place: number) => `place ${number(place)}`,
    /** Where an initiative stands, within a sentence. */
    groupAndPlace: ({ rankGroup, place }: { rankGroup: number; place: number }) =>
      `group ${number(rankGroup)}, place ${number(place)}`,
    /** Below the weeks of work that is being built. */
    left: 'left',
    /** Below a place: between which places it stands in 80 of 100 drawn cases. */
    places: (from: number, to: number) =>
      from === to ? `mostly place ${number(to)}` : `places ${rangeOf(number(from), number(to))}`,
    /** With whom it may change its place: all by name, or with how many, the nearest by name. */
    tiedTo: (names: readonly string[]) => `too close to ${list(names)}`,
    tiedAlso: (count: number, nearest: readonly string[]) =>
      `too close to ${number(count)}: ${nearest.join(', ')}\u00a0…`,
    /** Below a figure that stands above the next one, though it is the smaller in most cases. */
    skew: {
      lifted: (chance: string) => `larger than the next ${chance} only: few high cases lift its average`,
      pulled: (chance: string) =>
        `larger than the next ${chance} only: few low cases pull down the average of the next`,
    },
    rankUnknown: 'Rank unknown',
    released: 'Released',
    declined: 'Declined',
    note: {
      unknown: 'each row says which estimate is missing and whom to ask',
      released: 'no longer ranked, because waiting costs nothing any more',
      declined: 'kept here with the reason',
    },

    unknown: 'Unknown',
    /** An author's words begin as they were written, so they follow a colon. */
    ask: (whom: string) => `Ask: ${whom}`,
    /** What is missing, as a sentence, and whom to ask. */
    askFor: (what: string, whom: string) => `${what}. Ask: ${whom}`,
    missing: {
      duration: 'duration',
      overtaken: (passed: string, high: string) =>
        `a new estimate of the duration, since it began ${passed} ago and was to take ${high} at most`,
      operation: (name: string) => `hours or price of “${name}”`,
      costOfDelay: 'cost of delay',
      costOfDelayFor: (kinds: readonly string[]) => `cost of delay for ${list(kinds)}`,
    },
    releasedOn: (day: string) => `Released on ${day}`,
    betaOn: (day: string) => `Released as a beta on ${day}`,

    level: { low: 'Low', medium: 'Medium', high: 'High' },
    chance: { low: 'low chance', medium: 'medium chance', high: 'high chance' },
    effect: { low: 'low effect', medium: 'medium effect', high: 'high effect' },
    noRisk: 'None named',

    signals: (count: number) => plural(count, { one: '# signal', other: '# signals' }),
    noSignals: 'None',
    strategyExpired: 'some signals of its strategy have expired',
    evidence: {
      fresh: 'All still good',
      due: 'Expires soon',
      overdue: 'Some expired',
      unknown: 'No expiry date',
      none: 'None',
    },
    expired: 'expired',
    allExpired: 'all expired',
    someExpired: (expired: number) =>
      plural(expired, { one: '# of them has expired', other: '# of them have expired' }),
    noLastDay: 'no expiry date',
    goodUntilToday: 'good until today',
    goodFor: (days: number) => plural(days, { one: 'good for # day', other: 'good for # days' }),
  }),
});
