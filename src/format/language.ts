/** Whether a language is English, of any country. */
export const isEnglish = (language: string): boolean => /^en\b/i.test(language);

/** How a hub writes: its language and its currency. */
export interface Locale {
  language: string;
  currency: string;
}
