import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the hub's health says, and the calendar of reviews. */
export const healthWords = catalogue({
  en: ({ plural, number, list }) => ({
    title: 'Health',
    about: 'Where our evidence is one-sided, what is wrong, what is out of date, and what is in order.',
    seen: (found: readonly string[], entries: number, day: string) =>
      `${found.length > 0 ? list(found) : 'No check found a problem'} in ${plural(entries, { one: '# entry', other: '# entries' })}, as of ${day}.`,
    findings: (count: number) => plural(count, { one: '# finding', other: '# findings' }),
    errors: (count: number) => plural(count, { one: '# error', other: '# errors' }),
    warnings: (count: number) => plural(count, { one: '# warning', other: '# warnings' }),
    eased: (count: number) =>
      plural(count, {
        one: '# check is less strict here than usual.',
        other: '# checks are less strict here than usual.',
      }),

    maturing: (count: number, day: string) =>
      plural(
        count,
        {
          one: 'This hub is young: # finding that only time can cure is not listed until {day}.',
          other: 'This hub is young: # findings that only time can cure are not listed until {day}.',
        },
        { day },
      ),

    hidden: 'What the evidence hides',
    trapsMaturing: (count: number) =>
      plural(count, {
        one: '# finding is not listed while the hub is young: more evidence may resolve it.',
        other: '# findings are not listed while the hub is young: more evidence may resolve them.',
      }),
    balance: sentence`{balance|See the balance of the evidence}: strategies side by side, and the journey by input.`,
    trend: 'Over the editions',
    errorsTitle: 'Errors',
    errorsAbout: 'They make an entry false or unreadable.',
    warningsTitle: 'Warnings',
    warningsAbout: 'They make an entry weak or out of date.',
    waivedTitle: 'Waived',
    waivedAbout: 'We know of these problems and leave them for a while.',
    reasons: (count: number) =>
      plural(count, { one: '# problem, with its reason', other: '# problems, with their reasons' }),
    until: (day: string) => `until ${day}`,
    firstOf: (shown: number, all: number) => `These are the first ${number(shown)} of ${number(all)}.`,
    reviewsTitle: 'Reviews due',
    inOrder: 'In order',
    unlooked: 'Too little is written to look for these yet:',
    foundNothing: (checks: number) =>
      plural(checks, { one: '# check found nothing.', other: '# checks found nothing.' }),
    foundNothingFor: (checks: number, audience: string) =>
      plural(
        checks,
        {
          one: '# check found nothing in what the audience “{audience}” may see.',
          other: '# checks found nothing in what the audience “{audience}” may see.',
        },
        { audience },
      ),
    waived: (count: number) => `(${number(count)} waived)`,
    setByHub: 'Set by hub.yaml',
    setByHubAbout:
      'This hub has changed these checks. When a page shows no problem, it passes the checks as they are set here.',
    setByHubTable: 'Checks that hub.yaml has changed',
    check: 'Check',
    setting: 'Setting',
    usually: 'Usually',
    here: 'Here',
    off: 'switched off',
    entriesTitle: 'Entries',
    entriesByKind: (count: number) => plural(count, { one: '# entry, by kind', other: '# entries, by kind' }),
    entriesTable: 'Entries by kind',
    kind: 'Kind',
    entries: 'Entries',
    onThisPage: 'On this page',

    edit: 'edit the file',
    byOwner: 'By owner',
    byOwnerAbout: 'The same problems by who can put them right.',
    noOwner: 'The hub itself',
    problems: (count: number) => plural(count, { one: '# problem', other: '# problems' }),
    page: (owner: string) => `The page of ${owner}`,
    wholePlan: 'The whole plan',
    theWholePlan: 'the whole plan',
    aboutTrap: 'About this trap',
    isError: 'Counts as an error.',
    howToFix: 'How to fix it',
    checkPrints: sentence`\`npm run check\` prints them all.`,

    edition: 'Edition',
    findingsTitle: 'Findings',
    overdueTitle: 'Reviews overdue',
    expiredTitle: 'Evidence expired',
    outOfDate: 'Out of date',
    today: 'Today',
    inWords: {
      day: (value: string, day: string) => `${value} on ${day}`,
      today: (value: string) => `${value} today`,
    },
    asTable: 'As a table',
    trendTable: 'The trend as a table',
    trendCaption: 'The numbers of each edition on its day, and of today',
    since: (edition: string) => `Since ${edition}`,
    between: (from: string, to: string) => `From ${from} to ${to}`,
    appeared: 'appeared',
    resolved: 'resolved',
    noChange: 'No finding appeared and none was resolved.',
    allChanges: 'Everything that changed',
    moreChanges: (count: number) => `${number(count)} more, and everything else that changed`,

    noReviews: sentence`No entry promises a review. Write \`reviewed\` and \`reviewEvery: 3 months\` into one, and this page says when it is due.`,
    promised: (count: number) =>
      plural(count, { one: '# entry is to be reviewed regularly.', other: '# entries are to be reviewed regularly.' }),
    reviewsWaived: (count: number) =>
      plural(count, { one: '# review is waived for a while.', other: '# reviews are waived for a while.' }),
    subscribe: sentence`Subscribe to the {calendar|calendar of reviews} or take them {json}.`,
    take: sentence`Take them {json}.`,
    asJson: 'as JSON',
    noneDue: 'No review is due.',
    reviewsTable: 'Reviews due by owner and kind',
    owner: 'Owner',
    overdue: 'Overdue',
    due: 'Due soon',
    all: 'All',
    first: 'First',
    dueOn: (state: string, day: string) => `${state}, ${day}`,
    never: 'never reviewed',
    oneByOne: (count: number) => plural(count, { one: '# entry, one by one', other: '# entries, one by one' }),
    firstHere: (shown: number) => `These are the first ${number(shown)}; the files have all.`,

    calendar: (hub: string) => `${hub}: reviews due`,
    review: (title: string) => `Review: ${title}`,
    ask: (owner: string, ask: string) => `${owner}, ask ${ask}`,
    neverReviewed: (every: string) => `Never reviewed, promised every ${every}.`,
    lastReviewed: (last: string, every: string, state: string, day: string) =>
      `Last reviewed on ${last}, every ${every}; ${state} on ${day}.`,
    waivedUntil: (day: string) => `Waived until ${day}.`,
    setReviewed: 'If the entry is still right, set `reviewed` to today.',
  }),
});
