import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

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
    size: (entries: number, found: string) => `${plural(entries, { one: '# entry', other: '# entries' })}, ${found}.`,
    sizeThen: (entries: number, found: string) =>
      `At that time ${plural(entries, { one: '# entry', other: '# entries' })} and ${found}.`,
    /** Within a sentence. That nothing was found is said of what was looked for only. */
    found: (findings: number, unlooked: number) => {
      if (findings > 0) return plural(findings, { one: '# finding', other: '# findings' });
      return unlooked === 0
        ? 'no findings'
        : plural(unlooked, {
            one: 'no findings, but one trap could not be looked for',
            other: 'no findings, but # traps could not be looked for',
          });
    },
    notBuilt: 'Its pages are not part of this site.',
    since: sentence`Since {edition}: {changes}`,
    first: 'The first edition.',
    read: 'Read it as it was',
    changedSince: 'What has changed since',

    amended: 'Amended',
    seals: sentence`Seal {before} was replaced by {after}.`,
    seal: sentence`Seal {seal}`,
    wholeSeal: sentence`The whole seal is {seal}: SHA-256 over the digests of all files of the edition. This command proves it:`,

    banner: 'Edition',
    reading: sentence`You are reading {edition}, the hub as of {day}.`,
    noPage: sentence`This page no longer exists; {today|today’s hub} begins here.`,
    samePage: sentence`Read {today|the same page today}.`,
    gone: 'Gone today',
    seeChanges: 'see what changed',
    todaysPage: 'today’s page',
    goneAlone: sentence`{gone}.`,
    goneWith: sentence`{gone}: {changes}.`,
    replaced: 'Replaced since',
    replacedBy: sentence`{replaced} by {successor}; read {today}.`,
    replacedByWith: sentence`{replaced} by {successor}; {changes}, or read {today}.`,
    changed: 'Changed since',
    changedWith: sentence`{changed}: {changes}, or read {today}.`,
    unchanged: 'Unchanged',
    moved: sentence`{unchanged}, at another address: {today}.`,
    still: sentence`{unchanged} today: {today}.`,
    others: 'This page in other editions',
    all: 'All editions',
  }),
});
