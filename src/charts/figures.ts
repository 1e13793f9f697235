import type { Reach } from '../methods/cost-of-delay/range.ts';
import { formatNumber } from './format.ts';

/** How a hub writes figures: its language and its currency. */
export interface Ways {
  language: string;
  currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function shortFormat({ language, currency }: Ways): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumSignificantDigits: 3,
    });
    formats.set(key, format);
  }
  return format;
}

/**
 * An estimated amount, short: €51.2K. `formatMoney` is for what is reckoned with a pencil.
 * @param amount in units of the currency
 * @param ways the hub's
 */
export const shortMoney = (amount: number, ways: Ways): string => shortFormat(ways).format(amount);

/**
 * Between which amounts something lies: €43.3–60.3K; one amount where both read alike.
 * @param low in units of the currency
 * @param high not less
 * @param ways the hub's
 */
export function moneyBetween(low: number, high: number, ways: Ways): string {
  const format = shortFormat(ways);
  const [from, to] = [format.format(low), format.format(high)];
  return from === to ? from : format.formatRange(low, high).replaceAll(/(?<!\s)\s+([–-])\s+/gu, '$1');
}

/**
 * An estimated amount with its reach: €51.2K (€43.3–60.3K); alone where there is no doubt.
 * @param amount in units of the currency
 * @param ways the hub's
 */
export function moneyReach({ expected, low, high }: Reach, ways: Ways): string {
  const [middle, reach] = [shortMoney(expected, ways), moneyBetween(low, high, ways)];
  return reach === middle ? middle : `${middle} (${reach})`;
}

/** Three figures that count. */
const threeFigures = (value: number, language: string): string => formatNumber(Number(value.toPrecision(3)), language);

/** What is expected to take less than a week is told in days: 0.43 weeks says nothing to anybody. */
const inDays = ({ expected }: Reach): boolean => expected < 1;

/**
 * Between how many weeks something takes, without the unit: 6–14; days where less than a week is expected.
 * @param time in weeks
 * @param language of the hub
 */
export function timeBetween(time: Reach, language: string): string {
  const { low, high } = time;
  const scale = inDays(time) ? 7 : 1;
  const [from, to] = [threeFigures(low * scale, language), threeFigures(high * scale, language)];
  return from === to ? from : `${from}–${to}`;
}

/**
 * How long something is expected to take: 9.6 weeks, 3 days.
 * @param time in weeks
 * @param language of the hub
 */
export function timeExpected(time: Reach, language: string): string {
  const days = inDays(time);
  const figure = threeFigures(time.expected * (days ? 7 : 1), language);
  const one = days ? 'day' : 'week';
  return `${figure}\u00a0${figure === '1' ? one : `${one}s`}`;
}

/**
 * How long something takes, with its reach: 9.6 weeks (6–14); alone where there is no doubt.
 * @param time in weeks
 * @param language of the hub
 */
export function timeReach(time: Reach, language: string): string {
  const [middle, reach] = [timeExpected(time, language), timeBetween(time, language)];
  return middle.startsWith(`${reach}\u00a0`) ? middle : `${middle} (${reach})`;
}

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
