import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { chanceInWords, formatNumber, formatShare, roundedAway } from '../../format/numbers.ts';
import type { Estimate } from '../../methods/cost-of-delay/estimates.ts';
import { rangeOf } from '../../methods/cost-of-delay/estimates.ts';
import type { Move } from '../../methods/cost-of-delay/moves.ts';
import { mean } from '../../methods/cost-of-delay/range.ts';
import type { Case, Expected } from '../../methods/cost-of-delay/score.ts';
import { finishOf, urgencyParts } from '../../methods/cost-of-delay/urgency.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Entry } from '../../source/entry.ts';

/**
 * A figure with few places: 9.6, 0.38.
 * @param places at most
 */
export const figure = (value: number, language: string, places = 2): string =>
  formatNumber(Number(value.toFixed(places)), language);

/** A number of weeks: 9.6 weeks, 1 week. */
export const weeksInWords = (value: number, language: string): string => {
  const weeks = figure(value, language);
  return `${weeks} ${weeks === '1' ? 'week' : 'weeks'}`;
};

/**
 * What urgency leaves of the cost of delay, as sentences.
 * @param data of the entry, for the days
 * @param subject its estimates
 */
export function urgencyReason({ urgency }: Entry<'initiatives'>['data'], subject: Case, language: string): string {
  const finish = finishOf(subject.duration, subject.elapsed);
  const from = subject.elapsed > 0 ? 'As it goes' : 'Begun today';
  const day = (date: string) => formatDay(date, language);
  const { urgency: shape } = subject;
  if (shape.shape === 'steady' || !urgency) return 'Every week of waiting costs the same.';
  if (urgency.shape === 'fading' && shape.shape === 'fading')
    return `A week of waiting costs half as much after each ${urgency.halfLife}. ${from}, this much is left on average when it is finished.`;
  if (urgency.shape !== 'deadline' && urgency.shape !== 'window') return '';
  if (shape.shape !== 'deadline' && shape.shape !== 'window') return '';
  if (shape.closes < 0) return `Worth nothing after ${day(urgency.by)}, and that day has passed.`;
  const { inTime, open } = urgencyParts(shape, finish);
  const finished = `${from}, it is finished by then ${chanceInWords(inTime)}`;
  if (urgency.shape === 'deadline') return `Worth nothing after ${day(urgency.by)}. ${finished}.`;
  const days = `Worth something only from ${day(urgency.from)} to ${day(urgency.by)}`;
  return open < 1
    ? `${days}: on ${formatShare(open, language)} of the days until then. ${finished}: ${figure(open, language)} × ${figure(inTime, language)}.`
    : `${days}. ${finished}.`;
}

/** An estimate by its name: the duration, or the cost of delay for a kind of value. */
export const estimateName = ({ parts }: Case, estimate: Estimate): string =>
  estimate === 'duration' ? 'duration' : `cost of delay for ${valueWords(parts[estimate]?.kind ?? '')}`;

/** How much a factor changes: 26% less, 3.2 times as much. */
function changeInWords(factor: number, longer: readonly [less: string, more: string, much: string], language: string) {
  const [less, more, much] = longer;
  if (factor < 0.5 || factor >= 2) return `${figure(factor, language)} times as ${much}`;
  return `${formatShare(Math.abs(factor - 1), language)} ${factor < 1 ? less : more}`;
}

/**
 * What would have to be so, as the second half of a sentence: if the duration were 3.1 instead of 4.2 weeks (26%
 * shorter). Figures are means.
 */
export function moveInWords(subject: Case, { estimate, factor, to }: Move, locale: Locale): string {
  const { language } = locale;
  const from = mean(rangeOf(subject, estimate));
  const then = roundedAway(mean(to), from);
  const name = estimateName(subject, estimate);
  if (estimate === 'duration')
    return `if the ${name} were ${figure(then, language)} instead of ${weeksInWords(from, language)} (${changeInWords(factor, ['shorter', 'longer', 'long'], language)})`;
  return `if the ${name} were ${formatMoney(then, locale)} instead of ${formatMoney(from, locale)} a week (${changeInWords(factor, ['less', 'more', 'much'], language)})`;
}

/**
 * Why parts are not counted: hours by hand, stated and listed, are never counted twice.
 * @returns empty where all parts count
 */
export function containedReason({ contained }: Expected): string {
  const [first] = contained;
  if (!first) return '';
  return first.source === 'stated'
    ? 'Not counted: it may be the same hours as the manual operations, and those come to more.'
    : 'Not counted: it may be the same hours as the range stated for affordability, and that comes to more.';
}
