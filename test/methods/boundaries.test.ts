import { describe, expect, it } from 'vitest';
import { lastMeasured, measuredUpTo } from '../../src/kinds/north-star.ts';
import { isReleased } from '../../src/kinds/stages.ts';
import { answerOf } from '../../src/methods/after-release.ts';
import { isOpen } from '../../src/methods/cost-of-delay/backlog.ts';
import { countEvidence } from '../../src/methods/evidence.ts';
import { planNotes } from '../../src/methods/roadmap.ts';
import { stillStands } from '../../src/methods/still-stands.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked, entry, problemsOf, today } from '../support/hub.ts';

/** The day before, the day itself, and the day after. */
const around = ['2026-11-20', '2026-11-21', '2026-11-22'] as const;

const file = (stage: string, fields: string) =>
  entry(`title: T\nowner: O\nstage: ${stage}\ncustomerValue: Sleep.\n${fields}`);
function one(stage: string, fields: string) {
  const { hub } = checked({ 'initiatives/a.md': file(stage, fields) });
  return { hub, entry: hub.of('initiatives')[0] as Entry<'initiatives'> };
}
const beta = 'release: { how: beta, on: 2026-11-21 }';

describe('on the day before, on it and after it', () => {
  it('what is built is released from the day of its release on, and what is declined never is', () => {
    const built = one('production', beta).entry.data;
    expect(around.map((day) => isReleased(built, day))).toEqual([false, true, true]);
    expect(around.map((day) => isReleased({ ...built, stage: 'declined' }, day))).toEqual([false, false, false]);
    expect(around.map((day) => isReleased({ stage: 'analytics' }, day))).toEqual([true, true, true]);
  });

  it('a beta that is taken out while in production is open until then', () => {
    const taken = one('production', 'release: { how: beta, on: 2026-10-01 }\nretired: { on: 2026-11-21 }').entry;
    expect(around.map((day) => isOpen(taken, day))).toEqual([true, false, false]);
    expect(around.map((day) => stillStands(taken, day))).toEqual([true, false, false]);
  });

  it('what was ended does not stand, whatever its end is called', () => {
    const stands = (data: object) => stillStands({ data }, today);
    expect(['retired', 'superseded', 'rejected'].map((status) => stands({ status }))).toEqual([false, false, false]);
    expect(['draft', 'proposed', 'adopted', 'accepted'].every((status) => stands({ status }))).toBe(true);
    expect([stands({ stage: 'declined' }), stands({ stage: 'idea' }), stands({})]).toEqual([false, true, true]);
  });

  it('an answer is late from the day after it was due on, and not asked for after it is taken out', () => {
    const due = (by: string, more = '') =>
      one(
        'analytics',
        `release: { how: full, on: 2026-07-01 }\nsuccess: { measure: Calls, unit: calls, better: lower, baseline: 3, target: 2, by: ${by} }\n${more}`,
      );
    const answer = ({ hub, entry }: ReturnType<typeof one>) => answerOf(hub, entry);
    expect(around.map((by) => answer(due(by)))).toEqual(['late', 'awaited', 'awaited']);
    expect(around.map((on) => answer(due('2026-11-01', `retired: { on: ${on} }`)))).toEqual([
      'awaited',
      'awaited',
      'late',
    ]);
  });

  it('a plan is late from the day after its last day on, and no more once there is a beta', () => {
    const plan = 'window: { from: 2026-09-28, to: 2026-11-21 }\npromised: { to: Everybody, by: 2026-11-21 }\n';
    const whats = (fields: string) =>
      around.map((day) => planNotes(one('production', fields).entry, day).map(({ what }) => what));
    expect(whats(plan)).toEqual([[], [], ['should-be-done', 'promise-broken']]);
    expect(whats(`${plan}${beta}`)).toEqual([[], [], []]);
    const begins = one('prioritised', 'window: { from: 2026-11-21, to: 2027-01-29 }').entry;
    expect(around.map((day) => planNotes(begins, day).length)).toEqual([0, 0, 1]);
  });

  it('a metric is what was measured by then', () => {
    const history = around.map((date, value) => ({ date, value }));
    expect(around.map((day) => lastMeasured(history, day)?.value)).toEqual([0, 1, 2]);
    expect(around.map((day) => measuredUpTo(history, day).length)).toEqual([1, 2, 3]);
    expect(lastMeasured(history, '2026-11-19')).toBeNull();
  });

  it('signals hold on their last good day, and inputs are counted of all and of those that hold', () => {
    const signal = (input: string | undefined, goodUntil: string) =>
      ({ data: { input, goodUntil } }) as unknown as Entry<'signals'>;
    const signals = [signal('a', '2026-11-20'), signal('b', '2026-11-21'), signal(undefined, '2026-11-22')];
    expect(countEvidence(signals, today)).toEqual({ signals: 3, expired: 1, inputs: 2, inputsHolding: 1 });
  });
});

it('the check of plans says of a promise what the roadmap says of it', () => {
  const plan = 'window: { from: 2026-11-02, to: 2027-01-29 }\npromised: { to: Everybody, by: 2027-01-28 }\n';
  const told = (fields: string) => problemsOf('plan-fits', { 'initiatives/a.md': file('production', fields) }).length;
  expect(told(plan)).toBe(1);
  expect(told(plan.replace('2027-01-28', '2027-01-29'))).toBe(0);
  expect(told(`${plan}release: { how: beta, on: 2026-11-20 }\n`)).toBe(0);
});
