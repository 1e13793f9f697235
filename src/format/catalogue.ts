import { memoizeText } from './memoize-text.ts';
import { formatCount } from './numbers.ts';
import type { Sentence } from './sentence.ts';

/** A sentence or word for every way in which a language counts; `#` stands for the number, `{name}` for a text. */
export type Forms<Words> = Partial<Record<Intl.LDMLPluralRule, Words>> & { other: Words };

/** The same, where each form stands in the code as it is: one into which a text was put would be read for marks. */
type Written<Own> = {
  // Of a text that stands in the code the record has a key; of any other it has none.
  [Rule in keyof Own]: Own[Rule] extends string
    ? Record<never, never> extends Record<Own[Rule], 1>
      ? never
      : Own[Rule]
    : Own[Rule];
};

type Texts = Readonly<Record<string, string>>;

/** What a catalogue needs to know of a language. */
export interface Grammar {
  /**
   * The form for a count, with the number as the hub writes it. What fills its gaps is put in together with it and is
   * never read for marks.
   * @param count how many
   * @param forms each as it stands in the code
   * @param texts for its gaps, by name; a text of an author belongs here
   */
  plural<const Own extends Forms<string>>(count: number, forms: Own & Written<Own>, texts?: Texts): string;
  /** The same of sentences whose gaps are filled later. */
  plural(count: number, forms: Forms<Sentence>): Sentence;
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

function pluralOf(words: string, numbers: string): Grammar['plural'] {
  function plural(count: number, forms: Forms<string>, texts?: Texts): string;
  function plural(count: number, forms: Forms<Sentence>): Sentence;
  function plural(count: number, forms: Forms<string> | Forms<Sentence>, texts: Texts = {}): string | Sentence {
    const number = formatCount(count, numbers);
    const form = forms[pluralRules(words).select(count)] ?? forms.other;
    if (typeof form === 'string')
      return form.replace(/#|\{(\w+)\}/g, (mark, name: string | undefined) =>
        name === undefined ? number : (texts[name] ?? mark),
      );
    return { ...form, written: form.written.map((own) => own.replaceAll('#', number)) };
  }
  return plural;
}

/**
 * @param words language of the words
 * @param numbers language of the hub, which decides how numbers are written
 */
const grammarOf = (words: string, numbers: string): Grammar => ({
  plural: pluralOf(words, numbers),
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
