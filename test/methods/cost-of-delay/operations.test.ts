import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Operation,
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

describe('what manual work costs in a week', () => {
  it('is the least, the middle and the most of the last three whole months', () => {
    const found = weeklyCost(byHand([99, 30, 10, 20]), today);
    expect(found).toEqual({ low: weekly(10), likely: weekly(20), high: weekly(30) });
    // Of two months the middle lies between them.
    expect(weeklyCost(byHand([10, 20]), today)?.likely).toBeCloseTo(weekly(15), 9);
    // A month has 365.25 / 12 / 7 weeks.
    expect(weeksIn.month).toBeCloseTo(365.25 / 84, 12);
  });

  it('leaves out the month that has not ended', () => {
    expect(weeklyCost(byHand([10, 500], 70, 7), today)?.high).toBe(weekly(10));
    expect(weeklyCost(byHand([500], 70, 7), today)).toBeNull();
    expect(weeklyCost(byHand([500], 70, 7), '2026-12-01')?.high).toBe(weekly(500));
  });

  it('is unknown without a price, and nothing at a price of nothing', () => {
    expect(weeklyCost({ ...byHand([10]), costPerHour: undefined }, today)).toBeNull();
    expect(weeklyCost(byHand([10], 0), today)).toEqual({ low: 0, likely: 0, high: 0 });
  });

  it('rises from low to high, whatever the order of the months', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 3 }), (hours) => {
        const found = weeklyCost(byHand(hours), today);
        expect(found).toEqual(weeklyCost(byHand([...hours].reverse()), today));
        expect(found?.low).toBeLessThanOrEqual(found?.likely ?? -1);
        expect(found?.likely).toBeLessThanOrEqual(found?.high ?? -1);
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
