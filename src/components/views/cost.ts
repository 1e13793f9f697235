import { formatDay } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import type { Entry } from '../../source/entry.ts';
import { rankWords } from './words-rank.ts';

type Initiative = Entry<'initiatives'>['data'];

/** Three estimates of an amount. */
export interface Estimates {
  low: number;
  likely: number;
  high: number;
}

/**
 * A range of amounts in words.
 * @param range three estimates
 * @param config language and currency of the hub
 */
export function moneyInWords(range: object, config: { language: string; currency: string }): string {
  const { low, likely, high } = range as Estimates;
  const money = (amount: number) => formatMoney(amount, config);
  // What reads alike is told once, whatever stands behind it.
  return money(low) === money(high)
    ? money(low)
    : rankWords(config.language).amounts(money(low), money(likely), money(high));
}

/**
 * How the cost of delay runs over time, as a sentence.
 * @param urgency as written; steady without it
 * @param config language and currency of the hub
 */
export function urgencyInWords(urgency: Initiative['urgency'], config: { language: string; currency: string }): string {
  const { language } = config;
  const say = rankWords(language);
  const day = (date: string) => formatDay(date, language);
  switch (urgency?.shape) {
    case 'deadline':
      return say.nothingAfter(day(urgency.by));
    case 'window':
      return `${say.onlyBetween(day(urgency.from), day(urgency.by))}.`;
    case 'begins':
      return say.begins(day(urgency.from));
    case 'peak':
      // Money is not for every audience.
      return say.peakSum(day(urgency.by), urgency.loses ? moneyInWords(urgency.loses, config) : null);
    case 'fading':
      return say.fades(urgency.halfLife, urgency.from ? day(urgency.from) : null);
    default:
      return say.steady;
  }
}
