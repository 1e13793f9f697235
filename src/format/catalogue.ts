import { memoizeText } from './memoize-text.ts';
import { formatCount } from './numbers.ts';

/** A sentence or word for every way in which a language counts; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What a catalogue needs to know of a language. */
export interface Grammar {
  /**
   * The form for a count, with the number as the hub writes it.
   * @param count how many
   */
  plural(count: number, forms: Forms): string;
  /** A count alone, as the hub writes it. */
  number(count: number): string;
  /** The words joined as in a sentence: a, b and c. */
  list(words: readonly string[]): string;
  /** The same where one of them will do: a, b or c. */
  choice(words: readonly string[]): string;
}

const pluralRules = memoizeText((language) => new Intl.PluralRules(language));
const conjunctions = memoizeText((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
const disjunctions = memoizeText((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
/** In British English, which this project writes, no comma stands before "and". */
const ofLists = (language: string): string => (language === 'en' ? 'en-GB' : language);

/**
 * @param words language of the words
 * @param numbers language of the hub, which decides how numbers are written
 */
const grammarOf = (words: string, numbers: string): Grammar => ({
  plural: (count, forms) =>
    (forms[pluralRules(words).select(count)] ?? forms.other).replaceAll('#', formatCount(count, numbers)),
  number: (count) => formatCount(count, numbers),
  list: (parts) => conjunctions(ofLists(words)).format(parts),
  choice: (parts) => disjunctions(ofLists(words)).format(parts),
});

/**
 * The words of one topic, in every language there is. So far that is English: a page in another language shows English
 * words of ours beside the author's own, and says so of each.
 * @param languages makes the words, by primary language subtag; all must make the same keys, which the types see to
 * @returns the words for a hub, given its language
 */
export function catalogue<Words extends object>(languages: {
  en: (grammar: Grammar) => Words;
  [language: string]: (grammar: Grammar) => Words;
}): (language: string) => Words {
  return memoizeText((language) => {
    const words = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
    const known = Object.hasOwn(languages, words) ? words : 'en';
    return (languages[known] ?? languages.en)(grammarOf(known, language));
  });
}
