const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const shares = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** A number with its noun: "1 step", "6 steps". */
export const counted = (many: number, noun: string, plural = `${noun}s`): string =>
  `${many.toLocaleString('en')} ${many === 1 ? noun : plural}`;

/** Several counts as one phrase; what there is none of is left out. */
export const counts = (...parts: (readonly [many: number, noun: string, plural?: string])[]): string =>
  list.format(parts.filter(([many]) => many > 0).map((part) => counted(...part)));

/** A label inside a sentence: at most 60 characters. */
export const shortened = (text: string): string =>
  text.length > 60
    ? `${text
        .slice(0, 59)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
    : text;

/** Names in a sentence: "A, B and C"; of more than five the number only. */
export const listed = (names: readonly string[]): string => (names.length > 5 ? '' : list.format(names.map(shortened)));

/** A figure as a reader writes it: 1,234.5. */
export const figure = (value: number): string => figures.format(value);

/** A part of a whole, 0 to 1, as a percentage with one decimal. */
export const share = (part: number): string => shares.format(part);

/** The parts that are there, with commas between. */
export const together = (...parts: (string | false | undefined | null)[]): string => parts.filter(Boolean).join(', ');

/** The same with a capital letter at its begin. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
