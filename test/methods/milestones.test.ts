import { expect, it } from 'vitest';
import { daysRun } from '../../src/methods/experiments.ts';
import { milestonesOf } from '../../src/methods/milestones.ts';
import { checked, entry, today } from '../support/hub.ts';

const of = (fields: string, stage = 'feedback') => {
  const { hub } = checked({
    'initiatives/a.md': entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${fields}`),
  });
  const [initiative] = hub.of('initiatives');
  if (!initiative) throw new Error('no initiative');
  return milestonesOf(hub, initiative).map(({ what, from, ahead }) => [what, from, ahead]);
};
const success = 'success: { measure: M, unit: m, better: higher, baseline: 1, target: 2, by: 2026-12-20 }';

it('lists the days of an initiative in their order, and which lie ahead', () => {
  expect(
    of('window: { from: 2026-10-01, to: 2026-11-22 }\npromised: { by: 2026-11-21, to: A customer }', 'production'),
  ).toEqual([
    ['planned', '2026-10-01', true],
    ['promised', '2026-11-21', false],
  ]);
  expect(
    of(
      `release: { how: full, on: 2026-07-01 }\n${success}\nresult: { value: 2, on: 2026-11-01, learned: Much., verdict: keep }\nretired: { on: ${today} }`,
    ),
  ).toEqual([
    ['released-full', '2026-07-01', false],
    ['answered', '2026-11-01', false],
    ['taken-out', today, false],
    ['target', '2026-12-20', true],
  ]);
});

it('tells what was missed: a day that passed before anything was released, and an answer that is late', () => {
  const missed = (fields: string, stage: string) => {
    const { hub } = checked({
      'initiatives/a.md': entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${fields}`),
    });
    const [initiative] = hub.of('initiatives');
    return initiative ? milestonesOf(hub, initiative).flatMap(({ what, missed }) => (missed ? [what] : [])) : [];
  };
  const days =
    'window: { from: 2026-09-01, to: 2026-10-01 }\npromised: { by: 2026-10-05, to: A customer }\nsuccess: { measure: M, unit: m, better: higher, baseline: 1, target: 2, by: 2026-11-20 }';
  expect(missed(days, 'production')).toEqual(['planned', 'promised', 'answer-due']);
  expect(missed(days, 'declined')).toEqual([]);
  expect(missed(`${days}\nrelease: { how: full, on: 2026-10-04 }`, 'analytics')).toEqual(['answer-was-due']);
  expect(missed('window: { from: 2026-09-01, to: 2026-12-01 }', 'production')).toEqual([]);
});

it('counts both ends of an experiment', () => {
  expect(daysRun({ data: { from: '2026-11-20', to: '2026-11-21' } } as Parameters<typeof daysRun>[0], today)).toBe(2);
  expect(daysRun({ data: { from: today } } as Parameters<typeof daysRun>[0], today)).toBe(1);
});
