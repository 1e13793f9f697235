import { catalogue } from '../../format/catalogue.ts';

/** What a card says beside the words of its entry. */
export const cardWords = catalogue({
  en: () => ({
    handbook: 'More in the handbook',
  }),
});
