import { formatDay, formatMonth, formatQuarter } from '../../format/days.ts';
import { fromTo } from '../../format/direction.ts';
import type { Locale } from '../../format/language.ts';
import { formatMoney } from '../../format/money.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { inWords } from '../../format/words.ts';
import { tps } from '../../kinds/inputs.ts';
import type { FactChange } from '../../model/editions/comparison.ts';
import { valueWords } from '../../model/value-words.ts';

/** Longer texts are cut where they are told in a phrase. */
const longest = 90;

const isMoney = /^(costOfDelay(\[.*\])?|runCost)\.(low|likely|high)$|\.(costPerHour|revenue)$/u;
const isShare = /\.(planned|actual)\.(onProduct|technicalDebt)$/u;

/** Fields whose names are no words for readers: by their whole path, or by their last step. */
const labels: Readonly<Record<string, string>> = {
  formerly: 'earlier id',
  serves: 'strategy served',
  moves: 'metric to move',
  dependsOn: 'comes after',
  stages: 'stage history',
  supersedes: 'replaces',
  about: 'decides about',
  askWhom: 'whom to ask',
  leftOut: 'left out',
  notDoing: 'not doing',
  goodUntil: 'good until',
  automatedBy: 'automated by',
  onProduct: 'on-product share',
  technicalDebt: 'share of technical debt',
  valueKinds: 'kind of value',
  inputMetrics: 'input metric',
  operations: 'work by hand',
  edges: 'exchange',
  holds: 'holds the contract with',
  from: 'first day',
  to: 'last day',
  on: 'day',
  'promised.to': 'to whom',
  'edges.every': 'how often',
  'edges.last': 'last time',
};

/** `hoursPerMonth` as words. */
const spelled = (path: string, name: string): string =>
  labels[path] ?? labels[name] ?? inWords(name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`));

/**
 * A value as readers see it.
 * @param field as the fact has it
 * @param value of either side
 * @param locale the hub's
 */
export function factValueWords(field: string, value: string | number | boolean, locale: Locale): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
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
  return fact.refers?.[side]?.title ?? factValueWords(fact.field, value, locale);
}

/**
 * A field as readers call it: `inputMetrics[lead-time].target.value` is "input metric lead time, target, value". What
 * a member of a list says is its value, so that its name is left out.
 * @param field as the fact has it
 * @param locale the hub's
 */
export function fieldWords(field: string, locale: Locale): string {
  // Names of members may hold dots.
  const steps = [...field.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/gu)];
  return steps
    .map(([, name = '', member], index) => {
      const path = steps.slice(0, index + 1).map(([, step]) => step);
      const words = spelled(path.join('.'), name);
      return member === undefined || index === steps.length - 1
        ? words
        : `${words} ${factValueWords('', member, locale)}`;
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
 * What a fact says, in a phrase: "duration, likely: 8 weeks → 3 weeks", "evidence added: Woken for nothing".
 * @param fact that differs
 * @param locale the hub's
 */
export function factWords(fact: FactChange, locale: Locale): string {
  const label = fieldWords(fact.field, locale);
  const [before, after] = [sideWords(fact, 'before', locale), sideWords(fact, 'after', locale)];
  if (before === null) return `${label} added: ${cut(after ?? '')}`;
  if (after === null) return `${label} gone: ${cut(before)}`;
  return `${label}: ${fromTo(cut(before), cut(after), locale.language)}`;
}
