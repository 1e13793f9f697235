import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const metric = (by: string, indent = '  ') =>
  [
    'name: N',
    'unit: "%"',
    'better: higher',
    'history: [{ date: 2026-01-02, value: 1 }, { date: 2026-11-02, value: 2 }]',
    `target: { value: 60, by: ${by} }`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');
const told = (first: string, second: string) =>
  problemsOf('target-day', {
    'north-star/a.md': entry(
      `title: A\nowner: TPS\ncustomerValue: v\nnotDoing: [x]\nmetric:\n${metric(first)}inputMetrics:\n${['a', 'b', 'c']
        .map((id) => `  - id: ${id}\n${metric(id === 'b' ? second : '2027-01-01', '    ')}`)
        .join('')}`,
    ),
  }).map(({ line, field, severity }) => `${line} ${field} ${severity}`);

describe('target-day', () => {
  it('finds targets whose day has been measured', () => {
    expect(told('2026-11-02', '2026-10-30')).toEqual([
      '11 metric.target.by warning',
      '24 inputMetrics.1.target.by warning',
    ]);
  });

  it('is content with a day behind the last measurement', () => {
    expect(told('2026-11-03', '2030-01-01')).toEqual([]);
  });
});
