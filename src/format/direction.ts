/** Scripts that run from right to left. */
const fromRight = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

const known = new Map<string, boolean>();

/**
 * Whether texts of a language run from right to left, by the script it is written in.
 * @param language a language tag, such as `ar` or `az-Arab`
 */
export function isRightToLeft(language: string): boolean {
  const found = known.get(language) ?? fromRight.has(new Intl.Locale(language).maximize().script ?? '');
  known.set(language, found);
  return found;
}

/**
 * A day or a month in a language that runs from right to left, apart from the words around it: its digits would change
 * places with theirs otherwise.
 * @param text as the language writes it
 * @param language of the text
 */
export const isolated = (text: string, language: string): string =>
  isRightToLeft(language) ? `\u2068${text}\u2069` : text;

/**
 * What was and what is, with an arrow between them: read from the left whatever the language, since an arrow does not
 * turn with the text around it.
 * @param before as it is shown
 * @param after as it is shown
 * @param language of the hub
 */
export const fromTo = (before: string, after: string, language: string): string =>
  isRightToLeft(language) ? `\u2066\u2068${before}\u2069 → \u2068${after}\u2069\u2069` : `${before} → ${after}`;
