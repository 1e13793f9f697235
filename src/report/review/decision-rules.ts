import type { EntryChange } from '../../model/editions/comparison.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const decisionsOf = (entries: readonly EntryChange[]) =>
  entries.filter(({ kind, state, before }) => kind === 'decisions' && before && state.before === 'accepted');

/** Accepted decisions that were replaced, rejected, opened again or taken out. */
export const decisionReversed: Rule = {
  id: 'decision-reversed',
  because: 'Others work by what was decided: they have to hear of it.',
  find: ({ comparison: { entries, replacements } }, { language }) => {
    const say = reviewWords(language);
    // A log that comes in whole brings decisions that were replaced long ago.
    const added = new Set(entries.flatMap(({ before, after }) => (!before && after ? [after.key] : [])));
    const replaced = new Map(
      replacements.made
        .filter(({ replaced }) => replaced.key.startsWith('decisions/') && !added.has(replaced.key))
        .map((one) => [one.replaced.key, one.replaced]),
    );
    for (const { before, after, state } of decisionsOf(entries)) {
      const entry = after ?? before;
      if (entry && (!after || state.after !== 'accepted')) replaced.set(entry.key, entry);
    }
    return [...replaced.values()].map((entry) => ({ entry, words: say.reversed }));
  },
};

/** What may change about a decision that was made: who looks after it, and where it is found. */
const aside = /^(reviewed|reviewEvery|tags|formerly|owner|audience|title|summary|source)\b/u;

/** Accepted decisions that say something else than when they were accepted. */
export const decisionRewritten: Rule = {
  id: 'decision-rewritten',
  because: 'People agreed to the words as they stood; another decision belongs into a record of its own.',
  find: ({ comparison: { entries } }, { language }) =>
    decisionsOf(entries).flatMap(({ after, state, facts, text }) => {
      if (!after || state.after !== 'accepted') return [];
      // Another signature is no other decision; one that is gone is.
      const told = facts.filter(({ field, before }) => !aside.test(field) && !(/^signedOff\b/u.test(field) && !before));
      return told.length > 0 || text.length > 0 ? [{ entry: after, words: reviewWords(language).rewritten }] : [];
    }),
};
