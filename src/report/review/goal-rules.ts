import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const metric = /^(?:metric|inputMetrics\[(.*?)\])\.target\.(?:value|by)$/u;
const success = /^success\.(?:measure|baseline|target|by)$/u;

/** Where a measure shall be, and when, or what counts as success of an initiative. */
export const targetMoved: Rule = {
  id: 'target-moved',
  because: 'A goal that moves is reached without anything having become better.',
  find: ({ comparison }, { language }) => {
    const say = reviewWords(language);
    return comparison.entries.flatMap(({ kind, before, after, facts }) => {
      if (!before || !after) return [];
      const moved = facts.filter(({ before: was, after: is, member }) => was !== null && is !== null && !member);
      if (kind === 'initiatives')
        return moved.some(({ field }) => success.test(field)) ? [{ entry: after, words: say.successMoved }] : [];
      const ids = moved.flatMap(({ field }) => {
        const found = kind === 'north-star' ? metric.exec(field) : null;
        return found ? [found[1] ?? 'north-star'] : [];
      });
      return [...new Set(ids)].map((id) => ({
        entry: after,
        about: id,
        words: say.targetMoved(comparison.measures.find((one) => one.id === id)?.name ?? id),
      }));
    });
  },
};
