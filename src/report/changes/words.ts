import { catalogue } from '../../format/catalogue.ts';

/**
 * What happened, in words: most go on from the title of an entry ("was released on 8 July 2026"). How a fact that
 * changed is called stands in `words-facts.ts`.
 */
export const whatChangedWords = catalogue({
  en: ({ plural, number, list }) => ({
    chapters: {
      'north-star': 'North Star and measures',
      strategy: 'Strategy',
      initiatives: 'Initiatives',
      decisions: 'Decisions',
      evidence: 'Evidence',
      inputs: 'Inputs',
      findings: 'Findings',
      rest: 'Everything else',
    },
    /** In one word, where the word of the data would mislead. */
    what: {
      found: 'new',
      lost: 'removed',
      quiet: 'overdue',
      heard: 'renewed',
    } as Readonly<Record<string, string>>,

    fromTo: (before: string, after: string) => `From ${before} to ${after}`,
    nothing: 'Nothing differs.',
    andMore: (count: number) => `and ${number(count)} more`,
    lines: (count: number) => plural(count, { one: '# line', other: '# lines' }),
    moreLines: (count: number) => plural(count, { one: 'and # more line', other: 'and # more lines' }),
    facts: 'Facts',
    opening: 'Opening',
    movedHere: 'moved, with the same words: ',

    /** Of any entry. */
    called: (title: string) => `was called “${title}” before`,
    gone: 'is no longer in the hub',
    new: (kind: string) => `is a new ${kind}`,
    entry: 'entry',
    reviewed: 'was reviewed and still holds',
    otherAddress: 'has another address',
    text: 'its text changed',
    /** Null stands for what is before the first heading. */
    sections: (names: readonly (string | null)[]) =>
      `its text changed in ${list(names.map((name) => (name === null ? 'the opening' : `“${name}”`)))}`,
    settings: 'Settings of the hub',
    settingsChanged: (what: string) => `Settings of the hub: ${what}`,

    starSet: 'was set',
    measuredAgain: 'was measured again',
    otherTarget: 'has another target',
    target: (value: string, before: string) => `target ${value}${before && ` (before: ${before})`}`,
    by: (day: string) => `by ${day}`,
    measured: (name: string, values: string, target: string) => `${name}: ${values}, ${target}`,
    still: (value: string) => `still ${value}`,
    measuredNow: (name: string, value: string | null, target: string) =>
      `${name} is measured now: ${value ?? 'no value yet'}, ${target}`,
    notMeasured: (name: string, last: string) => `${name} is no longer measured; its last value was ${last}`,

    replaces: (titles: readonly string[]) => `replaces ${list(titles.map((title) => `“${title}”`))}`,
    replacedBy: (titles: readonly string[]) => `was replaced by ${list(titles.map((title) => `“${title}”`))}`,
    notReplacedBy: (titles: readonly string[]) =>
      `is no longer replaced by ${list(titles.map((title) => `“${title}”`))}`,
    adopted: (day: string | null) => `was adopted${day === null ? '' : ` on ${day}`}`,
    retired: 'was retired',
    draft: 'is new, as a draft',
    newStatus: (status: string) => `is new, with the status ${status}`,
    status: (before: string, after: string) => `its status changed from ${before} to ${after}`,

    proposed: (day: string | null) => `was proposed${day === null ? '' : ` on ${day}`}`,
    rejected: (day: string | null) => `was rejected${day === null ? '' : ` on ${day}`}`,
    decided: (day: string | null) => `was decided${day === null ? '' : ` on ${day}`}`,
    superseded: 'was superseded',
    again: (status: string) => `is ${status} again`,

    heard: (input: string | null, day: string | null) =>
      `was heard${input === null ? '' : ` through ${input}`}${day === null ? '' : ` on ${day}`}`,
    expired: 'has expired',
    valid: 'is valid again',
    newInput: 'is a new input',
    noInput: 'is no longer an input',
    silent: 'has been silent for longer than agreed',
    heardAgain: 'is heard again as often as agreed',
    resolved: (finding: string) => `no longer found: ${finding}`,
  }),
});
