import { describe, expect, it } from 'vitest';
import { metricsSince } from '../../src/methods/metrics-since.ts';
import { checked, entry } from '../support/hub.ts';

const star = (history: string, target = '{ value: 80, by: 2027-06-30 }', better = 'higher') =>
  entry(
    `title: Star\nowner: TPS\ncustomerValue: V\nmetric: { name: Untouched, unit: "%", better: ${better}, target: ${target}, history: [${history}] }\n` +
      `inputMetrics:\n${['a', 'b', 'c'].map((id) => `  - { id: ${id}, name: M ${id}, unit: days, better: lower, target: { value: 1, by: 2026-01-01 }, history: [{ date: 2025-12-01, value: 5 }] }\n`).join('')}notDoing: [N]`,
  );
const metric = (...args: Parameters<typeof star>) =>
  metricsSince(checked({ 'north-star/star.md': star(...args) }).hub, '2026-09-30')[0];

describe('metrics since a day', () => {
  it('are held against the last value before the day', () => {
    const values = '{ date: 2026-08-01, value: 50 }, { date: 2026-09-30, value: 61 }, { date: 2026-11-01, value: 66 }';
    expect(metric(values)).toMatchObject({
      before: { date: '2026-09-30', value: 61 },
      now: { date: '2026-11-01', value: 66 },
      moved: 'better',
      goal: 'open',
      metric: null,
    });
    expect(metric(values, undefined, 'lower')).toMatchObject({ moved: 'worse', goal: 'reached' });
    expect(metric('{ date: 2026-08-01, value: 50 }')?.moved).toBe('unchanged');
    expect(metric('{ date: 2026-11-01, value: 50 }')).toMatchObject({ before: null, moved: null });
    expect(metric('{ date: 2026-11-01, value: 50 }', '{ value: 80, by: 2026-11-20 }')?.goal).toBe('missed');
    expect(metric('{ date: 2026-11-01, value: 50 }', '{ value: 80, by: 2026-11-21 }')?.goal).toBe('open');
    expect(metric('{ date: 2026-11-21, value: 80 }', '{ value: 80, by: 2026-11-21 }')?.goal).toBe('reached');
  });

  it('take nothing from days to come, and none is none', () => {
    expect(metric('{ date: 2026-11-22, value: 50 }')).toMatchObject({ now: null, moved: null });
    expect(metricsSince(checked({}).hub, '2026-09-30')).toEqual([]);
    // A day to come is no day to hold against.
    const ahead = checked({ 'north-star/star.md': star('{ date: 2026-11-22, value: 50 }') }).hub;
    expect(metricsSince(ahead, '2026-12-31')[0]).toMatchObject({ before: null, now: null });
    const all = metricsSince(
      checked({ 'north-star/star.md': star('{ date: 2026-11-01, value: 50 }') }).hub,
      '2026-09-30',
    );
    expect(all.map(({ name, metric: id, goal }) => [name, id, goal])).toEqual([
      ['Untouched', null, 'open'],
      ['M a', 'a', 'missed'],
      ['M b', 'b', 'missed'],
      ['M c', 'c', 'missed'],
    ]);
  });
});
