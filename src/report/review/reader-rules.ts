import { fieldWords } from '../changes/fact-words.ts';
import type { Rule } from './rule.ts';
import { reviewWords } from './words.ts';

/** So much of a passage is quoted, in characters. */
const longest = 80;

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('').trimEnd()} …`;
};

/** What more people may read than before. */
export const audienceWidened: Rule = {
  id: 'audience-widened',
  because: 'What was once read by more people cannot be taken back.',
  find: ({ widened }, locale) => {
    const say = reviewWords(locale.language);
    return widened.map(({ entry, what, from, to, fields, passages }) => {
      if (what === 'entry') return { entry, words: say.widened(from, to) };
      if (what === 'fields')
        return {
          entry,
          words: say.widenedFields(
            fields.map((field) => fieldWords(field, locale)),
            from,
            to,
          ),
        };
      return { entry, words: say.widenedText(cut(passages[0] ?? ''), passages.length - 1, from, to) };
    });
  },
};
