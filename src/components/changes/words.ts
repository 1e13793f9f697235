import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the pages of the changes say, and their feed; what happened to an entry has its words in `report/changes`. */
export const changesWords = catalogue({
  en: ({ plural, number, list }) => ({
    title: 'Changes',
    since: (edition: string) => `Changed since ${edition}`,
    between: (from: string, to: string) => `Changed from ${from} to ${to}`,
    about: 'What has changed since the last edition, entry by entry.',
    editions: 'Editions',
    days: (from: string, to: string) => sentence`From the {term:edition} of ${from} to that of ${to}.`,
    daysToToday: (from: string, to: string) => sentence`From the {term:edition} of ${from} to today, ${to}.`,
    otherPairs: 'Compare other editions',
    none: 'No edition is sealed yet.',
    noneAbout: 'An edition keeps the hub as it is today. From then on this page shows what has changed since.',
    nothing: 'Nothing changed.',
    lead: (changes: number, chapters: number, entries: readonly string[]) =>
      `${plural(changes, { one: '# change', other: '# changes' })}${chapters === 1 ? '' : ` in ${number(chapters)} chapters`}${entries.length > 0 ? `: ${list(entries)}` : ''}.`,
    added: (count: number) => plural(count, { one: '# entry added', other: '# entries added' }),
    changed: (count: number) => plural(count, { one: '# entry changed', other: '# entries changed' }),
    removed: (count: number) => plural(count, { one: '# entry removed', other: '# entries removed' }),
    moved: (count: number) =>
      plural(count, { one: '# entry moved to another address', other: '# entries moved to another address' }),

    matters: 'What matters most',
    /** What happened, where the word for the entry would mislead. */
    sorts: {
      turned: 'turned',
      'target-moved': 'target',
      'evidence-lost': 'evidence',
    } as Readonly<Record<string, string>>,
    was: 'Was:',
    is: 'Now:',
    because: (reasons: string) => `because: ${reasons}`,
    moreChanges: (count: number) =>
      plural(count, { one: 'One more change, with the texts', other: '# more changes, with the texts' }),
    allTold: 'The same with the texts',
    nothingMatters: 'No summary, decision or target turned, and no place in the backlog by three or more.',
    above: 'told above',
    chapters: 'All changes, by chapter',
    toToday: 'From an edition to today',
    fromEach: 'From one edition to the next',
    sinceEdition: (edition: string) => `Since ${edition}`,
    more: 'More',
    allEditions: 'All editions',
    feed: 'As a feed (Atom)',

    differs: (facts: number, passages: number) =>
      `${list([
        ...(facts > 0 ? [plural(facts, { one: '# fact', other: '# facts' })] : []),
        ...(passages > 0 ? [plural(passages, { one: '# passage', other: '# passages' })] : []),
      ])} changed`,
    texts: (chapter: string) => `${chapter}: how each differs`,
    textsSince: (chapter: string, edition: string) => `${chapter}: how each differs since ${edition}`,
    textsBetween: (chapter: string, from: string, to: string) => `${chapter}: how each differs from ${from} to ${to}`,
    textsLead: (entries: number) => plural(entries, { one: '# entry differs.', other: '# entries differ.' }),
    part: (chapter: string, part: number) => `${chapter}, part ${number(part)}`,
    nextPart: 'The next part',
    onThisPage: 'On this page',
    chapterTexts: 'Chapters, with the texts',
    noRoom: (count: number) =>
      plural(count, {
        one: '# more difference does not fit on this page.',
        other: '# more differences do not fit on this page.',
      }),
    readBoth: 'Read both pages.',
    asItWas: (edition: string) => `As it was: ${edition}`,
    asItIs: (edition: string) => `As it is: ${edition}`,

    places: 'Places in the backlog that changed',
    initiative: 'Initiative',

    fact: 'Fact',
    notThere: 'not there',
    before: 'Before',
    after: 'After',
    drawing: { before: 'Drawing, before', after: 'Drawing, after' },
    notDrawn: 'Not drawn here; its text is below.',
    diagramText: 'The text of the diagram',
    goneDiagramText: 'The text of the removed diagram',
    newDiagramText: 'The text of the new diagram',
    atBeginning: 'At the beginning',
    movedHere: 'Moved here, with the same words',
    blocks: {
      heading: 'Heading',
      row: 'Rows of a table',
      list: 'In a list',
      image: 'Image',
      component: 'Component',
    },

    feedTitle: (hub: string) => `${hub}: changes`,
    feedAbout: 'What has changed since the last edition, and what each edition brought.',
    edition: (title: string) => `Edition: ${title}`,
    firstEdition: 'The first edition.',
    amended: (day: string, reason: string) => `Amended on ${day}: ${reason}`,
    howItDiffers: 'How it differs',
    andMore: (count: number) => `and ${number(count)} more`,

    new: 'new',
    changedWord: 'changed',
    newSince: (edition: string) => `new since ${edition}`,
    changedSince: 'changed since',
    newIn: sentence`{new|new} in {edition}`,
    changedIn: sentence`{changed|changed} in {edition}`,
    sinceDay: (edition: string, day: string) => `Since ${edition}, ${day}`,
    lastDays: (day: string, days: number) =>
      plural(days, { one: 'Since {day}, the last day', other: 'Since {day}, the last # days' }, { day }),
  }),
});
