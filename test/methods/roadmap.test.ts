import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/kinds/stages.ts';
import { capacityOf, tightestSpan, weeksLeft } from '../../src/methods/capacity.ts';
import { confidenceIn } from '../../src/methods/confidence.ts';
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

describe('how sure an initiative is', () => {
  const signal = (input: string, until = '') =>
    entry(
      `title: T\nowner: O\ndate: 2026-05-0${input.length}\ninput: ${input}\nchannel: interview\njourney: use\nheard: H.\n${until}`,
    );
  const trial = (verdict: string) =>
    entry(
      `title: T\nowner: O\nhypothesis: H\ninitiative: a\nmeasure: M\nfrom: 2026-10-01\nto: 2026-10-02\nresult: R\nverdict: ${verdict}`,
    );
  const grounds = (files: Files, estimated: boolean | null = true) => {
    const { hub } = checked({ 'initiatives/a.md': initiative('idea', 'evidence: [s1, s2, s3]\n'), ...files });
    return confidenceIn(hub, 'initiatives/a', estimated);
  };
  const two = { 'signals/s1.md': signal('sales'), 'signals/s2.md': signal('support') };

  it('counts evidence, and takes two fresh signals through two inputs for heard', () => {
    expect(grounds(two)).toMatchObject({ signals: 2, expired: 0, inputs: 2, newest: '2026-05-07', heard: true });
    expect(grounds({ ...two, 'signals/s2.md': signal('sales') })).toMatchObject({ inputs: 1, heard: false });
    const old = { ...two, 'signals/s2.md': signal('support', 'goodUntil: 2026-11-20') };
    expect(grounds(old)).toMatchObject({ signals: 2, expired: 1, inputs: 2, inputsHolding: 1, heard: false });
    const turned = { 'signals/s1.md': signal('support'), 'signals/s2.md': signal('sales') };
    expect(grounds(turned)).toMatchObject({ newest: '2026-05-07' });
    expect(grounds({})).toMatchObject({ signals: 0, newest: null, heard: false });
  });

  it('takes a confirmed experiment for tried, unless another refuted it', () => {
    const with_ = (...verdicts: string[]) =>
      grounds(Object.fromEntries(verdicts.map((each, index) => [`experiments/e${index}.md`, trial(each)]))).tried;
    expect(with_()).toBe(false);
    expect(with_('inconclusive')).toBe(false);
    expect(with_('confirmed', 'inconclusive')).toBe(true);
    expect(with_('confirmed', 'refuted')).toBe(false);
  });

  it('says well, partly or not yet; what nobody may know is no ground', () => {
    const tried = { 'experiments/e.md': trial('confirmed') };
    expect(grounds({ ...two, ...tried }).sure).toBe('well');
    expect(grounds({ ...two, ...tried }, false).sure).toBe('partly');
    expect(grounds({ ...two, ...tried }, null).sure).toBe('well');
    expect(grounds({}).sure).toBe('partly');
    expect(grounds({}, null).sure).toBe('not-yet');
  });
});

describe('what the roadmap asks of a team', () => {
  const length = 'duration: { low: 2 weeks, likely: 4 weeks, high: 6 weeks }\n';

  it('is what is left of the expected weeks', () => {
    expect(weeksLeft(one(initiative('prioritised', length)), today)?.expected).toBeCloseTo(4);
    const begun = (on: string) => `${length}stages: [{ stage: production, on: ${on} }]\n`;
    // Of 2, 4 and 6 weeks, three have passed: 0, 1 and 3 are left.
    expect(weeksLeft(one(initiative('production', begun('2026-10-31'))), today)?.expected).toBeCloseTo(
      0.4 * 1 + 0.3 * 3,
    );
    expect(weeksLeft(one(initiative('production', begun('2025-10-31'))), today)?.expected).toBe(0);
    expect(weeksLeft(one(initiative('production')), today)).toBeNull();
  });

  it('is summed per owner and horizon, and says what is unknown', () => {
    const plan = planOf({
      a: initiative('production', length, 'Storage'),
      b: initiative('prioritised', length, 'Storage'),
      c: initiative('prioritised', '', 'Storage'),
      d: initiative('prioritised', length, 'Edge'),
    });
    const [storage, edge] = capacityOf(plan, today);
    expect([storage?.owner, edge?.owner]).toEqual(['Storage', 'Edge']);
    expect(storage?.now).toMatchObject({ known: 1, unknown: [] });
    expect(storage?.next.weeks).toBeCloseTo(4);
    expect(storage?.next.unknown.map(({ entry }) => entry.id)).toEqual(['c']);
    expect(edge?.now).toEqual({ weeks: 0, known: 0, unknown: [], count: 0 });
  });

  it('is tightest where windows ask for most weeks per week', () => {
    const span = (...texts: string[]) => {
      const plan = planOf(Object.fromEntries(texts.map((each, index) => [`i${index}`, each])));
      return tightestSpan(
        horizons.flatMap((horizon) => plan[horizon]),
        today,
      );
    };
    const work = (from: string, to: string) => initiative('prioritised', length + window(from, to));
    // Four weeks of work in four weeks, and two of them at once in six.
    expect(span(work('2027-01-04', '2027-01-31'))).toEqual({
      from: '2027-01-04',
      to: '2027-01-31',
      weeks: 4,
      asked: 4,
      isTooMuch: false,
    });
    expect(span(work('2027-01-04', '2027-01-31'), work('2027-01-18', '2027-02-14'))).toMatchObject({
      from: '2027-01-04',
      to: '2027-02-14',
      weeks: 6,
      asked: 8,
      isTooMuch: true,
    });
    expect(span(work('2026-11-09', '2026-11-29'))).toMatchObject({ from: today, to: '2026-11-29', asked: 4 });
    expect(span(work('2026-10-01', '2026-11-20'), initiative('prioritised', length))).toBeNull();
  });

  it('is tightest nowhere more than in the span that it names', () => {
    const day = fc.integer({ min: -30, max: 200 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 7 }),
        (windows) => {
          const plan = planOf(
            Object.fromEntries(
              windows.map(([from, days], index) => [
                `i${index}`,
                initiative('prioritised', length + window(addDays(today, from), addDays(today, from + days))),
              ]),
            ),
          );
          const all = horizons.flatMap((horizon) => plan[horizon]);
          const spans = windows
            .map(([from, days]) => [Math.max(0, from), from + days] as const)
            .filter(([, to]) => to >= 0);
          const rates = spans.flatMap(([from]) =>
            spans
              .filter(([, to]) => to >= from)
              .map(([, to]) => (spans.filter(([a, b]) => a >= from && b <= to).length * 4) / ((to - from + 1) / 7)),
          );
          const found = tightestSpan(all, today);
          expect(found ? found.asked / found.weeks : 0).toBeCloseTo(Math.max(0, ...rates));
        },
      ),
      runs(150),
    );
  });
});
