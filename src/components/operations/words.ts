import { formatMonth, formatQuarter } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { counted } from '../../format/words.ts';
import { standsAt } from '../../kinds/initiatives.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import { costliest, type Load, type Manual } from '../../methods/operations.ts';
import type { Growth } from '../../methods/operations-growth.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';

const whole = (value: number, language: string) => formatNumber(Math.round(value), language);

/** Two figures that count: estimates of a year are no more exact than that. */
export const about = (value: number): number => Number(value.toPrecision(2));

/**
 * How the hours ran.
 * @param manual an operation
 * @param language of the hub
 */
export function trendWords({ months, change }: Pick<Manual, 'months' | 'change'>, language: string): string {
  if (!change) return months.length === 0 ? 'no whole month known' : 'one month known';
  const since = formatMonth(change.since, language);
  if (change.hours === 0) return `as in ${since}`;
  return `${formatNumber(Math.abs(change.hours), language)} h ${change.hours > 0 ? 'more' : 'less'} than in ${since}`;
}

/**
 * What automation would free in a year: hours, and money where it is known.
 * @param load of some operations
 * @param locale language and currency of the hub
 * @param money whether this audience is told
 */
export function freedWords(
  { yearlyHours, yearlyCost, unpriced, priced }: Load,
  locale: Locale,
  money: boolean,
): string {
  const hours = `about ${formatNumber(about(yearlyHours), locale.language)} hours a year`;
  if (!money) return hours;
  if (yearlyCost === null) return `${hours}; what they cost is unknown`;
  const cost = `${hours}, about ${formatMoney(about(yearlyCost), locale)}`;
  if (unpriced === 0) return cost;
  return `${cost} for the ${priced === 1 ? 'one' : formatNumber(priced, locale.language)} with a price; what ${unpriced === 1 ? 'the other one costs' : `the other ${formatNumber(unpriced, locale.language)} cost`} is unknown`;
}

/**
 * Which operation costs most, and which takes most hours, in a sentence or two.
 * @param list operations, those with most hours first
 * @param locale language and currency of the hub
 * @param money whether this audience is told
 * @returns null without an operation
 */
export function mostWords(
  list: readonly Manual[],
  locale: Locale,
  money: boolean,
): { name: string; rest: string } | null {
  const [longest] = list;
  if (!longest || longest.hours === null) return null;
  const hours = `${formatNumber(longest.hours, locale.language)} hours in the last whole month`;
  const dearest = money ? costliest(list) : null;
  if (!dearest?.yearlyCost) return { name: longest.operation.name, rest: `takes most hours: ${hours}.` };
  const among = list.some(({ yearlyCost }) => yearlyCost === null) ? ', of those with a price' : '';
  const cost = `costs most${among}: about ${formatMoney(about(dearest.yearlyCost.likely), locale)} a year`;
  return {
    name: dearest.operation.name,
    rest:
      dearest === longest
        ? `${cost}, and takes most hours: ${hours}.`
        : `${cost}. ${longest.operation.name} takes most hours: ${hours}.`,
  };
}

/**
 * Where the initiative that automates an operation stands.
 * @param site what the page is rendered from
 * @param initiative of the hub
 */
export function standingWords({ hub }: Site, { key, data }: Entry<'initiatives'>): string {
  const standing = standingOf(hub, key);
  if (!standing) {
    const stands = standsAt(data, hub.today);
    return stands === 'declined' || stands === 'retired' ? stands : 'released';
  }
  return 'place' in standing ? `place ${standing.place} in the backlog` : 'in the backlog, without a rank yet';
}

const verdicts: Readonly<Record<Growth['verdict'], string>> = {
  independent: 'Growth is independent of time: revenue rose and the hours did not.',
  loosening: 'Growth is faster than its hours, and not yet without them.',
  bound: 'Growth is bound to hours: they rose as fast as revenue, or faster.',
  shrinking: 'Revenue did not grow.',
};

const percent = (share: number, language: string) =>
  `${share < 0 ? 'fell by' : 'rose by'} ${formatShare(Math.abs(share), language)}`;

/**
 * Whether growth is independent of time, and how that is measured.
 * @param growth of one product; null when it cannot be told
 * @param language of the hub
 */
export function growthWords(growth: Growth | null, language: string): { verdict: string; grounds: string } {
  if (!growth)
    return {
      verdict: 'Whether growth is independent of time cannot be told yet.',
      grounds: 'It takes two periods, the first of them with revenue and with hours.',
    };
  const { first, last, periods, revenue, hours, gap, verdict } = growth;
  const between = `From ${formatQuarter(first.period)} to ${formatQuarter(last.period)} revenue ${percent(revenue, language)} and hours ${percent(hours, language)}`;
  const measure = `growth of revenue minus growth of hours is ${whole(gap, language)} percentage points`;
  const few = periods === 2 ? ' Two periods are a difference and not a trend.' : '';
  return { verdict: verdicts[verdict], grounds: `${between}; ${measure}.${few}` };
}

/** Stages of a product's life, for a reader. */
export const lifeWords = { 'before-fit': 'before fit', growth: 'growth', mature: 'mature' } as const;

/**
 * How far the mix was from its plan, in percentage points.
 * @param points of `offPlan`
 * @param language of the hub
 */
export function offPlanWords(points: number | null, language: string): string {
  if (points === null) return 'not known yet';
  const size = Math.round(Math.abs(points));
  if (size === 0) return 'as agreed';
  return `${counted(size, 'point', 'points', language)} ${points > 0 ? 'above' : 'below'}`;
}
