import { catalogue } from '../../format/catalogue.ts';

/** What lists say; the script that sorts them reads its words from the page. */
export const listWords = catalogue({
  en: () => ({
    narrow: 'Narrow the list',
    words: 'Filter by words',
    filters: 'Filters',
    any: 'Any',
    order: 'Order',
    all: 'Show all',
    asListed: 'As listed',
    rising: '{column}, rising',
    falling: '{column}, falling',
    some: '{shown} of {all}',
    owner: 'Owner',
    review: 'Review',
    expired: 'Rests on expired evidence',
  }),
});
