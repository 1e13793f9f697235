import { isolated } from './direction.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const isEnglish = (language: string) => /^en\b/i.test(language);

/** Keeps one formatter for each setting: making one costs more than using it a thousand times. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let one = made.get(key);
    if (one === undefined) {
      one = make(key);
      made.set(key, one);
    }
    return one;
  };
}

const dayFormat = kept((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
const monthFormat = kept(
  (language) => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const numberFormat = kept((language) => new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }));
const compactFormat = kept(
  (language) => new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }),
);
/** The one way in which percentages are written: 66% in English, 66 % in German, %66 in Turkish. */
const percentFormat = kept((language) => {
  const percentages = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { style: 'percent', ...options });
  return { whole: percentages({ maximumFractionDigits: 0 }), exact: percentages({ maximumSignificantDigits: 6 }) };
});
const moneyFormat = kept((key) => {
  const [language, currency] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currency ?? 'EUR',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  });
});

/**
 * A day for readers: 14 Nov 2026.
 * @param date `YYYY-MM-DD`
 * @param language of the hub
 */
export function formatDay(date: string, language: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (isEnglish(language)) return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return isolated(dayFormat(language).format(new Date(`${date}T00:00:00Z`)), language);
}

/**
 * A month for readers: Nov 2026.
 * @param date `YYYY-MM` or `YYYY-MM-DD`
 * @param language of the hub
 */
export function formatMonth(date: string, language: string): string {
  const [year = '', month = ''] = date.split('-');
  if (isEnglish(language)) return `${months[Number(month) - 1]} ${year}`;
  return isolated(monthFormat(language).format(new Date(`${year}-${month}-01T00:00:00Z`)), language);
}

/**
 * A quarter for readers: Q3 2026.
 * @param quarter `YYYY-Qn`
 */
export function formatQuarter(quarter: string): string {
  const [year, part] = quarter.split('-');
  return `${part} ${year}`;
}

/** A number for readers, with the language's separators and no more than six figures that count. */
export const formatNumber = (value: number, language: string): string => numberFormat(language).format(value);

/** A number where there is little room: 1.2K. */
export const formatCompact = (value: number, language: string): string => compactFormat(language).format(value);

/**
 * A share as a whole percentage; what is there is never rounded to nothing, nor what is missing to all of it.
 * @param share 0 to 1; a growth may be more
 * @param language of the hub
 */
export function formatShare(share: number, language: string): string {
  const percent = percentFormat(language).whole;
  if (share > 0 && share < 0.005) return `less than ${percent.format(0.01)}`;
  if (share < 1 && share >= 0.995) return `more than ${percent.format(0.99)}`;
  return percent.format(share);
}

/**
 * An amount in the hub's currency, without fractions.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export const formatMoney = (amount: number, hub: { language: string; currency: string }): string =>
  moneyFormat(`${hub.language} ${hub.currency}`).format(amount);

/**
 * The unit of one: 1 page of many pages. In English only, and not for symbols such as ms.
 * @param value what was measured
 * @param unit as the metric names it
 * @param language of the hub
 */
const unitOf = (value: number, unit: string, language: string): string =>
  value === 1 && isEnglish(language) ? unit.replace(/^(\p{Ll}{3,}[^s\P{Ll}])s(?=$| )/u, '$1') : unit;

/** A unit that counts hundredths, and what it says beside: `% of last year`. */
const hundredths = /^\s*%(?=$|\s)\s*/u;

/**
 * A value with its unit, kept on one line: 66%, 2.2 pages, 1 page.
 * @param value what was measured; of a percentage, in hundredths
 * @param unit as the metric names it
 * @param language of the hub
 */
export function formatValue(value: number, unit: string | undefined, language: string): string {
  if (!unit) return formatNumber(value, language);
  if (!hundredths.test(unit)) return `${formatNumber(value, language)}\u00a0${unitOf(value, unit, language)}`;
  const of = unit.replace(hundredths, '');
  return `${percentFormat(language).exact.format(value / 100)}${of && `\u00a0${of}`}`;
}

/**
 * Values of one unit, one after the other: a sign stands at each of them, a word at the last alone.
 * @param values what was measured
 * @param unit as the metric names it
 * @param language of the hub
 */
export const formatValues = (values: readonly number[], unit: string | undefined, language: string): string[] =>
  values.map((value, index) =>
    formatValue(value, index === values.length - 1 || hundredths.test(unit ?? '') ? unit : undefined, language),
  );

/**
 * An id of the schema as words: `win-loss` becomes win loss.
 * @param name as written in front matter
 */
export const inWords = (name: string): string => name.replaceAll('-', ' ');

/**
 * A count with its noun.
 * @param count how many
 * @param one the noun for one
 * @param many the noun for several
 * @param language of the hub
 */
export const counted = (count: number, one: string, many: string, language: string): string =>
  `${formatNumber(count, language)} ${count === 1 ? one : many}`;

/**
 * Words joined as in a sentence: a, b and c.
 * @param parts the words
 */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/**
 * Text for use in HTML and SVG, in elements and in quoted attributes.
 * @param text anything
 */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
