import { formatDay } from '../../format/days.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { chanceInWords, formatShare, roundedAway, withPlaces } from '../../format/numbers.ts';
import type { Estimate } from '../../methods/cost-of-delay/estimates.ts';
import { rangeOf, withRange } from '../../methods/cost-of-delay/estimates.ts';
import type { Move } from '../../methods/cost-of-delay/moves.ts';
import { mean } from '../../methods/cost-of-delay/range.ts';
import { type Case, type Expected, expected, type Score } from '../../methods/cost-of-delay/score.ts';
import { skewOf } from '../../methods/cost-of-delay/skew.ts';
import { hasPassed, urgencyParts } from '../../methods/cost-of-delay/urgency.ts';
import type { DelayCost } from '../../methods/cost-of-delay/value.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Entry } from '../../source/entry.ts';
import { rankWords } from './words-rank.ts';

/**
 * A figure with few places: 9.6, 0.38.
 * @param places at most
 */
export const figure = (value: number, language: string, places = 2): string => withPlaces(value, places, language);

/** A number of weeks: 9.6 weeks, 1 week. */
export const weeksInWords = (value: number, language: string): string =>
  rankWords(language).weeks(figure(value, language));

/** An initiative by its title, with its score. */
interface Named {
  title: string;
  score: Score;
}

/** How a share comes about, as the end of a sentence: 0.48 × 0.9, or nothing where one factor says it. */
const product = (one: number, other: number, language: string): string =>
  one < 1 && other < 1 ? `: ${figure(one, language)} × ${figure(other, language)}` : '';

/**
 * What urgency leaves of the cost of delay, as sentences.
 * @param data of the entry, for the days
 * @param means what its estimates come to
 */
export function urgencyReason({ urgency }: Entry<'initiatives'>['data'], means: Expected, language: string): string {
  const say = rankWords(language);
  const day = (date: string) => formatDay(date, language);
  const {
    duration,
    case: { urgency: shape, elapsed },
  } = means;
  const { inTime, counting } = urgencyParts(shape, means);
  const isBegun = elapsed > 0;
  const finished =
    inTime === 1
      ? say.finishedSurely(isBegun)
      : inTime === 0
        ? say.finishedNever(isBegun)
        : say.finished(isBegun, chanceInWords(inTime));
  const slack = (until: number) =>
    counting < 1
      ? ` ${say.slack(weeksInWords(duration, language), weeksInWords(until, language))}${product(counting, inTime, language)}.`
      : '';
  if (urgency?.shape === 'fading' && shape.shape === 'fading')
    return `${say.fadesEach(urgency.halfLife, urgency.from ? day(urgency.from) : null)} ${say.leftWhenDone(elapsed > 0)}`;
  if (urgency?.shape === 'begins' && shape.shape === 'begins')
    return shape.from > 0 ? `${say.begins(day(urgency.from))}${slack(shape.from)}` : say.hasBegun(day(urgency.from));
  if (urgency?.shape === 'peak' && shape.shape === 'peak')
    return hasPassed(shape) ? say.peakHasPassed(day(urgency.by)) : `${say.peakLost(day(urgency.by))} ${finished}.`;
  if (urgency?.shape === 'deadline' && shape.shape === 'deadline')
    return hasPassed(shape)
      ? say.dayHasPassed(day(urgency.by))
      : `${say.nothingAfter(day(urgency.by))} ${finished}.${slack(shape.closes)}`;
  if (urgency?.shape === 'window' && shape.shape === 'window') {
    if (hasPassed(shape)) return say.dayHasPassed(day(urgency.by));
    const days = say.onlyBetween(day(urgency.from), day(urgency.by));
    return counting < 1
      ? `${days}: ${say.daysOpen(formatShare(counting, language))}. ${finished}${product(counting, inTime, language)}.`
      : `${days}. ${finished}.`;
  }
  return say.steady;
}

/**
 * Why an order by means is right in fewer than half of the cases: a few high cases lift the mean of the first, or a few
 * low ones pull down that of the later one.
 * @param chance that the first rightly comes before the later one, 0 to 1
 * @returns empty where the order is right in half of the cases or more
 */
export function skewReason(first: Named, later: Named, chance: number, language: string): string {
  const skew = skewOf(first.score, later.score, chance);
  const say = rankWords(language).skew;
  return skew ? say[skew]((skew === 'lifted' ? first : later).title, chanceInWords(chance)) : '';
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
 * shorter). Figures are means of the estimate that is changed; of work that is being built what is left follows.
 */
export function moveInWords(subject: Case, { estimate, factor, to }: Move, locale: Locale): string {
  const { language } = locale;
  const say = rankWords(language);
  const from = mean(rangeOf(subject, estimate));
  const then = roundedAway(mean(to), from);
  if (estimate === 'duration' && subject.elapsed > 0) {
    const now = expected(subject).duration;
    const left = roundedAway(expected(withRange(subject, estimate, to)).duration, now);
    return say.ifBegun(
      weeksInWords(then, language),
      figure(from, language),
      changeInWords(factor, 'duration', language),
      weeksInWords(left, language),
      figure(now, language),
    );
  }
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

/**
 * With which other parts one rises and falls together, because they name the same cause.
 * @param counted all parts of the initiative that are summed
 * @param language of the hub
 * @returns empty where no other has its cause
 */
export function sharedCause(part: DelayCost, counted: readonly DelayCost[], language: string): string {
  const same = part.cause === undefined ? [] : counted.filter((each) => each !== part && each.cause === part.cause);
  return same.length > 0 ? rankWords(language).oneCause(same.map(({ kind }) => valueWords(kind))) : '';
}
