import { catalogue } from '../../format/catalogue.ts';

/** What the page of the editions says, and the banner on the pages of an edition. */
export const editionsWords = catalogue({
  en: ({ plural }) => ({
    title: 'Editions',
    aboutNone: 'An edition is the hub as it was on a day: sealed, complete, and fit to be cited.',
    about: (count: number) =>
      plural(count, {
        one: 'The hub as it was: # sealed edition, and what has changed since.',
        other: 'The hub as it was: # sealed editions, and what changed from each to the next.',
      }),
    none: 'No edition is sealed yet.',
    noneAbout:
      'Seal one, and everybody can still read later what was approved today. Every later change is shown against it.',
    today: 'Today',
    size: (entries: number, findings: number) =>
      `${plural(entries, { one: '# entry', other: '# entries' })}, ${findings === 0 ? 'no findings' : plural(findings, { one: '# finding', other: '# findings' })}.`,
    sizeThen: (entries: number, findings: number) =>
      `At that time ${plural(entries, { one: '# entry', other: '# entries' })} and ${findings === 0 ? 'no findings' : plural(findings, { one: '# finding', other: '# findings' })}.`,
    notBuilt: 'Its pages are not part of this site.',
    since: 'Since {edition}: {changes}',
    first: 'The first edition.',
    read: 'Read it as it was',
    changedSince: 'What has changed since',

    amended: 'Amended',
    seals: 'Seal {before} was replaced by {after}.',
    seal: 'Seal {seal}',
    wholeSeal:
      'The whole seal is {seal}: SHA-256 over the digests of all files of the edition. This command proves it:',

    banner: 'Edition',
    reading: 'You are reading {edition}, the hub as of {day}.',
    noPage: 'This page no longer exists; {today|today’s hub} begins here.',
    samePage: 'Read {today|the same page today}.',
    gone: 'Gone today',
    seeChanges: 'see what changed',
    todaysPage: 'today’s page',
    goneAlone: '{gone}.',
    goneWith: '{gone}: {changes}.',
    replaced: 'Replaced since',
    replacedBy: '{replaced} by {successor}; read {today}.',
    replacedByWith: '{replaced} by {successor}; {changes}, or read {today}.',
    changed: 'Changed since',
    changedWith: '{changed}: {changes}, or read {today}.',
    unchanged: 'Unchanged',
    moved: '{unchanged}, at another address: {today}.',
    still: '{unchanged} today: {today}.',
    others: 'This page in other editions',
    all: 'All editions',
  }),
});
