import { formatDay, formatMoney, formatShare } from '../../charts/format.ts';
import type { Entry } from '../../source/entry.ts';

type Initiative = Entry<'initiatives'>['data'];

/** Three estimates of an amount. */
export interface Estimates {
  low: number;
  likely: number;
  high: number;
}

/** What a week of waiting costs for one kind of value. */
export interface Cost extends Estimates {
  kind: string;
  why: string;
}

/**
 * The costs of delay of an initiative, as numbers; none where this audience may not see them.
 * @param data its front matter
 */
export const costsOf = ({ costOfDelay }: Initiative): readonly Cost[] => (costOfDelay ?? []) as readonly Cost[];

/**
 * Estimates added column by column. The sum of several lows is rarer than one case of ten, so this is
 * never called P10 or P90.
 * @param ranges one for each kind of value
 */
export const summed = (ranges: readonly Estimates[]): Estimates => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0),
  likely: ranges.reduce((sum, { likely }) => sum + likely, 0),
  high: ranges.reduce((sum, { high }) => sum + high, 0),
});

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
 * A share as a percentage that never rounds what is there to nothing.
 * @param share not negative
 * @param language of the hub
 */
export const shareInWords = (share: number, language: string): string =>
  share > 0 && share < 0.01 ? `less than ${formatShare(0.01, language)}` : formatShare(share, language);

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
