import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshness } from '../../src/methods/freshness.ts';
import { addDays } from '../../src/model/date.ts';

describe('freshness', () => {
  it.each<[string, string | undefined, string | undefined, string, object]>([
    ['just looked at', '2026-11-21', '100 days', '2026-11-21', { state: 'fresh', due: '2027-03-01', daysLeft: 100 }],
    ['before its last quarter', '2026-01-01', '100 days', '2026-03-16', { state: 'fresh', daysLeft: 26 }],
    ['in its last quarter', '2026-01-01', '100 days', '2026-03-17', { state: 'due', daysLeft: 25 }],
    ['on its last day', '2026-01-01', '100 days', '2026-04-11', { state: 'due', due: '2026-04-11', daysLeft: 0 }],
    ['a day later', '2026-01-01', '100 days', '2026-04-12', { state: 'overdue', daysLeft: -1 }],
    [
      'promised and never done',
      undefined,
      '100 days',
      '2026-04-12',
      { state: 'overdue', since: null, due: null, daysLeft: null },
    ],
    [
      'done and nothing promised',
      '2026-01-01',
      undefined,
      '2026-04-12',
      { state: 'unknown', since: '2026-01-01', due: null },
    ],
    ['neither', undefined, undefined, '2026-04-12', { state: 'unknown', since: null, due: null, daysLeft: null }],
    ['a month', '2026-01-31', '1 month', '2026-01-31', { due: '2026-03-02' }],
    [
      'longer than the calendar',
      '2026-01-01',
      '99999999999 years',
      '2026-11-21',
      { state: 'fresh', due: '9999-12-31' },
    ],
  ])('of what was %s', (_, since, every, today, expected) => {
    expect(freshness(since, every, today)).toMatchObject(expected);
  });

  it('only fades as days pass', () => {
    const order = ['fresh', 'due', 'overdue'];
    const days = fc.nat(4000);
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 1000 }), (one, other, every) => {
        const state = (after: number) =>
          order.indexOf(freshness('2026-01-01', `${every} days`, addDays('2026-01-01', after)).state);
        expect(state(Math.min(one, other))).toBeLessThanOrEqual(state(Math.max(one, other)));
      }),
    );
  });
});
