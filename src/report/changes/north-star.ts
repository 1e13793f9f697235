import { formatDay, formatNumber, formatValue } from '../../charts/format.ts';
import type { Comparison, MeasureMove } from '../../model/editions/comparison.ts';
import { about, factOf, goneIn, renamedIn, type Statement, saying } from './chapter.ts';
import type { Ways } from './fact-words.ts';
import { gist } from './gist.ts';

/** Whether a measure went where it should. */
function direction({ from, to, better }: MeasureMove): string {
  if (!from || !to || from.value === to.value) return 'measured';
  return to.value > from.value === (better === 'higher') ? 'improved' : 'worsened';
}

/** A target that is another one: what it was. */
function targetBefore(
  { id, entry }: MeasureMove,
  entries: Comparison['entries'],
  { language }: Ways,
  unit: string,
): string {
  const change = entries.find(({ after, before }) => (after ?? before)?.key === entry.key);
  const field = id === 'north-star' ? 'metric.target' : `inputMetrics[${id}].target`;
  const was = (name: string) => change && factOf(change, `${field}.${name}`)?.before;
  const [value, by] = [was('value'), was('by')];
  const parts = [
    typeof value === 'number' ? formatValue(value, unit, language) : '',
    typeof by === 'string' ? `by ${formatDay(by, language)}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (was ${parts.join(' ')})` : '';
}

function measured(move: MeasureMove, comparison: Comparison, ways: Ways): Statement {
  const { entries } = comparison;
  const { language } = ways;
  const { name, unit, target, from, to, entry } = move;
  const aim = `target ${formatValue(target.value, unit, language)} by ${formatDay(target.by, language)}`;
  const value = (one: { value: number }) => formatValue(one.value, unit, language);
  if (!from) return saying(entry, 'added', `${name} is measured now: ${to ? value(to) : 'not yet'}, ${aim}`);
  if (!to)
    return saying(
      entry,
      'removed',
      `${name} is not measured any more; last ${value(from)}`,
      goneIn(comparison).has(entry.key),
    );
  const values =
    from.value === to.value ? `still ${value(to)}` : `${formatNumber(from.value, language)} → ${value(to)}`;
  return saying(entry, direction(move), `${name}: ${values}, ${aim}${targetBefore(move, entries, ways, unit)}`);
}

/** North Star, and its measures that moved. */
export function northStarChapter(comparison: Comparison, ways: Ways): Statement[] {
  const { entries, measures } = comparison;
  // What is told as a measure is not told as fields, too.
  const whole = measures.filter(({ from, to }) => !from || !to).map(({ id }) => `inputMetrics[${id}].`);
  const told = (field: string) =>
    /^(metric|inputMetrics\[.*?\])\.(history|target)\b/u.test(field) ||
    whole.some((metric) => field.startsWith(metric));
  const own = entries.filter(({ kind }) => kind === 'north-star');
  return [
    ...own.map((change) => {
      if (!change.before) return about(change, 'added', 'was set');
      if (!change.after) return about(change, 'removed', 'is no longer in the hub');
      const words = gist(change, ways, told);
      return about(change, words ? 'changed' : 'measured', words || 'was measured anew');
    }),
    ...renamedIn(comparison, 'north-star'),
    ...measures.map((move) => measured(move, comparison, ways)),
  ];
}
