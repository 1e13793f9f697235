import { catalogue } from '../../format/catalogue.ts';

/** What is said of drafts: on their own pages, in lists, in the search, and on the page of the hub's health. */
export const draftWords = catalogue({
  en: ({ plural, list }) => ({
    draft: 'Draft',
    kind: 'Kind',
    drafts: 'Drafts',
    about: 'This is a draft. It counts in no rank and no figure of this hub until it is finished.',
    listed: 'These are unfinished. They count in no rank and no figure.',
    found: (title: string) => `${title} (draft)`,
    missing: (fields: readonly string[]) => `Not yet stated: ${list(fields)}.`,
    notStated: 'not yet stated',
    each: (label: string, value: string) => `${label}: ${value}`,
    count: (drafts: number) =>
      plural(drafts, {
        one: '# draft is unfinished. It counts in no rank and no figure, and not among the problems.',
        other: '# drafts are unfinished. They count in no rank and no figure, and not among the problems.',
      }),
    more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
  }),
});
