import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/kinds/stages.ts';
import { isOpen, rankBacklog } from '../../src/methods/cost-of-delay/backlog.ts';
import { horizonOf, horizons, nextDays, planNotes, roadmap } from '../../src/methods/roadmap.ts';
import { addDays } from '../../src/model/date.ts';
import type { Entry } from '../../src/source/entry.ts';
import { checked, entry, type Files, today } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

const initiative = (stage: string, more = '', owner = 'Streaming core') =>
  entry(`title: T\nowner: ${owner}\nstage: ${stage}\ncustomerValue: Sleep.\n${more}`);
const window = (from: string, to: string) => `window: { from: ${from}, to: ${to} }\n`;
const worth = (money: number) =>
  `costOfDelay: [{ kind: speed, low: ${money}, likely: ${money}, high: ${money}, why: Because. }]\nduration: { low: 2 weeks, likely: 4 weeks, high: 6 weeks }\n`;
const hubOf = (files: Files) =>
  checked(Object.fromEntries(Object.entries(files).map(([id, text]) => [`initiatives/${id}.md`, text]))).hub;
const planOf = (files: Files) => {
  const hub = hubOf(files);
  return roadmap(hub, rankBacklog(hub));
};
const one = (text: string) => hubOf({ a: text }).of('initiatives')[0] as Entry<'initiatives'>;

describe('the horizon of open work', () => {
  const of = (stage: string, more = '') => horizonOf(one(initiative(stage, more)), today);

  it('is now in production, whatever the window says', () => {
    expect(of('production')).toBe('now');
    expect(of('production', window('2027-05-03', '2027-06-30'))).toBe('now');
  });

  it('of what is prioritised is told by the day its window begins', () => {
    expect(of('prioritised', window('2026-11-21', '2027-01-29'))).toBe('now');
    expect(of('prioritised', window('2026-11-22', '2027-01-29'))).toBe('next');
    expect(of('prioritised', window(addDays(today, nextDays), '2027-06-30'))).toBe('next');
    expect(of('prioritised', window(addDays(today, nextDays + 1), '2027-06-30'))).toBe('later');
    expect(of('prioritised')).toBe('next');
  });

  it('is later before anybody has prioritised it', () => {
    expect(of('idea')).toBe('later');
    expect(of('conception', window('2026-11-02', '2027-01-29'))).toBe('later');
  });

  it('comes nearer as days pass, and never goes back', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2026-06-01', days));
    fc.assert(
      fc.property(
        fc.constantFrom('idea', 'conception', 'prioritised', 'production'),
        fc.option(day),
        day,
        day,
        (stage, from, a, b) => {
          const subject = one(initiative(stage, from === null ? '' : window(from, addDays(from, 30))));
          const [early, late] = a < b ? [a, b] : [b, a];
          const at = (when: string) => horizons.indexOf(horizonOf(subject, when));
          expect(at(late)).toBeLessThanOrEqual(at(early));
        },
      ),
      runs(200),
    );
  });
});

describe('the plan against the state', () => {
  const notes = (stage: string, more: string) => planNotes(one(initiative(stage, more)), today);

  it('says what should be done or begun, and what began early', () => {
    expect(notes('production', window('2026-09-28', '2026-11-20'))).toEqual([
      { what: 'should-be-done', day: '2026-11-20' },
    ]);
    expect(notes('production', window('2026-09-28', '2026-11-21'))).toEqual([]);
    for (const stage of ['conception', 'prioritised'])
      expect(notes(stage, window('2026-11-20', '2027-01-29'))).toEqual([
        { what: 'should-have-begun', day: '2026-11-20' },
      ]);
    expect(notes('prioritised', window('2026-11-21', '2027-01-29'))).toEqual([]);
    expect(notes('production', window('2026-11-22', '2027-01-29'))).toEqual([
      { what: 'begun-early', day: '2026-11-22' },
    ]);
  });

  it('says which promise is broken, and which the plan would break', () => {
    const promised = (by: string) => `promised: { to: Everybody, by: ${by} }\n`;
    const plan = window('2026-12-01', '2027-01-29');
    expect(notes('prioritised', plan + promised('2027-01-28'))).toEqual([
      { what: 'promise-too-early', day: '2027-01-28' },
    ]);
    expect(notes('prioritised', plan + promised('2027-01-29'))).toEqual([]);
    expect(notes('prioritised', promised('2026-11-20'))).toEqual([{ what: 'promise-broken', day: '2026-11-20' }]);
    expect(notes('prioritised', promised('2026-11-21'))).toEqual([]);
  });
});

describe('the roadmap', () => {
  it('has each open initiative once, and none that is declined', () => {
    const stage = fc.constantFrom(...stages, 'declined');
    const from = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));
    const list = fc.array(fc.tuple(stage, from, fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(list, (all) => {
        const hub = hubOf(
          Object.fromEntries(
            all.map(([stage, begin, money], index) => [
              `i${index}`,
              initiative(stage, (begin ? window(begin, addDays(begin, 40)) : '') + (money > 4 ? worth(money) : '')),
            ]),
          ),
        );
        const plan = roadmap(hub, rankBacklog(hub));
        const planned = horizons.flatMap((horizon) => plan[horizon].map(({ entry }) => entry.id));
        expect(planned.sort()).toEqual(
          hub
            .of('initiatives')
            .filter((entry) => isOpen(entry, hub.today))
            .map(({ id }) => id)
            .sort(),
        );
        for (const horizon of horizons) {
          const places = plan[horizon].map(({ rank }) => rank?.place ?? Number.POSITIVE_INFINITY);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      runs(100),
    );
  });

  it('orders by rank, then by window, then leaves the list as it is', () => {
    const plan = planOf({
      a: initiative('idea'),
      b: initiative('idea', window('2027-09-01', '2027-10-01')),
      c: initiative('idea', window('2027-08-01', '2027-10-01')),
      d: initiative('idea', worth(10)),
      e: initiative('idea', worth(20)),
    });
    expect(plan.later.map(({ entry, rank }) => [entry.id, rank?.place ?? null])).toEqual([
      ['e', 1],
      ['d', 2],
      ['c', null],
      ['b', null],
      ['a', null],
    ]);
  });

  it('keeps what was released lately, newest first, while it is there', () => {
    const on = (day: string) => `release: { how: full, on: ${day} }\n`;
    const plan = planOf({
      old: initiative('feedback', on('2026-08-23')),
      edge: initiative('feedback', on('2026-08-24')),
      new: initiative('analytics', on('2026-11-02')),
      unsaid: initiative(
        'analytics',
        'stages: [{ stage: production, on: 2026-09-01 }, { stage: analytics, on: 2026-10-01 }]',
      ),
      silent: initiative('analytics'),
      gone: initiative('feedback', `${on('2026-11-01')}retired: { on: 2026-11-21 }`),
      going: initiative('feedback', `${on('2026-11-01')}retired: { on: 2026-11-22 }`),
      declined: initiative('declined', on('2026-11-02')),
    });
    expect(plan.landed.map(({ id }) => id)).toEqual(['new', 'going', 'unsaid', 'edge']);
  });
});
