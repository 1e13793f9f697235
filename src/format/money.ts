import type { Locale } from './language.ts';
import { memoizeText } from './memoize-text.ts';
import { dash, type Spread } from './numbers.ts';

const moneyFormat = memoizeText((key) => {
  const [language, currency] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currency ?? 'EUR',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
    signDisplay: 'negative',
  });
});
const shortFormat = memoizeText((key) => {
  const [language, currency] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currency ?? 'EUR',
    notation: 'compact',
    maximumSignificantDigits: 3,
    // As all other amounts: without it four digits stand together.
    useGrouping: true,
  });
});

const keyOf = ({ language, currency }: Locale) => `${language} ${currency}`;

/**
 * An amount in the hub's currency, without fractions; what is there is never told as nothing: less than €1.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export function formatMoney(amount: number, hub: Locale): string {
  const money = moneyFormat(keyOf(hub));
  return amount > 0 && amount < 0.5 ? `less than ${money.format(1)}` : money.format(amount);
}

/** The least amount that anybody pays, and that a hub may state. What quotients leave below it is told as less. */
const least = 0.01;

const isTiny = (amount: number): boolean => Math.abs(amount) < least;

/**
 * An estimated amount, short: €51.2K; of a part of a cent only that it is less. `formatMoney` is for what is reckoned
 * with a pencil.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export function shortMoney(amount: number, hub: Locale): string {
  const money = shortFormat(keyOf(hub));
  return amount > 0 && isTiny(amount) ? `less than ${money.format(least)}` : money.format(isTiny(amount) ? 0 : amount);
}

/** What is written around the digits of a range. */
interface RangeFrame {
  before: string;
  between: string;
  after: string;
}

/**
 * Frames of ranges, by what is written around the digits of their ends. The formatter takes half a millisecond for a
 * range, as long as for a hundred amounts.
 */
const framesOf = memoizeText(() => new Map<string, RangeFrame>());

const digitTypes = new Set(['integer', 'group', 'decimal', 'fraction']);

/** An amount as `shortMoney` writes it, its digits, and what is written around them. */
function shortAmount(amount: number, hub: Locale): { text: string; digits: string; frame: string } {
  const parts = shortFormat(keyOf(hub)).formatToParts(amount);
  const text = parts.map(({ value }) => value).join('');
  const digits = parts.flatMap(({ type, value }) => (digitTypes.has(type) ? [value] : [])).join('');
  return { text, digits, frame: text.replace(digits, '#') };
}

/** How a range is written. Its ends are searched for: a range names its parts wrongly where a currency is a code. */
function rangeFrame(low: number, high: number, hub: Locale): RangeFrame {
  const range = shortFormat(keyOf(hub))
    .formatRange(low, high)
    .replaceAll(/(?<!\s)\s+([–-])\s+/gu, '$1')
    .replaceAll('–', dash);
  const [from, to] = [shortAmount(low, hub).digits, shortAmount(high, hub).digits];
  const start = range.indexOf(from);
  const end = range.indexOf(to, start + from.length);
  return {
    before: range.slice(0, start),
    between: range.slice(start + from.length, end),
    after: range.slice(end + to.length),
  };
}

/**
 * Between which amounts something lies: €43.3–60.3K; one amount where both read alike. An end that is a part of a cent
 * reads as less than one: less than €0.01 to €7.
 * @param low in units of the currency
 * @param high not less
 * @param hub its language and currency
 */
export function moneyBetween(low: number, high: number, hub: Locale): string {
  const ends = [low, high].map((end) => (isTiny(end) ? 0 : end)) as [number, number];
  const [from, to] = [shortAmount(ends[0], hub), shortAmount(ends[1], hub)];
  if (from.text === to.text) return shortMoney(high, hub);
  if (low > 0 && isTiny(low)) return `${shortMoney(low, hub)} to ${to.text}`;
  const kept = framesOf(keyOf(hub));
  const around = `${from.frame} ${to.frame}`;
  const frame = kept.get(around) ?? rangeFrame(...ends, hub);
  kept.set(around, frame);
  return `${frame.before}${from.digits}${frame.between}${to.digits}${frame.after}`;
}

/**
 * An estimated amount with its reach: €51.2K (€43.3–60.3K); alone where there is no doubt.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export function moneyReach({ expected, low, high }: Spread, hub: Locale): string {
  const [middle, reach] = [shortMoney(expected, hub), moneyBetween(low, high, hub)];
  return reach === middle ? middle : `${middle} (${reach})`;
}
