import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/methods/cost-of-delay/operations.ts';
import { costliest, loadOf, type Manual, manualOf, manualWork } from '../../src/methods/operations.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked } from '../support/hub.ts';

const today = '2026-11-21';
const product = { key: 'products/relay', data: {} } as unknown as Entry<'products'>;
const none = { today, byId: () => undefined };
const listed = (hours: readonly (readonly [string, number])[], more: Partial<Operation> = {}): Manual =>
  manualOf(none, {
    product,
    load: 'customers',
    at: ['operations', 0],
    initiative: undefined,
    takesOff: 1,
    requestsPerMonth: undefined,
    operation: {
      name: 'Replays',
      serves: 'All',
      hoursPerMonth: hours.map(([month, each]) => ({ month, hours: each })),
      ...more,
    },
  });

describe('manual work', () => {
  it('leaves the month out that has not ended', () => {
    const one = listed([
      ['2026-09', 30],
      ['2026-10', 20],
      ['2026-11', 3],
    ]);
    expect(one.hours).toBe(20);
    expect(one.change).toEqual({ hours: -10, since: '2026-09' });
  });

  it('frees in a year twelve times the mean of the last three whole months', () => {
    const one = listed(
      [
        ['2026-07', 500],
        ['2026-08', 40],
        ['2026-09', 10],
        ['2026-10', 10],
      ],
      { costPerHour: 50 },
    );
    expect(one.observed).toEqual({ months: 3, mean: 20, least: 10, most: 40 });
    expect(one.yearlyHours).toBeCloseTo(240, 6);
    expect(one.yearlyCost).toBeCloseTo(12_000, 6);
  });

  it('never takes an unknown price for nothing', () => {
    const dear = listed([['2026-10', 10]], { costPerHour: 100 });
    const unknown = listed([['2026-10', 90]]);
    expect(unknown.yearlyCost).toBeNull();
    expect(loadOf([unknown])).toMatchObject({ yearlyCost: null, unpriced: 1, hours: 90 });
    expect(loadOf([dear, unknown]).yearlyCost).toBeCloseTo(12_000, 6);
    expect(costliest([unknown, dear])).toBe(dear);
    expect(costliest([unknown])).toBeNull();
  });

  it('knows nothing of an operation that only began this month', () => {
    const one = listed([['2026-11', 5]], { costPerHour: 10 });
    expect(one).toMatchObject({ months: [], hours: null, change: null, yearlyHours: null, yearlyCost: null });
  });

  it('comes over all products, those with most hours first, with what automates it', () => {
    const file = (title: string, operations: string) =>
      `---\ntitle: ${title}\nowner: TPS\nstage: growth\noperations:\n${operations}---\n`;
    const line = (name: string, hours: number, more = '') =>
      `  - { name: ${name}, serves: All, hoursPerMonth: [{ month: 2026-10, hours: ${hours} }]${more} }\n`;
    const { hub } = checked({
      'products/a.md': file('A', line('Small', 5) + line('Large', 50, ', automatedBy: robot')),
      'products/b.md': file('B', line('Middle', 20)),
      'initiatives/robot.md': '---\ntitle: Robot\nowner: TPS\nstage: idea\ncustomerValue: Calm\n---\n',
    });
    expect(manualWork(hub, 'customers').map(({ operation, initiative }) => [operation.name, initiative?.id])).toEqual([
      ['Large', 'robot'],
      ['Middle', undefined],
      ['Small', undefined],
    ]);
  });

  it('of the team is told as a share of its hours, and apart from that of customers', () => {
    const line = (name: string, hours: number) =>
      `  - { name: ${name}, serves: All, hoursPerMonth: [{ month: 2026-10, hours: ${hours} }] }\n`;
    const { hub } = checked({
      'products/a.md': `---\ntitle: A\nowner: TPS\nstage: growth\nteamHoursPerMonth: 400\noperations:\n${line('Moves', 7)}developmentOperations:\n${line('Deploys', 30)}${line('Builds', 10)}---\n`,
      'products/b.md': `---\ntitle: B\nowner: TPS\nstage: growth\ndevelopmentOperations:\n${line('Tickets', 20)}---\n`,
    });
    const work = manualWork(hub, 'team');
    expect(work.map(({ operation, burden }) => [operation.name, burden])).toEqual([
      ['Deploys', 0.075],
      ['Tickets', null],
      ['Builds', 0.025],
    ]);
    expect(loadOf(work).burden).toBeNull();
    expect(loadOf(work.filter(({ product: { id } }) => id === 'a')).burden).toBeCloseTo(0.1, 12);
    expect(manualWork(hub, 'customers').map(({ operation }) => operation.name)).toEqual(['Moves']);
  });
});
