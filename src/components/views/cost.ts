import { formatDay } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import type { Entry } from '../../source/entry.ts';

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
  return low === high ? money(low) : `${money(low)} to ${money(high)}, most likely ${money(likely)}`;
}

/**
 * How the cost of delay runs over time, as a sentence.
 * @param urgency as written; steady without it
 * @param language of the hub
 */
export function urgencyInWords(urgency: Initiative['urgency'], language: string): string {
  const day = (date: string) => formatDay(date, language);
  switch (urgency?.shape) {
    case 'deadline':
      return `Worth nothing after ${day(urgency.by)}.`;
    case 'window':
      return `Worth something only from ${day(urgency.from)} to ${day(urgency.by)}.`;
    case 'fading':
      return `Worth less the longer it takes: half as much after ${urgency.halfLife}.`;
    default:
      return 'Every week of waiting costs the same.';
  }
}
