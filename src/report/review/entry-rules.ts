import { editionWords } from './edition-words.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

/** Entries that are gone; one that has another address is not. */
export const entryRemoved: Rule = {
  id: 'entry-removed',
  because: 'What is over is declined, retired or replaced, so that its reason stays.',
  find: ({ comparison, after: hub }, { language }) =>
    comparison.entries.flatMap(({ before, after }) =>
      // A draft is still there, though it counts nowhere.
      before && !after && !hub.draft(before.key) ? [{ entry: before, words: reviewWords(language).removed }] : [],
    ),
};

/** Sealed editions that are gone or hold something else. */
export const editionChanged: Rule = {
  id: 'edition-changed',
  because: 'An edition is what people agreed to on its day.',
  find: ({ editions }, { language }) =>
    editions.flatMap((one) => (one.before ? [{ entry: null, words: editionWords(one, language) }] : [])),
};
