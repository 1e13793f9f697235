import { formatDay } from '../../format/days.ts';
import { fromTo } from '../../format/direction.ts';
import type { Locale } from '../../format/language.ts';
import { formatValue, formatValues } from '../../format/numbers.ts';
import { moveOf } from '../../methods/goal.ts';
import type { Comparison, MeasureMove } from '../../model/editions/comparison.ts';
import { about, factOf, goneIn, renamedIn, type Statement, saying } from './chapter.ts';
import { gist } from './gist.ts';
import { whatChangedWords } from './words.ts';

/** Whether a measure went where it should; "changed" where nobody measured, and only the target is another one. */
function direction({ from, to, better }: MeasureMove): string {
  if (from?.on === to?.on && from?.value === to?.value) return 'changed';
  if (!from || !to || from.value === to.value) return 'measured';
  return moveOf(better, from.value, to.value) === 'better' ? 'improved' : 'worsened';
}

/**
 * The target of one side, where it is another one; no part of it where that is the same.
 * @param side of the comparison
 * @param move of the measure
 * @param entries that differ
 */
export function targetOn(
  side: 'before' | 'after',
  { id, entry }: MeasureMove,
  entries: Comparison['entries'],
): { value?: number; by?: string } {
  const change = entries.find(({ after, before }) => (after ?? before)?.key === entry.key);
  const field = id === 'north-star' ? 'metric.target' : `inputMetrics[${id}].target`;
  const part = (name: string) => change && factOf(change, `${field}.${name}`)?.[side];
  const [value, by] = [part('value'), part('by')];
  return { ...(typeof value === 'number' && { value }), ...(typeof by === 'string' && { by }) };
}

/** A target in words: "7 days by 30 Jun 2027", or the part that is known. */
const targetWords = ({ value, by }: { value?: number; by?: string }, unit: string, { language }: Locale): string =>
  [
    ...(value === undefined ? [] : [formatValue(value, unit, language)]),
    ...(by === undefined ? [] : [whatChangedWords(language).by(formatDay(by, language))]),
  ].join(' ');

/**
 * Where a measure should be, before and after, in words.
 * @returns null where that is the same
 */
export function targetsOf(
  move: MeasureMove,
  { entries }: Comparison,
  locale: Locale,
): { was: string; is: string } | null {
  const words = (side: 'before' | 'after') => targetWords(targetOn(side, move, entries), move.unit, locale);
  const was = words('before');
  return was === '' ? null : { was, is: words('after') };
}

function measured(move: MeasureMove, comparison: Comparison, locale: Locale): Statement {
  const { entries } = comparison;
  const { language } = locale;
  const say = whatChangedWords(language);
  const { name, unit, target, from, to, entry } = move;
  // A move names the target of the later day, and backwards that is the one before.
  const aim = (before: string) =>
    say.target(targetWords({ ...target, ...targetOn('after', move, entries) }, unit, locale), before);
  const value = (one: { value: number }) => formatValue(one.value, unit, language);
  if (!from) return saying(entry, 'added', say.measuredNow(name, to && value(to), aim('')));
  if (!to) return saying(entry, 'removed', say.notMeasured(name, value(from)), goneIn(comparison).has(entry.key));
  const [before = '', after = ''] = formatValues([from.value, to.value], unit, language);
  const values = from.value === to.value ? say.still(value(to)) : fromTo(before, after, language);
  const was = targetWords(targetOn('before', move, entries), unit, locale);
  return saying(entry, direction(move), say.measured(name, values, aim(was)));
}

/** North Star, and its measures that moved. */
export function northStarChapter(comparison: Comparison, locale: Locale): Statement[] {
  const say = whatChangedWords(locale.language);
  const { entries, measures } = comparison;
  // What is shown as a measure is not shown as fields, too.
  const whole = measures.filter(({ from, to }) => !from || !to).map(({ id }) => `inputMetrics[${id}].`);
  const shownAbove = (field: string) =>
    /^(metric|inputMetrics\[.*?\])\.(history|target)\b/u.test(field) ||
    whole.some((metric) => field.startsWith(metric));
  const own = entries.filter(({ kind }) => kind === 'north-star');
  return [
    ...own.map((change) => {
      if (!change.before) return about(change, 'added', say.starSet);
      if (!change.after) return about(change, 'removed', say.gone);
      const words = gist(change, locale, shownAbove);
      if (words) return about(change, 'changed', words);
      const anew = change.facts.some(({ field }) => /\.history\b/u.test(field));
      return anew ? about(change, 'measured', say.measuredAgain) : about(change, 'changed', say.otherTarget);
    }),
    ...renamedIn(comparison, 'north-star', locale),
    ...measures.map((move) => measured(move, comparison, locale)),
  ];
}
