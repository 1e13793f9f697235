import { valueWords } from '../../model/value-words.ts';
import { rankMoves } from '../changes/ranks.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

/** Places in the backlog that moved although no estimate did. */
export const rankWithoutEstimate: Rule = {
  id: 'rank-without-estimate',
  because: 'The order follows from estimates: a place that moves without one was moved by hand or by mistake.',
  find: (review, locale) =>
    rankMoves(review.comparison, locale)
      .filter(({ explained }) => !explained)
      .map(({ move }) => ({ entry: move.after, words: reviewWords(locale.language).noEstimate })),
};

const figure = /^costOfDelay\[(.*)\]\.(low|likely|high)$/u;

/** Costs of delay with other figures and the reason that stood beside the old ones. */
export const estimateWithoutReason: Rule = {
  id: 'estimate-without-reason',
  because: 'A figure that moves a rank says where it comes from; the reason beside it is that of the old figure.',
  find: ({ comparison }, { language }) =>
    comparison.entries.flatMap(({ kind, before, after, facts, text }) => {
      if (kind !== 'initiatives' || !before || !after || text.length > 0) return [];
      const named = facts.flatMap(({ field, member, before: was, after: is }) => {
        const part = figure.exec(field)?.[1];
        const isNew = member !== undefined || was === null || is === null;
        return part === undefined || isNew || facts.some((one) => one.field === `costOfDelay[${part}].why`)
          ? []
          : [valueWords(part)];
      });
      const say = reviewWords(language);
      return named.length > 0 ? [{ entry: after, words: say.sameReason([...new Set(named)]) }] : [];
    }),
};
