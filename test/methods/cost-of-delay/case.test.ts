import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, caseOf, durationOf, elapsedOf, statedParts } from '../../../src/methods/cost-of-delay/case.ts';
import type { ListedOperation } from '../../../src/methods/cost-of-delay/operations.ts';
import { addDays } from '../../../src/model/date.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { runs } from '../../support/runs.ts';

type Initiative = Entry<'initiatives'>;

const today = '2026-11-21';
const three = (low: string | number, likely = low, high = likely) => ({ low, likely, high });
const cost = (kind: string, money: number) => ({ kind, ...three(money), why: 'Because.' });
const initiative = (data: object) =>
  ({
    id: 'a',
    data: { title: 'T', owner: 'Core', duration: three('2 weeks'), costOfDelay: [cost('speed', 100)], ...data },
  }) as unknown as Initiative;
const byHand = (hours: number[], costPerHour?: number): ListedOperation =>
  ({
    operation: {
      name: 'Moves',
      serves: 'All',
      hoursPerMonth: hours.map((each, at) => ({ month: `2026-0${at + 1}`, hours: each })),
      costPerHour,
    },
    product: { id: 'relay', data: { owner: 'Platform' } },
  }) as unknown as ListedOperation;
const caseIn = (data: object, automated: ListedOperation[] = []) => {
  const found = caseOf(initiative(data), automated, today);
  if ('missing' in found) throw new Error(JSON.stringify(found.missing));
  return found.case;
};
const missingIn = (data: object, automated: ListedOperation[] = []) => {
  const found = caseOf(initiative(data), automated, today);
  return 'missing' in found ? found.missing : [];
};

describe('the estimates of an initiative', () => {
  it('are weeks and money as numbers, with the urgency counted from today', () => {
    expect(caseIn({ duration: three('7 days', '2 weeks', '28 days') })).toEqual({
      id: 'a',
      parts: [{ kind: 'speed', source: 'stated', why: 'Because.', perWeek: three(100) }],
      duration: three(1, 2, 4),
      urgency: { shape: 'steady' },
      elapsed: 0,
    });
    // 4 December ends two weeks after 21 November begins; 14 November began one week before it.
    expect(caseIn({ urgency: { shape: 'deadline', by: '2026-12-04' } }).urgency).toEqual({
      shape: 'deadline',
      closes: 2,
    });
    expect(caseIn({ urgency: { shape: 'window', from: '2026-11-14', by: '2026-12-04' } }).urgency).toEqual({
      shape: 'window',
      opens: -1,
      closes: 2,
    });
    expect(caseIn({ urgency: { shape: 'fading', halfLife: '21 days' } }).urgency).toEqual({
      shape: 'fading',
      halfLife: 3,
      from: 0,
    });
    expect(amountsOf(three('1', 2, '3'))).toEqual(three(1, 2, 3));
  });

  it('lack each kind of value that is named and has no range', () => {
    expect(missingIn({ valueKinds: ['speed'] })).toEqual([]);
    expect(missingIn({ valueKinds: ['speed', 'reliability', 'capability'] })).toEqual([
      { what: 'cost-of-delay', kind: 'reliability', ask: 'Core' },
      { what: 'cost-of-delay', kind: 'capability', ask: 'Core' },
    ]);
    expect(missingIn({ costOfDelay: undefined, askWhom: 'Sales' })).toEqual([
      { what: 'cost-of-delay', kind: null, ask: 'Sales' },
    ]);
    expect(statedParts({} as Initiative['data'])).toEqual([]);
  });

  it('lack a duration that is not there, or whose low is nothing', () => {
    for (const duration of [undefined, three('0 days', '1 week')])
      expect(missingIn({ duration })).toEqual([{ what: 'duration', ask: 'Core' }]);
    expect(durationOf({ duration: three('1 day') } as Initiative['data'])).toEqual(three(1 / 7));
    expect(durationOf({})).toBeNull();
  });

  it('take hours by hand as affordability, and lack their price unless the initiative states it', () => {
    expect(caseIn({}, [byHand([10], 60)]).parts.map(({ kind, source, why }) => [kind, source, why])).toEqual([
      ['speed', 'stated', 'Because.'],
      ['affordability', 'operation', 'Moves'],
    ]);
    const lacks = [{ what: 'operation', name: 'Moves', product: 'relay', ask: 'Platform' }];
    expect(missingIn({}, [byHand([10])])).toEqual(lacks);
    // The price is asked for once: not again as a kind of value.
    expect(missingIn({ valueKinds: ['affordability'] }, [byHand([], 60)])).toEqual(lacks);
    expect(missingIn({ valueKinds: ['affordability', 'reliability'] }, [byHand([10])])).toEqual([
      { what: 'cost-of-delay', kind: 'reliability', ask: 'Core' },
      ...lacks,
    ]);
    expect(missingIn({ costOfDelay: [cost('affordability', 5)] }, [byHand([10])])).toEqual([]);
  });
});

describe('the weeks since work began', () => {
  const begun = (stage: string, ...on: string[]) =>
    elapsedOf({ stage, stages: on.map((day) => ({ stage: 'production', on: day })) } as Initiative['data'], today);

  it('count from the last day on which it went into production', () => {
    expect(begun('production', '2026-11-07')).toBe(2);
    expect(begun('production', '2026-01-01', '2026-11-14')).toBe(1);
    expect(begun('production', today)).toBe(0);
  });

  it('are none before, after, without a day or in the future', () => {
    expect(begun('analytics', '2026-11-07')).toBe(0);
    expect(begun('production')).toBe(0);
    expect(elapsedOf({ stage: 'production' } as Initiative['data'], today)).toBe(0);
    expect(begun('production', '2026-11-28')).toBe(0);
  });

  it('grow by a week in a week, and are never below nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
        expect(begun('production', addDays(today, -days))).toBeCloseTo(Math.max(0, days) / 7, 9);
      }),
      runs(300),
    );
  });
});
