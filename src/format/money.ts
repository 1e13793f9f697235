import type { Locale } from './language.ts';
import { memoizeText } from './memoize-text.ts';
import type { Spread } from './numbers.ts';

const moneyFormat = memoizeText((key) => {
  const [language, currency] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currency ?? 'EUR',
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  });
});
const shortFormat = memoizeText((key) => {
  const [language, currency] = key.split(' ');
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currency ?? 'EUR',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
});

const keyOf = ({ language, currency }: Locale) => `${language} ${currency}`;

/**
 * An amount in the hub's currency, without fractions.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export const formatMoney = (amount: number, hub: Locale): string => moneyFormat(keyOf(hub)).format(amount);

/**
 * An estimated amount, short: €51.2K. `formatMoney` is for what is reckoned with a pencil.
 * @param amount in units of the currency
 * @param hub its language and currency
 */
export const shortMoney = (amount: number, hub: Locale): string => shortFormat(keyOf(hub)).format(amount);

/**
 * Between which amounts something lies: €43.3–60.3K; one amount where both read alike.
 * @param low in units of the currency
 * @param high not less
 * @param hub its language and currency
 */
export function moneyBetween(low: number, high: number, hub: Locale): string {
  const format = shortFormat(keyOf(hub));
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high).replaceAll(/(?<!\s)\s+([–-])\s+/gu, '$1');
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
