import { formatDay } from '../../format/days.ts';
import { formatMoney, shortMoney } from '../../format/money.ts';
import { formatShare, sumInWords } from '../../format/numbers.ts';
import type { Reach } from '../../methods/cost-of-delay/range.ts';
import { type Loss, sureCases } from '../../methods/worth/initiative.ts';
import type { Worth } from '../../methods/worth/worth.ts';
import type { Entry } from '../../source/entry.ts';
import { urgencyInWords } from './cost.ts';
import { weeksInWords } from './rank-sentences.ts';
import { worthWords } from './words-worth.ts';

/** A line of the account in words and amounts. */
export interface WorthRow {
  name: string;
  /** How it is worked out. */
  notes: readonly string[];
  /** Null where nobody knows it, and then `missing` stands in its place. */
  reach: Reach | null;
  missing: string;
}

/**
 * The lines of value against cost.
 * @param worth of an initiative
 * @param urgency as the initiative writes it
 * @param config language and currency of the hub
 */
export function worthRows(
  { value, peak, work, running, risks, missing }: Worth,
  urgency: Entry<'initiatives'>['data']['urgency'],
  config: { language: string; currency: string },
): WorthRow[] {
  const { language } = config;
  const say = worthWords(language);
  const money = (amount: number) => formatMoney(amount, config);
  const weeks = (count: number) => weeksInWords(count, language);
  const share = (chance: number) => formatShare(chance, language);
  const row = (name: string, reach: Reach | null, notes: readonly string[], lacking = ''): WorthRow => ({
    name,
    notes,
    reach,
    missing: lacking,
  });
  return [
    row(
      say.value,
      value,
      value
        ? [
            say.valueNote(money(value.perWeek), weeks(value.weeks)),
            ...(urgency && urgency.shape !== 'steady' ? [urgencyInWords(urgency, config)] : []),
          ]
        : [],
      say.unknown,
    ),
    ...(peak && urgency?.shape === 'peak'
      ? [row(say.peak(formatDay(urgency.by, language)), peak, [say.peakNote(money(peak.sum), share(peak.inTime))])]
      : []),
    row(
      say.work,
      work,
      work ? [say.workNote(weeks(work.weeks), money(work.perWeek))] : [],
      missing.includes('price') ? say.notPriced : say.unknown,
    ),
    row(
      say.running,
      running,
      running ? [say.runningNote(money(running.perWeek), weeks(running.weeks))] : [],
      say.notEstimated,
    ),
    ...risks.map(({ what, chance, isStated, word, once, takes }) =>
      row(say.risk(what), takes, [
        isStated ? say.riskNote(share(chance), money(once)) : say.byWord(word, share(chance), money(once)),
      ]),
    ),
  ];
}

/**
 * What all of it comes to, as sentences; what is missing where nobody can tell.
 * @param worth of an initiative
 * @param horizon how long use is looked at, as the hub writes it
 * @param config language and currency of the hub
 */
export function worthInWords(worth: Worth, horizon: string, config: { language: string; currency: string }): string {
  const { net, breakEven, missing } = worth;
  const say = worthWords(config.language);
  if (net) return say.whole(shortMoney(net.expected, config), horizon, sumInWords(net.belowZero));
  const told = say.cannotTell(missing.map((what) => say.missing[what]));
  if (breakEven === null) return told;
  return `${told} ${breakEven > 0 ? say.breakEven(shortMoney(breakEven, config)) : say.neverPays}`;
}

/** How surely an initiative costs more than it brings. */
export const lossInWords = (loss: Loss, language: string): string => worthWords(language).loss[loss](sureCases);
