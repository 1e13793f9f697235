import { catalogue } from '../../format/catalogue.ts';
import { formatDay } from '../../format/days.ts';
import { formatNumber } from '../../format/numbers.ts';
import { h } from './dom.ts';
import type { MarkedText } from './excerpt.ts';

const language = () => document.documentElement.lang || 'en';

/** What search says in the browser; a catalogue of its own, so that no other words are fetched with it. */
export const searchWords = catalogue({
  en: ({ plural, number }) => ({
    search: 'Search',
    searchIn: (edition: string) => `Search in ${edition}`,
    close: 'Close search',
    filters: 'Filters',
    searchPage: 'Open the search page',
    keys: { move: ' move ', open: ' open' },
    moreOnPage: (left: number) =>
      plural(left, { one: '# more page on the search page', other: '# more pages on the search page' }),
    more: (count: number) => `${number(count)} more`,
    moreSections: (count: number) => plural(count, { one: 'and in # more section', other: 'and in # more sections' }),
    showMore: (left: number) => plural(left, { one: 'Show the last one', other: 'Show more of # left' }),

    fromFile:
      'This page was opened as a file, and browsers do not let search read its index from a file. Served over HTTP, it works.',
    offline: 'You seem to be offline. The search index is fetched when you search for the first time.',
    noIndex: 'The search index could not be fetched. The connection may be down, or the site was published without it.',
    index: 'Index of all entries',
    remove: 'Remove ',
    removeAll: 'Remove all',
    removeFilters: 'Remove the filters',
    noPage: 'No page found.',
    noPageHas: (words: string) => `No page has “${words}”.`,
    noPageHasWithFilters: (words: string) => `No page has “${words}” and all chosen filters.`,
    noPageForFilters: 'No page has all chosen filters.',
    fewerWords: 'Fewer or shorter words find more: the beginning of a word is enough.',
    found: (own: number, handbook: number) =>
      own === 0 && handbook > 0
        ? plural(handbook, { one: '# page found, in the handbook.', other: '# pages found, all in the handbook.' })
        : `${plural(own, { one: '# page found', other: '# pages found' })}${handbook > 0 ? `, ${number(handbook)} more in the handbook` : ''}.`,
    handbook: 'In the handbook',
    allOfHandbook: (count: number) => plural(count, { other: 'All # pages of the handbook' }),
    shown: (shown: number, all: number) =>
      plural(all, { one: '{shown} of # page shown.', other: '{shown} of # pages shown.' }, { shown: number(shown) }),
    trouble: 'Search does not work at the moment.',
    again: 'Try again',
    searching: 'Searching …',
    fetching: 'Fetching the search index …',
    start: 'Type to search titles, headings and texts, or choose filters alone.',
  }),
});

/** The words of the page's language. */
export const say = () => searchWords(language());

/** A number as the site's language writes it. */
export const number = (value: number): string => formatNumber(value, language());

/** A calendar date as the site's language writes it. */
export const day = (date: string): string => formatDay(date, language());

/** Pieces of text as nodes, found words in `<mark>`. */
export const marked = (parts: readonly MarkedText[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? h('mark', {}, text) : text));
