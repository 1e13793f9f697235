import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the schedule says; of one initiative, in `words-entry.ts`, of its limits, in `words-limits.ts`. */
export const scheduleWords = catalogue({
  en: ({ plural, number }) => ({
    about:
      'When each initiative would be finished if the backlog is worked off in its order, whether promises and deadlines are kept then, and what another order would save.',
    backlog: 'Backlog',
    notShown:
      'Amounts of money are not shown to this audience. The order and its days follow from them, so they are not shown either.',
    nothingRanked:
      'No initiative has a rank yet, so there is no order to follow. The backlog says which estimates are missing and whom to ask.',

    /** Heads what the order comes to: what another one would save. */
    sum: (costs: string, share: string) => `Waiting loses ${costs}; the best order found would save ${share} of that`,
    sumBest: (costs: string) => `Waiting loses ${costs}, and we found no order that loses less`,
    who: (teams: number, count: number) =>
      teams === 1
        ? sentence`One team takes ${plural(count, { one: 'the one ranked initiative', other: 'the # ranked initiatives one after the other' })}, in the order of the {backlog|backlog}: by {term:cd3}, but what must come first goes before what waits for it.`
        : sentence`${plural(teams, { other: '# teams' })} take ${plural(count, { one: 'the one ranked initiative', other: 'the # ranked initiatives' })}, each team one at a time: whoever is free takes the first that can begin, in the order of the {backlog|backlog}: by {term:cd3}, but what must come first goes before what waits for it.`,
    stated: sentence`\`teams\` in \`hub.yaml\` says how many.`,
    unstated: sentence`The hub does not say how many teams there are, so it is one; \`teams\` in \`hub.yaml\` says more.`,
    later: (count: number) =>
      plural(count, {
        one: 'One more initiative ranks behind them and is not in it: it lies so far ahead that it will be estimated anew.',
        other:
          '# more initiatives rank behind them and are not in it: they lie so far ahead that they will be estimated anew.',
      }),
    unknown: (count: number) =>
      plural(count, {
        one: 'One open initiative has no rank, because an estimate is missing or overtaken. It takes no time here; with it, everything behind it would be later.',
        other:
          '# open initiatives have no rank, because estimates are missing or overtaken. They take no time here; with them, everything behind them would be later.',
      }),
    finished: (weeks: string, day: string) => `All is expected to be finished in ${weeks}, by ${day}.`,
    better: (saves: string) => `The best order that we found loses ${saves} less until then.`,
    move: {
      behind: (saves: string) =>
        sentence`The single move that helps most: take {initiative} right after {other}. That alone saves ${saves}.`,
      first: (saves: string) =>
        sentence`The single move that helps most: take {initiative} first of all. That alone saves ${saves}.`,
    },
    noMove: 'We found no move of a single initiative that saves anything.',

    due: 'Promises and deadlines',
    allLikely: (all: number) =>
      plural(all, {
        one: 'The one promise or deadline ahead is likely to be kept',
        other: 'All # promises and deadlines ahead are likely to be kept',
      }),
    someUnlikely: (unlikely: number, all: number) =>
      `${plural(unlikely, { one: 'One', other: '#' })} of ${plural(all, { one: '# promise or deadline', other: '# promises and deadlines' })} ahead ${unlikely === 1 ? 'is' : 'are'} unlikely to be kept`,
    dueAbout: 'How likely each is finished by its day, in the order of the backlog and in the best one found.',
    unlikelyCount: (unlikely: number, all: number, least: string) =>
      unlikely === 0
        ? plural(
            all,
            {
              one: 'In the order of the backlog it is kept {least}.',
              other: 'In the order of the backlog the least sure of them is kept {least}.',
            },
            { least },
          )
        : `In the order of the backlog ${plural(unlikely, { one: 'one is', other: '# are' })} unlikely to be kept, of ${number(all)} that ${all === 1 ? 'lies' : 'lie'} ahead: that is, in fewer than half of the cases.`,
    noDue: 'No initiative in this order has a promise, a deadline or another last day.',
    day: 'Day',
    initiative: 'Initiative',
    what: 'What',
    whats: {
      promise: 'Promise',
      deadline: 'Deadline',
      window: 'End of a window',
      peak: 'Last day before a loss for good',
    },
    inOrder: 'Kept in this order',
    inBest: 'Kept in the best found',
    kept: (chance: string) => `Kept ${chance}`,
    unlikely: 'Unlikely',
    passed: 'Missed: the day has passed',

    order: 'The order in time',
    chartTitle: 'The first initiatives of the order on a calendar',
    chart: (today: string) =>
      `Each bar reaches from the day on which work is expected to begin to the day on which it is expected to end. The line at its end reaches from the early to the late end: one time in ten it is earlier, one time in ten later. Today is ${today}. The table below has the same rows.`,
    drawn: (drawn: number, all: number) =>
      `The drawing shows the first ${number(drawn)} of ${plural(all, { one: '# initiative', other: '# initiatives' })}.`,
    beyond: 'What lies more than two years ahead is not drawn.',
    today: 'Today',
    bar: 'expected',
    reach: 'early to late end',
    mark: { likely: 'a day that is likely to be kept', unlikely: 'a day that is rather missed' },
    said: (begin: string, end: string, low: string, high: string) =>
      `begins about ${begin}, ends about ${end}, between ${low} and ${high}`,
    table: 'The order of the backlog, beside the best order found',
    numbered: (at: number, title: string) => `${number(at)}. ${title}`,
    rank: (place: number) => `Place ${number(place)} in the backlog`,
    finishedOn: 'Finished about',
    betweenDays: 'One time in ten earlier, or later',
    fromNow: 'From today',
    between: (low: string, high: string) => `${low} to ${high}`,
    loses: 'Waiting until then loses',
    best: 'In the best order found',
    same: 'The same',
    losesThen: (amount: string) => `loses ${amount}`,
    bestPlace: (place: number) => `No. ${number(place)}`,
    waitsFor: (titles: readonly string[]) =>
      `later, if it has to wait for ${titles.join(', ')}, of which nobody knows the length`,

    limits: 'How this is worked out, and what it cannot say',
    method: sentence`{method|The method with an example to follow by hand}.`,
    files: 'The same as data:',
  }),
});
