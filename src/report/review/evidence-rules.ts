import type { Locale } from '../../format/language.ts';
import { titlesOn } from '../../model/editions/consequences.ts';
import { evidenceLostBy, few as firstFew } from '../changes/matters.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const mostNamed = 3;

const few = (titles: readonly string[]): [string[], number] => firstFew(titles, mostNamed);

/** Evidence that is gone, or that something no longer rests on. */
export const evidenceLost: Rule = {
  id: 'evidence-lost',
  because: 'What was decided from it rests on less than readers were told.',
  find: ({ comparison, before }, { language }: Locale) => {
    const say = reviewWords(language);
    return [
      ...comparison.entries.flatMap((change) => {
        const lost = evidenceLostBy(change);
        return lost.length > 0 ? [{ entry: change.after, words: say.lost(...few(lost)) }] : [];
      }),
      ...comparison.entries.flatMap(({ kind, before: gone, after: left }) =>
        kind === 'signals' && gone && !left
          ? [{ entry: gone, words: say.signalGone(...few(titlesOn(before, gone.key))) }]
          : [],
      ),
      ...comparison.evidence.expired.flatMap((entry) =>
        entry.under.length > 0 ? [{ entry, words: say.signalOld(...few(entry.under)) }] : [],
      ),
    ];
  },
};
