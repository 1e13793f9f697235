import { formatMonth, formatQuarter } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { formatNumber, formatShare, pointsApart, significant, tenths } from '../../format/numbers.ts';
import { standsAt } from '../../kinds/stages.ts';
import { standingOf } from '../../methods/cost-of-delay/backlog.ts';
import type { Observed } from '../../methods/cost-of-delay/operations.ts';
import type { Built } from '../../methods/on-product.ts';
import { costliest, type Manual, type ManualLoad } from '../../methods/operations.ts';
import type { Growth } from '../../methods/operations-growth.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { operationsWords } from './words.ts';

/** Two figures that count: estimates of a year are no more exact than that. */
export const rounded = (value: number): number => significant(value, 2);

/** Hours with two figures that count: 410. */
export const significantHours = (hours: number, language: string): string => formatNumber(rounded(hours), language);

/**
 * How the hours ran.
 * @param manual an operation
 * @param language of the hub
 */
export function trendWords({ months, change }: Pick<Manual, 'months' | 'change'>, language: string): string {
  const say = operationsWords(language);
  if (!change) return months.length === 0 ? say.noMonth : say.oneMonth;
  const since = formatMonth(change.since, language);
  if (change.hours === 0) return say.asIn(since);
  const hours = formatNumber(Math.abs(change.hours), language);
  return change.hours > 0 ? say.moreThan(hours, since) : say.lessThan(hours, since);
}

/**
 * What the months say that were observed: mean of 3 months, 31 to 44 h.
 * @param observed hours of the last whole months
 * @param language of the hub
 */
export function observedWords({ months, least, most }: Observed, language: string): string {
  const say = operationsWords(language);
  const [from, to] = [formatNumber(least, language), formatNumber(most, language)];
  return from === to ? say.observedAlike(months, from) : say.observed(months, from, to);
}

/**
 * The same of what an initiative takes off: 60% of them; mean of 3 months, 31 to 44 h.
 * @param observed with the share that it takes off
 * @param language of the hub
 */
export function takenOffWords(observed: Observed & { takesOff: number }, language: string): string {
  const words = observedWords(observed, language);
  if (observed.takesOff === 1) return words;
  return operationsWords(language).partOfThem(formatShare(observed.takesOff, language), words);
}

/**
 * What some operations take in a year, which is what automation would free: hours, and money where it is known.
 * @param load of some operations
 * @param locale language and currency of the hub
 * @param money whether this audience may see it
 */
export function freedWords(
  { yearlyHours, yearlyCost, unpriced, priced }: ManualLoad,
  locale: Locale,
  money: boolean,
): string {
  const say = operationsWords(locale.language);
  const hours = say.hoursAYear(formatNumber(rounded(yearlyHours), locale.language));
  if (!money) return hours;
  if (yearlyCost === null) return say.costOfThemUnknown(hours);
  const cost = say.withCost(hours, formatMoney(rounded(yearlyCost), locale));
  return unpriced === 0 ? cost : say.someUnpriced(cost, priced, unpriced);
}

/**
 * Which operation costs most, and which takes most hours, in a sentence or two.
 * @param list operations, those with most hours first
 * @param locale language and currency of the hub
 * @param money whether this audience may see it
 * @returns null without an operation
 */
export function costliestWords(
  list: readonly Manual[],
  locale: Locale,
  money: boolean,
): { name: string; rest: string } | null {
  const say = operationsWords(locale.language);
  const [longest] = list;
  if (!longest || longest.hours === null) return null;
  const hours = say.hoursLastMonth(formatNumber(longest.hours, locale.language));
  const dearest = money ? costliest(list) : null;
  if (dearest?.yearlyCost == null) return { name: longest.operation.name, rest: say.takesMost(hours) };
  const amount = formatMoney(rounded(dearest.yearlyCost), locale);
  const cost = list.some(({ yearlyCost }) => yearlyCost === null) ? say.costsMostPriced(amount) : say.costsMost(amount);
  return {
    name: dearest.operation.name,
    rest: dearest === longest ? say.andTakesMost(cost, hours) : say.otherTakesMost(cost, longest.operation.name, hours),
  };
}

/**
 * Where the initiative that automates an operation stands.
 * @param site what the page is rendered from
 * @param initiative of the hub
 */
export function standingWords({ hub }: Site, { key, data }: Entry<'initiatives'>): string {
  const say = operationsWords(hub.config.language);
  const standing = standingOf(hub, key);
  if (!standing) {
    const stands = standsAt(data, hub.today);
    return stands === 'declined' || stands === 'retired' ? say[stands] : say.released;
  }
  return 'place' in standing ? say.rank(standing.place) : say.unranked;
}

function growthOver(share: number, language: string): string {
  const say = operationsWords(language);
  const size = formatShare(Math.abs(share), language);
  return share < 0 ? say.fellBy(size) : say.roseBy(size);
}

/**
 * Whether growth depends on hours, and how that is measured.
 * @param growth of one product; null when it cannot be told
 * @param language of the hub
 */
export function growthWords(growth: Growth | null, language: string): { verdict: string; grounds: string } {
  const say = operationsWords(language);
  if (!growth) return { verdict: say.cannotTell, grounds: say.needsTwo };
  const { first, last, periods, revenue, hours, verdict } = growth;
  const grounds = say.grounds(
    formatQuarter(first.period),
    formatQuarter(last.period),
    growthOver(revenue, language),
    growthOver(hours, language),
    formatNumber(pointsApart(revenue, hours), language),
  );
  return { verdict: say.verdicts[verdict], grounds: `${grounds}${periods === 2 ? say.twoQuarters : ''}` };
}

/**
 * How far the mix was from its plan, in percentage points.
 * @param points of `offPlan`
 * @param language of the hub
 */
export function offPlanWords(points: number | null, language: string): string {
  const say = operationsWords(language);
  if (points === null) return say.notKnown;
  const size = Math.abs(points);
  if (size === 0) return say.asAgreed;
  return points > 0 ? say.above(size) : say.below(size);
}

/**
 * From what an on-product index was counted.
 * @param built in a quarter
 * @param language of the hub
 */
export function builtWords({ initiatives, weeks, unclassified }: Built, language: string): string {
  const say = operationsWords(language);
  if (initiatives === 0) return say.noneBuilt;
  const whole = say.built(initiatives, tenths(weeks, language));
  return unclassified > 0 ? say.ofThemUnclassified(whole, tenths(unclassified, language)) : whole;
}

/**
 * How far the counted index is from the stated one, and why: both stand, and neither is corrected.
 * @param apart counted minus stated, in percentage points; null while either is unknown
 * @param reason as the authors wrote it
 * @param language of the hub
 * @returns nothing where they agree
 */
export function apartWords(apart: number | null, reason: string | undefined, language: string): string[] {
  const say = operationsWords(language);
  const size = apart === null ? 0 : Math.abs(apart);
  if (apart === null || size === 0) return [];
  return [apart > 0 ? say.countedAbove(size) : say.countedBelow(size), reason ?? say.noReason];
}
