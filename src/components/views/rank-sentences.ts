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
import { rankWords } from './words-rank.ts';

/**
 * A figure with few places: 9.6, 0.38.
 * @param places at most
 */
export const figure = (value: number, language: string, places = 2): string =>
  formatNumber(Number(value.toFixed(places)), language);

/** A number of weeks: 9.6 weeks, 1 week. */
export const weeksInWords = (value: number, language: string): string =>
  rankWords(language).weeks(figure(value, language));

/**
 * What urgency leaves of the cost of delay, as sentences.
 * @param data of the entry, for the days
 * @param subject its estimates
 */
export function urgencyReason({ urgency }: Entry<'initiatives'>['data'], subject: Case, language: string): string {
  const say = rankWords(language);
  const finish = finishOf(subject.duration, subject.elapsed);
  const isBegun = subject.elapsed > 0;
  const day = (date: string) => formatDay(date, language);
  const { urgency: shape } = subject;
  if (shape.shape === 'steady' || !urgency) return say.steady;
  if (urgency.shape === 'fading' && shape.shape === 'fading')
    return `${say.fadesEach(urgency.halfLife)} ${say.leftWhenDone(isBegun)}`;
  if (urgency.shape !== 'deadline' && urgency.shape !== 'window') return '';
  if (shape.shape !== 'deadline' && shape.shape !== 'window') return '';
  if (shape.closes < 0) return say.dayHasPassed(day(urgency.by));
  const { inTime, open } = urgencyParts(shape, finish);
  const finished = say.finished(isBegun, chanceInWords(inTime));
  if (urgency.shape === 'deadline') return `${say.nothingAfter(day(urgency.by))} ${finished}.`;
  const days = say.onlyBetween(day(urgency.from), day(urgency.by));
  return open < 1
    ? `${days}: ${say.daysOpen(formatShare(open, language))}. ${finished}: ${figure(open, language)} × ${figure(inTime, language)}.`
    : `${days}. ${finished}.`;
}

/**
 * An estimate by its name: the duration, or the cost of delay for a kind of value.
 * @param language of the hub
 */
export function estimateName({ parts }: Case, estimate: Estimate, language: string): string {
  const say = rankWords(language);
  return estimate === 'duration' ? say.duration : say.costOfDelayFor(valueWords(parts[estimate]?.kind ?? ''));
}

/** How much a factor changes: 26% less, 3.2 times as much. */
function changeInWords(factor: number, what: 'duration' | 'cost', language: string): string {
  const { times, less, more } = rankWords(language);
  if (factor < 0.5 || factor >= 2) return times[what](figure(factor, language));
  return (factor < 1 ? less : more)[what](formatShare(Math.abs(factor - 1), language));
}

/**
 * What would have to be so, as the second half of a sentence: if the duration were 3.1 instead of 4.2 weeks (26%
 * shorter). Figures are means.
 */
export function moveInWords(subject: Case, { estimate, factor, to }: Move, locale: Locale): string {
  const { language } = locale;
  const say = rankWords(language);
  const from = mean(rangeOf(subject, estimate));
  const then = roundedAway(mean(to), from);
  if (estimate === 'duration')
    return say.ifDuration(
      figure(then, language),
      weeksInWords(from, language),
      changeInWords(factor, 'duration', language),
    );
  return say.ifCost(
    estimateName(subject, estimate, language),
    formatMoney(then, locale),
    formatMoney(from, locale),
    changeInWords(factor, 'cost', language),
  );
}

/**
 * Why parts are not counted: hours by hand, stated and listed, are never counted twice.
 * @param language of the hub
 * @returns empty where all parts count
 */
export function containedReason({ contained }: Expected, language: string): string {
  const [first] = contained;
  const say = rankWords(language);
  if (!first) return '';
  return first.source === 'stated' ? say.statedContained : say.listedContained;
}
