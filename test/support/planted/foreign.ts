import { plantHub } from './hub.ts';
import { openLedger } from './ledger.ts';

const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

/** A planted word in Arabic letters: another one for each. */
const arabic = (word: string) =>
  [...word.toLowerCase()].map((sign) => letters[sign.charCodeAt(0) - 97] ?? sign).join('');

/**
 * A hub of one audience with a word in every place that an author can write in, in a language that is not that of the
 * interface. Made from the schemas: a new field is covered when it is added.
 * @param language `ar`: every planted word is written in Arabic letters; another one: in Latin letters, as planted
 * @param today its day
 */
export function plantForeign(language: string, today: string): Record<string, string | Uint8Array> {
  const planted = plantHub(openLedger(), {
    today,
    audiences: ['public'],
    rounds: () => [0, 1],
    diagrams: true,
    faults: 'none',
  });
  const isArabic = language === 'ar';
  const written = (text: string) =>
    text.replace(
      /(https?:\/\/\S*|\S+@\S+\.\S+)|\b([Zz]q[a-z]{7})\b(?: (?:said|told|heard)\b)?/g,
      (whole, address, word) => (address || !isArabic ? whole : arabic(word)),
    );
  return Object.fromEntries(
    Object.entries(planted).map(([file, text]) => {
      if (typeof text !== 'string' || !/\.(mdx?|ya?ml)$/.test(file)) return [written(file), text];
      const own = file === 'hub.yaml' ? text.replace('language: "en"', `language: "${language}"`) : text;
      return [written(file), written(own)];
    }),
  );
}
