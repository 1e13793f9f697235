import { formatCount } from './numbers.ts';

/** The first letter as a capital, whatever the script: what a word looks like at the start of a line. */
export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * An id of the schema as words: `win-loss` becomes win loss.
 * @param name as written in front matter
 */
export const inWords = (name: string): string => name.replaceAll('-', ' ');

/** Several of a kind: initiative, initiatives; strategy, strategies. */
export const plural = (one: string): string => (/[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`);

/**
 * A count with its noun: 1 step, 1,204 steps.
 * @param count how many
 * @param one the noun for one
 * @param many the noun for several, where adding `s` is not enough
 * @param language in which the number is written
 */
export const counted = (count: number, one: string, many = `${one}s`, language = 'en'): string =>
  `${formatCount(count, language)} ${count === 1 ? one : many}`;

/**
 * Words joined as in a sentence: a, b and c.
 * @param parts the words
 */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
