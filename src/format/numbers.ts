import { isEnglish } from './language.ts';
import { memoizeText } from './memoize-text.ts';

const numberFormat = memoizeText((language) => new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }));
const countFormat = memoizeText((language) => new Intl.NumberFormat(language));
const compactFormat = memoizeText(
  (language) =>
    new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3, useGrouping: true }),
);
/** The one way in which percentages are written: 66% in English, 66 % in German, %66 in Turkish. */
const percentFormat = memoizeText((language) => {
  const percentages = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { style: 'percent', ...options });
  return { whole: percentages({ maximumFractionDigits: 0 }), exact: percentages({ maximumSignificantDigits: 6 }) };
});

/** An estimate: what is expected, and between what it lies. */
export interface Spread {
  expected: number;
  low: number;
  high: number;
}

/** Stands between the ends of a range. A line may end after a dash; the word joiner behind it keeps a range together. */
export const dash = '–\u2060';

/**
 * A range by its ends as they are written: 6–14; one of them where both read alike.
 * @param from its lower end
 * @param to its upper end
 */
export const rangeOf = (from: string, to: string): string => (from === to ? from : `${from}${dash}${to}`);

/** A number for readers, with the language's separators and no more than six figures that count. */
export const formatNumber = (value: number, language: string): string => numberFormat(language).format(value);

/** How many there are: exact, with the language's separators. */
export const formatCount = (count: number, language: string): string => countFormat(language).format(count);

/** A number where there is little room: 1.2K. */
export const formatCompact = (value: number, language: string): string => compactFormat(language).format(value);

/** A number with no more than three figures that count. */
export const threeFigures = (value: number, language: string): string => formatNumber(significant(value, 3), language);

/**
 * The one rule by which a figure is cut to so many figures that count: once, from the whole figure, a half away from
 * zero. Whoever shows a figure rounds it here or by a formatter of this folder, and never twice.
 * @param value any
 * @param figures how many
 */
export const significant = (value: number, figures: number): number => Number(value.toPrecision(figures));

/**
 * A number with so many places at most; what is there is never rounded to nothing: 9.6, 0.38, 0.004.
 * @param value any
 * @param places at most
 * @param language of the hub
 */
export function withPlaces(value: number, places: number, language: string): string {
  const rounded = Number(value.toFixed(places));
  return formatNumber(rounded === 0 ? significant(value, 1) : rounded, language);
}

/** A number with one place at most: 12.3, 12. */
export const tenths = (value: number, language: string): string => withPlaces(value, 1, language);

/**
 * By how much two shares differ, in whole percentage points: of the percentages that stand on the page, since a reader
 * who takes one from the other should get the same.
 * @param one 0 to 1
 * @param other 0 to 1
 */
export const pointsApart = (one: number, other: number): number => Math.round(one * 100) - Math.round(other * 100);

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
 * The unit of one: 1 page of many pages. In English only, and not for symbols such as ms.
 * @param value what was measured
 * @param unit as the metric names it
 * @param language of the hub
 */
const unitOf = (value: number, unit: string, language: string): string =>
  value === 1 && isEnglish(language) ? unit.replace(/^(\p{Ll}{2,}[^s\P{Ll}])s(?=$| )/u, '$1') : unit;

/** A unit that counts hundredths, and what it says beside: `% of last year`. */
const hundredths = /^\s*%(?=$|\s)\s*/u;

/** A unit that is the sign of a currency, and what it says beside: `€ a week`. */
const currencySign = /^\s*(\p{Sc})(?=$|\s)\s*/u;

/** Amounts by where the language writes the sign of a currency; whole ones have no cents, and others both digits. */
const signedFormat = memoizeText((language) => {
  const amounts = (digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: 6,
    });
  return { whole: amounts(0), cents: amounts(2) };
});

function withSign(value: number, sign: string, per: string, language: string): string {
  const amount = significant(value, 6);
  const format = signedFormat(language)[Number.isInteger(amount) ? 'whole' : 'cents'];
  const parts = format.formatToParts(amount);
  const words = parts.map((part) => (part.type === 'currency' ? sign : part.value)).join('');
  return `${words}${per && `\u00a0${per}`}`;
}

