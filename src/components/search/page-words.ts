import { catalogue } from '../../format/catalogue.ts';

/** What the search page says before its script runs, and the way to it on every page. */
export const searchPageWords = catalogue({
  en: ({ plural }) => ({
    search: 'Search',
    searchIn: (edition: string) => `Search in ${edition}`,
    about: 'Searches titles, headings and texts of this hub.',
    needsScript: 'Search works in the browser and needs JavaScript. Without it, every entry is in the index below.',
    index: (count: number) => plural(count, { one: 'Index of # entry', other: 'Index of all # entries, A to Z' }),
    lists: 'Or look through a list',
    filters: 'Filters',
    edition: 'Edition',
    today: 'Today',
  }),
});
