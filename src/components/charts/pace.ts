import { formatDay } from '../../format/days.ts';
import { chanceAhead, formatChange, formatValue, signOf } from '../../format/numbers.ts';
import type { MetricSince } from '../../methods/metrics-since.ts';
import { leastMeasured, type Pace } from '../../methods/pace.ts';
import { paceWords } from './words-pace.ts';

/** What a pace is told with. */
interface Told {
  /** Of the metric. */
  unit: string | undefined;
  /** Day of the goal, `YYYY-MM-DD`. */
  by: string;
  language: string;
}

const wayOf = (change: number) => (change === 0 ? 'still' : change > 0 ? 'up' : 'down');

/**
 * How a metric does against its goal, in a sentence or two.
 * @param pace of the metric
 * @param told its unit, the day of its goal, the language of the hub
 * @returns the word it begins with, and what follows after a colon
 */
export function paceSentences(
  { word, per, needed, soFar, since, chance, because, measured }: Pace,
  { unit, by, language }: Told,
): { word: string; rest: string } {
  const say = paceWords(language);
  const amount = (change: number) => formatChange(change, unit, language);
  /** A word stands at the figure before. */
  const bare = (change: number) => formatChange(change, signOf(unit), language);
  const rest = (): string => {
    if (word === 'reached') return say.isReached;
    if (word === 'missed') return say.isMissed;
    const needs = needed === null ? null : say.needs(wayOf(needed), amount(needed), say.per[per]);
    if (because === 'few' || soFar === null || since === null) {
      const few = say.few(measured, leastMeasured);
      return needs === null ? say.fewAlone(few) : say.both(few, needs);
    }
    if (needs === null) return say.noTime(formatDay(by, language));
    const both = say.both(needs, say.went(wayOf(soFar), bare(soFar), say.per[per], formatDay(since, language)));
    const sure = chance === null ? say.steady : say.chance(formatDay(by, language), chanceAhead(chance));
    return `${both} ${sure}`;
  };
  return { word: say.word[word], rest: rest() };
}

/**
 * The same where there is room for a few words: behind: there in 12 of 100 cases.
 * @param pace of the metric
 * @param language of the hub
 */
export function paceShort({ word, chance }: Pace, language: string): string {
  const say = paceWords(language);
  return chance === null ? say.short[word] : say.shortChance(say.short[word], chanceAhead(chance));
}

/**
 * The verdict on a metric, as a title: On pace: Pipelines untouched per week 66%; goal 80% by 30 Jun 2027. Without the
 * word where the pace cannot be said.
 * @param metric as `metricsSince` gives it
 * @param language of the hub
 */
export function verdictWords(
  { name, unit, now, target, goal, pace }: Pick<MetricSince, 'name' | 'unit' | 'now' | 'target' | 'goal' | 'pace'>,
  language: string,
): string {
  const say = paceWords(language);
  const value = (one: number) => formatValue(one, unit, language);
  const at = now && value(now.value);
  const aim = say.aim[goal](value(target.value), formatDay(target.by, language));
  return pace.word === 'unknown' ? say.verdictUnknown(name, at, aim) : say.verdict(say.word[pace.word], name, at, aim);
}
