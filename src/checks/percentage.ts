import { formatValue } from '../format/numbers.ts';
import { amountsOf } from '../methods/cost-of-delay/case.ts';
import type { Hub } from '../model/hub.ts';
import type { FieldPath } from '../source/problem.ts';
import type { Check } from './check.ts';

type Stated = { file: string; field: FieldPath; value: number };

/** The bare unit, which says nothing of what the hundred are. */
const isPercent = (unit: string | undefined): boolean => /^(%|percent|per cent)$/i.test(unit?.trim() ?? '');

type Measured = { unit: string; history: readonly { value: number }[]; target: { value: number } };

function* ofMetric(file: string, path: FieldPath, { unit, history, target }: Measured): Generator<Stated> {
  if (!isPercent(unit)) return;
  for (const [index, { value }] of history.entries())
    yield { file, field: [...path, 'history', index, 'value'], value };
  yield { file, field: [...path, 'target', 'value'], value: target.value };
}

function* stated(hub: Hub): Generator<Stated> {
  for (const { file, data } of hub.of('north-star')) {
    yield* ofMetric(file, ['metric'], data.metric);
    for (const [index, each] of data.inputMetrics.entries()) yield* ofMetric(file, ['inputMetrics', index], each);
  }
  for (const { file, data } of hub.of('initiatives')) {
    const { success, result } = data;
    if (!success || !isPercent(success.unit ?? hub.inputMetrics.get(success.measure)?.unit)) continue;
    yield { file, field: ['success', 'baseline'], value: success.baseline };
    yield { file, field: ['success', 'target'], value: success.target };
    for (const [end, value] of success.expected ? Object.entries(amountsOf(success.expected)) : [])
      yield { file, field: ['success', 'expected', end], value };
    if (result) yield { file, field: ['result', 'value'], value: result.value };
  }
}

export const percentage: Check = {
  id: 'percentage',
  title: 'A share lies between 0 and 100%',
  problem: 'Percentage beyond 0 to 100',
  // Not an error: growth may exceed 100% or be negative, and a unit of one sign does not say that it is growth.
  severity: 'warning',
  why: 'A share of 660% is a slip of the keyboard, and charts are drawn to it. What may exceed 100 is no share, and its unit can say so.',
  fix: 'Correct the value. Where more than 100 or less than 0 can be, say of what: `unit: "% of last year"`.',
  example: {
    wrong: 'unit: "%"\ntarget: { value: 800, by: 2027-06-30 }',
    right: 'unit: "%"\ntarget: { value: 80, by: 2027-06-30 }',
  },
  *run({ hub }) {
    for (const { file, field, value } of stated(hub)) {
      if (value >= 0 && value <= 100) continue;
      const said = formatValue(value, '%', hub.config.language);
      yield {
        file,
        field,
        found: said,
        expected: 'a share between 0 and 100%',
        message: `\`${field.join('.')}\` is ${said}, and a share lies between 0 and 100%.`,
        fix: `Correct the value; or, where ${value > 0 ? 'more than 100' : 'less than 0'} can be, say in the unit of what: "% of last year".`,
      };
    }
  },
};
