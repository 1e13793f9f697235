import { formatDay } from '../../format/days.ts';
import { formatNumber, formatValue } from '../../format/numbers.ts';
import { counted, joined } from '../../format/words.ts';

// Numbers and counts are written as everywhere on the site; the words of a diagram are English.
export { capital, counted } from '../../format/words.ts';

/** A day: 3 Aug 2026. */
export const dayWords = (date: string): string => formatDay(date, 'en');

/** Several counts as one phrase; what there is none of is left out. */
export const counts = (...parts: (readonly [many: number, noun: string, plural?: string])[]): string =>
  joined(parts.filter(([many]) => many > 0).map((part) => counted(...part)));

/** A label inside a sentence: at most 60 characters. */
export const shortened = (text: string): string =>
  text.length > 60
    ? `${text
        .slice(0, 59)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
    : text;

/** Names in a sentence: "A, B and C"; of more than five the number only. */
export const listed = (names: readonly string[]): string => (names.length > 5 ? '' : joined(names.map(shortened)));

/** A figure as a reader writes it: 1,234.5. */
export const figure = (value: number): string => formatNumber(value, 'en');

/** A part of a whole, 0 to 1, as a percentage with one decimal. */
export const share = (part: number): string => formatValue(Math.round(part * 1000) / 10, '%', 'en');

/** The parts that are there, with commas between. */
export const together = (...parts: (string | false | undefined | null)[]): string => parts.filter(Boolean).join(', ');