/**
 * The sign of a currency in a unit, which stands at every figure: what has a word as its unit may leave it to the one before.
 * @param unit as the metric names it
 */
export const signOf = (unit = ''): string | undefined => currencySign.exec(unit)?.[1];

/** A unit that stands at each value, and is no word behind the last one. */
const isSign = (unit = ''): boolean => hundredths.test(unit) || currencySign.test(unit);

/**
 * A value with its unit, kept on one line: 66%, 2.2 pages, 1 page, €0.30.
 * @param value what was measured; of a percentage, in hundredths
 * @param unit as the metric names it
 * @param language of the hub
 */
export function formatValue(value: number, unit: string | undefined, language: string): string {
  if (!unit) return formatNumber(value, language);
  const sign = signOf(unit);
  if (sign) return withSign(value, sign, unit.replace(currencySign, ''), language);
  if (!hundredths.test(unit)) return `${formatNumber(value, language)}\u00a0${unitOf(value, unit, language)}`;
  const of = unit.replace(hundredths, '');
  return `${percentFormat(language).exact.format(value / 100)}${of && `\u00a0${of}`}`;
}

/**
 * By how much a value changes, without its sign and with no more than three figures that count: 2.67 percentage points,
 * 0.17 pages. Hundredths have a name of their own there: a share of 40% that rises by 2% would be at 40.8%.
 * @param change of what is measured
 * @param unit as the metric names it
 * @param language of the hub
 */
export function formatChange(change: number, unit: string | undefined, language: string): string {
  const size = Number(Math.abs(change).toPrecision(3));
  const points = size === 1 ? 'percentage point ' : 'percentage points ';
  return formatValue(size, unit?.replace(hundredths, points).trim(), language);
}

/**
 * Values of one unit, one after the other: a sign stands at each of them, a word at the last alone.
 * @param values what was measured
 * @param unit as the metric names it
 * @param language of the hub
 */
export const formatValues = (values: readonly number[], unit: string | undefined, language: string): string[] =>
  values.map((value, index) =>
    formatValue(value, index === values.length - 1 || isSign(unit) ? unit : undefined, language),
  );

/**
 * A probability as a count of cases: in 87 of 100 cases; never rounded to all or none.
 * @param chance 0 to 1
 */
export function chanceInWords(chance: number): string {
  const cases = Math.round(chance * 100);
  if (chance === 1) return 'in every case';
  if (chance === 0) return 'in no case';
  if (cases === 100) return 'in more than 99 of 100 cases';
  return cases === 0 ? 'in fewer than 1 of 100 cases' : `in ${cases} of 100 cases`;
}

/**
 * A probability that hangs on a queue, or on a metric to come, which goes as nobody planned: never all cases, nor none.
 * @param chance 0 to 1
 */
export const chanceAhead = (chance: number): string => chanceInWords(Math.min(0.999, Math.max(0.001, chance)));

/**
 * How often an order of two is right, in words. Where their ranges do not overlap it is so in every case that they hold;
 * a tenth of the cases lies beyond each end of an estimate, so it is not so in every case.
 * @param chance 0 to 1
 */
export const orderInWords = (chance: number): string => withinRanges(chance, 'their ranges');

/**
 * How often a sum of estimates of one initiative is so, in words; certain only as far as its ranges are.
 * @param chance 0 to 1
 */
export const sumInWords = (chance: number): string => withinRanges(chance, 'the ranges of its estimates');

const withinRanges = (chance: number, ranges: string): string =>
  chance === 0 || chance === 1 ? `${chanceInWords(chance)} within ${ranges}` : chanceInWords(chance);

/** Three figures that count, never nearer to where it was: rounding must not undo a move. */
export function roundedAway(value: number, from: number): number {
  const rounded = significant(value, 3);
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  const short = value < from ? rounded > value : rounded < value;
  return short ? significant(rounded + (value < from ? -step : step), 3) : rounded;
}
