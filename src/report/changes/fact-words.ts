import { formatDay, formatMonth, formatQuarter } from '../../format/days.ts';
import { fromTo } from '../../format/direction.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { formatNumber, formatShare, formatValue } from '../../format/numbers.ts';
import { inWords } from '../../format/words.ts';
import { tps } from '../../kinds/inputs.ts';
import type { FactChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';
import { changedFactWords } from './words-facts.ts';

/** Longer texts are cut where they are told in a phrase. */
const longest = 90;

const isMoney = /^(costOfDelay(\[.*\])?|runCost)\.(low|likely|high)$|\.(costPerHour|revenue)$/u;
const isShare = /\.(planned|actual)\.(onProduct|technicalDebt)$/u;

/** Steps that say no more than the member they belong to: a measurement is its value. */
const silent =
  /^(metric\.|inputMetrics\.)?history\.value$|^stages\.stage$|\.hoursPerMonth\.hours$|^touches\.told$|^requirements\.target$/u;

const own = <Value>(words: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** `hoursPerMonth` as words. */
function spelled(path: string, name: string, language: string): string {
  const { fields } = changedFactWords(language);
  return (
    own(fields, path) ?? own(fields, name) ?? inWords(name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`))
  );
}

/**
 * A value as readers see it.
 * @param field as the fact has it
 * @param value of either side
 * @param locale the hub's
 * @param unit of a figure, where it has one
 */
export function factValueWords(
  field: string,
  value: string | number | boolean,
  locale: Locale,
  unit?: string | null,
): string {
  if (typeof value === 'boolean') {
    const say = changedFactWords(locale.language);
    return value ? say.yes : say.no;
  }
  if (typeof value === 'number') {
    if (unit) return formatValue(value, unit, locale.language);
    if (isMoney.test(field)) return formatMoney(value, locale);
    return isShare.test(field) ? formatShare(value, locale.language) : formatNumber(value, locale.language);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, locale.language);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, locale.language);
  if (/^\d{4}-Q\d$/.test(value)) return formatQuarter(value);
  // The function that the hub is written by.
  if (value === tps) return 'TPS';
  return /^[a-z]+(-[a-z]+)*$/.test(value) ? valueWords(value) : value;
}

/** What one side of a fact says; null where it says nothing. */
export function sideWords(fact: FactChange, side: 'before' | 'after', locale: Locale): string | null {
  const value = fact[side];
  if (value === null) return null;
  return fact.refers?.[side]?.title ?? factValueWords(fact.field, value, locale, fact.measures?.[side]?.unit);
}

/**
 * A field as readers call it: `inputMetrics[lead-time].target.value` is "input metric “lead time”, target, value". What
 * a member of a list says is its value, so that its name is left out.
 * @param field as the fact has it
 * @param locale the hub's
 */
export function fieldWords(field: string, locale: Locale): string {
  const { language } = locale;
  const say = changedFactWords(language);
  // Names of members may hold dots.
  const steps = [...field.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/gu)];
  return steps
    .flatMap(([, name = '', member], index) => {
      const path = steps
        .slice(0, index + 1)
        .map(([, step]) => step)
        .join('.');
      if (index > 0 && silent.test(path)) return [];
      const words = spelled(path, name, language);
      if (member === undefined || index === steps.length - 1) return [words];
      const named = factValueWords('', member, locale);
      return [own(say.of, name)?.(named) ?? say.other(words, named)];
    })
    .join(', ');
}

const cut = (text: string): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .replace(/(?<!\s)\s+\S*$/u, '')} …`;

/**
 * What a fact says, in a phrase: "duration, likely: 8 weeks → 3 weeks", "evidence: Woken for nothing (new)".
 * @param fact that differs
 * @param locale the hub's
 */
export function factWords(fact: FactChange, locale: Locale): string {
  const say = changedFactWords(locale.language);
  const label = fieldWords(fact.field, locale);
  const [before, after] = [sideWords(fact, 'before', locale), sideWords(fact, 'after', locale)];
  if (before === null) return say.added(label, cut(after ?? ''));
  if (after === null) return say.gone(label, cut(before));
  return say.became(label, fromTo(cut(before), cut(after), locale.language));
}
