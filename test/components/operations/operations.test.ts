import { describe, expect, it } from 'vitest';
import { growthChart, mixChart } from '../../../src/components/operations/charts.ts';
import {
  costliestWords,
  freedWords,
  growthWords,
  offPlanWords,
  rounded,
  standingWords,
  trendWords,
} from '../../../src/components/operations/sentences.ts';
import { loadOf, manualWork } from '../../../src/methods/operations.ts';
import { growthOf } from '../../../src/methods/operations-growth.ts';
import type { Entry } from '../../../src/source/entry.ts';
import { checked, type Files } from '../../support/hub.ts';
import { siteOf } from '../views/hub.ts';

const ways = { language: 'en', currency: 'EUR' };
const line = (name: string, hours: number, more = '') =>
  `  - { name: ${name}, serves: All, hoursPerMonth: [{ month: 2026-10, hours: ${hours} }]${more} }\n`;
const product = (operations: string) => `---\ntitle: Relay\nowner: TPS\nstage: growth\noperations:\n${operations}---\n`;
const work = (operations: string) => manualWork(checked({ 'products/relay.md': product(operations) }).hub, 'customers');

describe('what automation would free', () => {
  const priced = line('Replays', 100, ', costPerHour: 10');
  it('is told in hours, and in money where every price is known', () => {
    expect(freedWords(loadOf(work(priced)), ways, true)).toBe('about 1,200 hours a year, about €12,000');
  });

  it('never counts an unknown price as nothing', () => {
    const words = freedWords(loadOf(work(priced + line('Visits', 50))), ways, true);
    expect(words).toBe(
      'about 1,800 hours a year, about €12,000 for the one with a price; what the other one costs is unknown',
    );
    expect(freedWords(loadOf(work(line('Visits', 50))), ways, true)).toBe(
      'about 600 hours a year; what they cost is unknown',
    );
  });

  it('says nothing of money to those who are not told', () => {
    expect(freedWords(loadOf(work(priced)), ways, false)).toBe('about 1,200 hours a year');
    expect(costliestWords(work(priced), ways, false)?.rest).toBe(
      'takes the most hours: 100 hours in the last whole month.',
    );
  });
});

describe('what costs most', () => {
  it('may be another operation than the one that takes most hours', () => {
    const list = work(line('Replays', 100, ', costPerHour: 10') + line('Visits', 50, ', costPerHour: 90'));
    expect(costliestWords(list, ways, true)).toEqual({
      name: 'Visits',
      rest: 'costs the most: about €54,000 a year. Replays takes the most hours: 100 hours in the last whole month.',
    });
  });

  it('is only among those with a price', () => {
    const list = work(line('Replays', 100) + line('Visits', 50, ', costPerHour: 90'));
    expect(costliestWords(list, ways, true)?.rest).toContain('costs the most of those with a price');
    expect(costliestWords(work(line('Replays', 100)), ways, true)?.rest).toContain('takes the most hours');
    expect(costliestWords([], ways, true)).toBeNull();
  });
});

it('tells how hours ran', () => {
  const months = [{ month: '2026-09', hours: 1 }];
  expect(trendWords({ months: [], change: null }, 'en')).toBe('no whole month known');
  expect(trendWords({ months, change: null }, 'en')).toBe('one month known');
  expect(trendWords({ months, change: { hours: 0, since: '2026-04' } }, 'en')).toBe('as in Apr 2026');
  expect(trendWords({ months, change: { hours: -13, since: '2026-04' } }, 'en')).toBe('13 h less than in Apr 2026');
});

it('rounds estimates to two figures', () => {
  expect([0, 7, 114_240, 0.123].map(rounded)).toEqual([0, 7, 110_000, 0.12]);
});

it('tells where the initiative stands that ends an operation', () => {
  const initiative = (stage: string, more = '') =>
    `---\ntitle: Robot\nowner: TPS\nstage: ${stage}\ncustomerValue: Calm\n${more}---\n`;
  const words = (file: string) => {
    const site = siteOf({ 'initiatives/robot.md': file } satisfies Files);
    return standingWords(site, site.hub.of('initiatives')[0] as Entry<'initiatives'>);
  };
  const ranges =
    'costOfDelay: [{ kind: speed, low: 1, likely: 2, high: 3, why: So. }]\nduration: { low: 1 week, likely: 2 weeks, high: 3 weeks }\n';
  expect(words(initiative('idea'))).toBe('in the backlog, without a rank yet');
  expect(words(initiative('idea', ranges))).toBe('number 1 in the backlog');
  expect(words(initiative('declined', 'declinedBecause: No.\n'))).toBe('declined');
  expect(words(initiative('analytics'))).toBe('released');
});

const result = (period: string, revenue: number, operationsHours: number) => ({ period, revenue, operationsHours });
describe('growth against hours', () => {
  const two = [result('2026-Q1', 100, 100), result('2026-Q2', 158, 129)];
  it('states its measure, and that two periods are few', () => {
    expect(growthWords(growthOf(two), 'en')).toEqual({
      verdict: 'Revenue grows faster than the hours, but not yet without them.',
      grounds:
        'From Q1 2026 to Q2 2026 revenue rose by 58% and hours rose by 29%; the difference in growth is 29 percentage points. Two quarters show a difference, not a trend.',
    });
    expect(growthWords(growthOf([...two, result('2026-Q3', 158, 129)]), 'en').grounds).not.toContain('Two quarters');
    expect(growthWords(null, 'en').verdict).toContain('cannot say yet');
  });

  it('is drawn with the rows it shows, and not without two periods', () => {
    expect(growthChart('Relay', two, 'en')?.rows).toEqual([
      ['Q1 2026', '100', '100'],
      ['Q2 2026', '158', '129'],
    ]);
    expect(growthChart('Relay', two.slice(1), 'en')).toBeNull();
  });
});

it('draws the mix that happened beside the one agreed, unknown where it is not over', () => {
  const mix = (period: string, planned: number, actual?: number) => ({
    period,
    planned: { onProduct: planned, technicalDebt: 1 - planned },
    actual: actual === undefined ? undefined : { onProduct: actual, technicalDebt: 1 - actual },
    agreed: '2026-01-01',
    reason: 'So.',
  });
  const drawn = mixChart('Relay', [mix('2026-Q2', 0.65), mix('2026-Q1', 0.7, 0.58)], 'en');
  expect(drawn?.chart.lines.map(({ values }) => values)).toEqual([
    [0.58, null],
    [0.7, 0.65],
  ]);
  expect(drawn?.chart.description).toContain(
    'In Q1 2026, 58% of development work went into the product; 70% was agreed.',
  );
  expect(mixChart('Relay', [mix('2026-Q1', 0.7)], 'en')).toBeNull();
  expect([-12, 0, 1, null].map((points) => offPlanWords(points, 'en'))).toEqual([
    '12 percentage points below',
    'as agreed',
    '1 percentage point above',
    'not known yet',
  ]);
});
