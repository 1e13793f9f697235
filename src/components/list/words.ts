import { catalogue } from '../../format/catalogue.ts';

/** What lists say; the script that sorts them reads its words from the page. */
export const listWords = catalogue({
  en: ({ number }) => ({
    narrow: 'Narrow the list',
    words: 'Filter by words',
    filters: 'Filters',
    any: 'Any',
    order: 'Order',
    whole: 'All of each row',
    all: 'Show all',
    asListed: 'As listed',
    rising: '{column}, rising',
    falling: '{column}, falling',
    some: '{shown} of {all}',
    heard: 'What was heard',
    goodUntil: 'Good until',
    noLastDay: 'No last day',
    holds: { fresh: 'Still good', due: 'Expires soon', overdue: 'Expired', unknown: 'No last day' },
    usedBy: 'Used by',
    nothing: 'Nothing rests on it',
    counted: (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`,
    owner: 'Owner',
    review: 'Review',
    expired: 'Rests on expired evidence',
  }),
});
