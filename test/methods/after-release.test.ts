import { describe, expect, it } from 'vitest';
import { afterlifeOf, hasImproved, historyAround, measureOf } from '../../src/methods/after-release.ts';
import { runCostOf } from '../../src/methods/cost-of-delay/run-cost.ts';
import type { Hub } from '../../src/model/hub.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked, entry, type Files } from '../support/hub.ts';

const metric = (id: string, better: string) =>
  `  - { id: ${id}, name: Metric ${id}, unit: pages, better: ${better}, history: [{ date: 2026-01-31, value: 4 }, { date: 2026-06-30, value: 3 }, { date: 2026-10-31, value: 2 }], target: { value: 1, by: 2027-01-01 } }`;
const star = entry(`title: Star
owner: TPS
customerValue: Sleep.
metric: { name: M, unit: "%", better: higher, history: [{ date: 2026-01-31, value: 1 }], target: { value: 9, by: 2027-01-01 } }
inputMetrics:
${metric('pages', 'lower')}
${metric('other', 'higher')}
${metric('third', 'higher')}
notDoing: [Other things]`);

const released = 'release: { how: full, on: 2026-07-01 }';
const measured = (value: number, verdict = 'keep', measure = 'pages') =>
  `success: { measure: ${measure}, baseline: 3, target: 2, by: 2026-10-31 }\n${released}\nresult: { value: ${value}, on: 2026-10-31, learned: Much., verdict: ${verdict} }`;

function one(fields: string, files: Files = {}): [Hub, Entry<'initiatives'>] {
  const text = entry(`title: T\nowner: O\nstage: analytics\ncustomerValue: Sleep.\n${fields}`);
  const { hub } = checked({ 'initiatives/a.md': text, 'north-star/star.md': star, ...files });
  return [hub, hub.byId('initiatives', 'a') as Entry<'initiatives'>];
}

describe('what becomes of an initiative after its release', () => {
  it.each<[string, string, object]>([
    ['has no result', released, { state: 'none' }],
    ['was not released', 'success: { measure: pages, baseline: 3, target: 2, by: 2026-10-31 }', { state: 'none' }],
    ['did better than before', measured(2.5), { state: 'none' }],
    ['did no better than before', measured(3), { state: 'candidate', because: 'no-better' }],
    ['did worse than before', measured(4, 'improve'), { state: 'candidate', because: 'no-better' }],
    ['shall be taken out by its verdict', measured(1, 'take-out'), { state: 'candidate', because: 'verdict' }],
    [
      'will be taken out on a day',
      `${measured(1, 'take-out')}\nretired: { on: 2026-11-22 }`,
      { state: 'leaving', on: '2026-11-22' },
    ],
    [
      'is taken out today',
      `${measured(1, 'take-out')}\nretired: { on: 2026-11-21 }`,
      { state: 'taken-out', on: '2026-11-21' },
    ],
  ])('that %s', (_, fields, expected) => {
    expect(afterlifeOf(...one(fields))).toEqual(expected);
  });

  it('takes the direction from the input metric, else from the measure itself, else says nothing', () => {
    expect(hasImproved(...one(measured(4, 'keep', 'other')))).toBe(true);
    const own = (better: string) =>
      `success: { measure: Teams, unit: teams, ${better} baseline: 3, target: 2, by: 2026-10-31 }\nresult: { value: 4, on: 2026-10-31, learned: Much., verdict: keep }`;
    expect(hasImproved(...one(own('better: higher,')))).toBe(true);
    expect(hasImproved(...one(own('better: lower,')))).toBe(false);
    expect(hasImproved(...one(own('')))).toBeNull();
  });
});

describe('a day on which something is taken out', () => {
  const messages = (fields: string) => {
    const text = entry(`title: T\nowner: O\nstage: analytics\ncustomerValue: Sleep.\n${fields}`);
    return checked({ 'initiatives/a.md': text }).problems.flatMap(({ field, line, expected }) =>
      field?.startsWith('retired') ? [[field, line, expected]] : [],
    );
  };

  it('is refused before the release, and without one', () => {
    expect(messages(`${released}\nretired: { on: 2026-07-01 }`)).toEqual([]);
    expect(messages(`${released}\nretired: { on: 2026-06-30 }`)).toEqual([
      ['retired.on', 7, 'a day on or after the release (2026-07-01)'],
    ]);
    expect(messages('retired: { on: 2026-06-30 }')).toEqual([
      ['retired', 6, 'a `release` with its day: only what was released can be taken out'],
    ]);
  });
});

describe('the success measure', () => {
  it('is an input metric with its history, or one of its own', () => {
    expect(measureOf(...one(measured(2)))).toMatchObject({ name: 'Metric pages', better: 'lower', metric: 'pages' });
    const own = 'success: { measure: Teams, unit: teams, baseline: 3, target: 2, by: 2026-10-31 }';
    expect(measureOf(...one(own))).toEqual({
      name: 'Teams',
      unit: 'teams',
      better: undefined,
      metric: null,
      history: [],
    });
    expect(measureOf(...one(released))).toBeNull();
  });

  it('shows what was measured around the work, up to its answer', () => {
    const dates = (fields: string) => historyAround(...one(fields)).map(({ date }) => date);
    expect(dates(measured(2))).toEqual(['2026-06-30', '2026-10-31']);
    expect(dates(`${measured(2)}\nwindow: { from: 2026-03-01, to: 2026-06-30 }`)).toHaveLength(3);
    // Sixty days before the work began; the day itself counts.
    expect(dates(`${measured(2)}\nwindow: { from: 2026-04-01, to: 2026-06-30 }`)).toHaveLength(3);
    expect(dates(`${measured(2)}\nwindow: { from: 2026-04-02, to: 2026-06-30 }`)).toHaveLength(2);
    expect(dates(measured(2).replace('on: 2026-10-31', 'on: 2026-10-30'))).toEqual(['2026-06-30']);
  });
});

it('counts the run cost of a week and of a year', () => {
  const cost = (per: string) => runCostOf(one(`runCost: { low: 1, likely: 2, high: 6, per: ${per} }`)[1]);
  expect(cost('week')?.perWeek).toEqual({ expected: 2.9, low: 1, high: 6 });
  expect(cost('year')?.perYear.expected).toBeCloseTo(2.9);
  expect(cost('month')?.perYear.expected).toBeCloseTo(2.9 * 12);
  expect(cost('week')?.perYear.high).toBeCloseTo((6 * 365.25) / 7);
  expect(runCostOf(one(released)[1])).toBeNull();
});
