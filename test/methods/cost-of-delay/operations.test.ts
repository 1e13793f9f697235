import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Operation,
  observedOf,
  operationsByInitiative,
  weeklyCost,
  weeksIn,
} from '../../../src/methods/cost-of-delay/operations.ts';
import { checked, entry } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const today = '2026-11-21';
const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
/** Hours of the last months, the newest last, at 70 an hour. */
const byHand = (hours: readonly number[], costPerHour: number | undefined = 70, last = 6): Operation =>
  ({
    name: 'Moves',
    hoursPerMonth: hours.map((each, at) => ({ month: months[last - hours.length + at], hours: each })),
    costPerHour,
  }) as Operation;
/** Money per week of so many hours a month. */
const weekly = (hours: number) => (hours * 70) / weeksIn.month;

describe('what the months say of manual work', () => {
  it('is their number, their mean, and the least and the most of them: no P10 and no P90', () => {
    expect(observedOf(byHand([99, 31, 44, 33]), today)).toEqual({ months: 3, mean: 36, least: 31, most: 44 });
    expect(observedOf(byHand([10]), today)).toEqual({ months: 1, mean: 10, least: 10, most: 10 });
  });

  it('leaves out the month that has not ended', () => {
    expect(observedOf(byHand([10, 500], 70, 7), today)).toEqual({ months: 1, mean: 10, least: 10, most: 10 });
    expect(observedOf(byHand([500], 70, 7), today)).toBeNull();
    expect(observedOf(byHand([500], 70, 7), '2026-12-01')?.mean).toBe(500);
  });
});

describe('what manual work costs in a week', () => {
  it('is the mean of the last three whole months', () => {
    expect(weeklyCost(byHand([99, 30, 10, 20]), today)).toBeCloseTo(weekly(20), 9);
    // Not the middle one: the hours of an odd month were paid, too.
    expect(weeklyCost(byHand([10, 10, 70]), today)).toBeCloseTo(weekly(30), 9);
    expect(weeklyCost(byHand([10, 20]), today)).toBeCloseTo(weekly(15), 9);
    // A month has 365.25 / 12 / 7 weeks.
    expect(weeksIn.month).toBeCloseTo(365.25 / 84, 12);
  });

  it('is unknown without a price or a whole month, and nothing at a price of nothing', () => {
    expect(weeklyCost({ ...byHand([10]), costPerHour: undefined }, today)).toBeNull();
    expect(weeklyCost(byHand([500], 70, 7), today)).toBeNull();
    expect(weeklyCost(byHand([10], 0), today)).toBe(0);
  });

  it('lies between the least and the most that was seen, whatever the order of the months', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 3 }), (hours) => {
        const found = observedOf(byHand(hours), today);
        expect(found).toEqual({
          ...observedOf(byHand([...hours].reverse()), today),
          mean: expect.closeTo(found?.mean ?? -1, 9),
        });
        expect(found?.least).toBeLessThanOrEqual(found?.mean ?? -1);
        expect(found?.mean).toBeLessThanOrEqual(found?.most ?? -1);
      }),
      runs(300),
    );
  });
});

it('finds manual work by the initiative that ends it', () => {
  const { hub } = checked({
    'products/relay.md': entry(
      'title: Relay\nowner: P\nstage: growth\noperations:\n  - { name: Moves, serves: All, automatedBy: a, hoursPerMonth: [{ month: 2026-10, hours: 1 }] }\n  - { name: Replays, serves: All, automatedBy: a, hoursPerMonth: [{ month: 2026-10, hours: 1 }] }\n  - { name: Calls, serves: All, hoursPerMonth: [{ month: 2026-10, hours: 1 }] }',
    ),
    'initiatives/a.md': entry('title: T\nowner: O\nstage: idea\ncustomerValue: Sleep.'),
  });
  const found = operationsByInitiative(hub);
  expect([...found.keys()]).toEqual(['a']);
  expect(found.get('a')?.map(({ operation, product }) => [operation.name, product.id])).toEqual([
    ['Moves', 'relay'],
    ['Replays', 'relay'],
  ]);
});
