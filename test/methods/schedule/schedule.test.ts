import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import type { Case } from '../../../src/methods/cost-of-delay/score.ts';
import { bestPlan } from '../../../src/methods/schedule/best.ts';
import { jobsOf } from '../../../src/methods/schedule/jobs.ts';
import { bestChange, moved } from '../../../src/methods/schedule/moves.ts';
import { bestFollowed, indexFollowed } from '../../../src/methods/schedule/orders.ts';
import { costsOf, endsIn, indexOrder, isInOrder } from '../../../src/methods/schedule/plan.ts';
import { exactly as exactCount } from '../../../src/methods/schedule/runs.ts';
import { daysAhead, inTimeOf, scheduleOf, slotOf } from '../../../src/methods/schedule/schedule.ts';
import { unlockedBy } from '../../../src/methods/schedule/unlocks.ts';
import { checked, entry, plainHub } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain } from '../cost-of-delay/generators.ts';

/** Cases in their order as jobs; who waits for whom, by place. */
function jobsFrom(cases: readonly Case[], waits: readonly (readonly [number, number])[] = []) {
  const scores = rank(cases).map(({ score }) => score);
  const id = (at: number) => scores[at % scores.length]?.case.id ?? '';
  // From a later place to an earlier one or back, never in a circle.
  const needs = new Map<string, string[]>();
  for (const [one, other] of waits)
    if (one % scores.length < other % scores.length) needs.set(id(one), [...(needs.get(id(one)) ?? []), id(other)]);
  return jobsOf(scores, needs);
}
const waits = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 });
const orders = (list: readonly number[]): number[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((each) => orders(list.filter((other) => other !== each)).map((rest) => [each, ...rest]));

describe('the best order that is found', () => {
  it('is never worse than that of the index, by its own measure, and keeps what must come first', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 12), waits, fc.integer({ min: 1, max: 3 }), (cases, pairs, teams) => {
        const jobs = jobsFrom(cases, pairs);
        const order = indexOrder(jobs);
        const first = { order, costs: costsOf(jobs, order, teams) };
        const best = bestPlan(jobs, first, teams);
        expect([...best.order].sort((a, b) => a - b)).toEqual([...jobs.keys()]);
        expect(isInOrder(jobs, order)).toBe(true);
        expect(isInOrder(jobs, best.order)).toBe(true);
        expect(best.costs).toBeLessThanOrEqual(first.costs);
        expect(best.costs).toBeCloseTo(costsOf(jobs, best.order, teams), 4);
      }),
      runs(100, 25),
    );
  });

  it('is never worse than what a single move makes of the order, however many teams there are', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 12), waits, fc.integer({ min: 1, max: 4 }), (cases, pairs, teams) => {
        const jobs = jobsFrom(cases, pairs);
        const first = indexFollowed(jobs, teams);
        const { plan, change } = bestFollowed(jobs, first, teams);
        const saves = first.plan.costs - plan.costs;
        expect(saves).toBeGreaterThanOrEqual((change?.saves ?? 0) - 1e-6 * (1 + first.plan.costs));
      }),
      runs(300, 40),
    );
  });

  it('is the best of all orders for one team and a few', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 5), waits, (cases, pairs) => {
        const jobs = jobsFrom(cases, pairs);
        const order = indexOrder(jobs);
        const best = bestPlan(jobs, { order, costs: costsOf(jobs, order, 1) }, 1);
        const all = orders([...jobs.keys()]).filter((each) => isInOrder(jobs, each));
        const least = Math.min(...all.map((each) => costsOf(jobs, each, 1)));
        expect(best.costs - least).toBeLessThanOrEqual(1e-6 * (1 + least));
      }),
      runs(60, 15),
    );
    expect(exactCount).toBeGreaterThanOrEqual(5);
  });

  it("is that of the index where costs run evenly and nothing waits: Smith's rule", () => {
    const steady = anyCase.map((each) => ({ ...each, elapsed: 0, urgency: { shape: 'steady' as const } }));
    fc.assert(
      fc.property(casesOf(steady, 1, 10), (cases) => {
        const jobs = jobsFrom(cases);
        const order = indexOrder(jobs);
        const costs = costsOf(jobs, order, 1);
        // To the grain of the worlds: lengths are drawn, and their means not quite theirs.
        expect(bestPlan(jobs, { order, costs }, 1).costs).toBeGreaterThanOrEqual(costs * 0.998);
      }),
      runs(60, 20),
    );
  });

  it('keeps both deadlines of which the index would lose one', () => {
    const due = (id: string, perWeek: number, closes: number): Case => ({
      ...plain(id, exactly(perWeek), exactly(5)),
      urgency: { shape: 'deadline', closes },
    });
    const [far, near] = [due('far', 12_000, 100), due('near', 10_000, 6)];
    // By its slack the near one comes first already.
    expect(rank([far, near]).map(({ score }) => score.case.id)).toEqual(['near', 'far']);
    // Two that are both due soon, of which only one order keeps both.
    const jobs = jobsFrom([due('long', 10_000, 10), due('short', 9000, 5)]);
    const order = indexOrder(jobs);
    const best = bestPlan(jobs, { order, costs: costsOf(jobs, order, 1) }, 1);
    expect(best.costs).toBe(0);
  });
});

describe('moves of single jobs', () => {
  it('save what the whole order says', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 8), waits, (cases, pairs) => {
        const jobs = jobsFrom(cases, pairs);
        const order = indexOrder(jobs);
        const costs = costsOf(jobs, order, 1);
        const change = bestChange(jobs, { order, costs }, 1);
        const all = order.flatMap((_, from) =>
          order.map((_job, to) => moved(order, { from, to })).filter((each) => isInOrder(jobs, each)),
        );
        const most = Math.max(0, ...all.map((each) => costs - costsOf(jobs, each, 1)));
        if (!change) expect(most).toBeLessThanOrEqual(1e-6 * (1 + costs));
        else {
          expect(change.saves).toBeCloseTo(costs - costsOf(jobs, moved(order, change), 1), 3);
          expect(Math.abs(change.saves - most)).toBeLessThanOrEqual(1e-6 * (1 + costs));
        }
      }),
      runs(60, 20),
    );
  });
});

describe('several teams', () => {
  it('take the next when they are free, and wait for what must come first', () => {
    const jobs = jobsFrom(['a', 'b', 'c'].map((id, at) => plain(id, exactly(300 - at), exactly(2))));
    const ends = (teams: number) => endsIn(jobs, [0, 1, 2], teams).map((each) => each[0]);
    expect(ends(1)).toEqual([2, 4, 6]);
    expect(ends(2)).toEqual([2, 2, 4]);
    expect(ends(9)).toEqual([2, 2, 2]);
    const waiting = jobs.map((job, at) => (at === 1 ? { ...job, needs: [0] } : job));
    expect(endsIn(waiting, [0, 1, 2], 3).map((each) => each[0])).toEqual([2, 4, 2]);
  });

  it('never wait while there is work that can begin', () => {
    const jobs = jobsFrom(['a', 'b', 'c'].map((id, at) => plain(id, exactly(300 - at), exactly(2))));
    const waiting = jobs.map((job, at) => (at === 1 ? { ...job, needs: [0] } : job));
    expect(endsIn(waiting, [0, 1, 2], 2).map((each) => each[0])).toEqual([2, 4, 2]);
    const circle = jobs.map((job, at) => ({ ...job, needs: [(at + 1) % 3] }));
    expect(endsIn(circle, [0, 1, 2], 2).map((each) => each[0])).toEqual([2, 6, 4]);
  });

  it("take no longer than R. L. Graham's bound for lists, whatever the order", () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 10), waits, fc.integer({ min: 1, max: 5 }), (cases, pairs, teams) => {
        const jobs = jobsFrom(cases, pairs);
        const order = indexOrder(jobs);
        const ends = endsIn(jobs, order, teams);
        const chains: number[] = [];
        for (const at of order)
          chains[at] =
            Math.max(0, ...(jobs[at]?.needs ?? []).map((need) => chains[need] ?? 0)) + (jobs[at]?.weeks[0] ?? 0);
        const [chain, work] = [Math.max(...chains), jobs.reduce((sum, { weeks }) => sum + (weeks[0] ?? 0), 0)];
        const length = Math.max(...ends.map((each) => each[0] ?? 0));
        // No order can be shorter than the longest chain, nor than all work shared evenly.
        expect(length).toBeLessThanOrEqual((2 - 1 / teams) * Math.max(chain, work / teams) + 1e-6);
      }),
      runs(200, 50),
    );
  });
});

describe('the schedule of a hub', () => {
  const initiative = (perWeek: number, weeks: number, more = '') =>
    entry(
      `title: T\nowner: O\nstage: prioritised\ncustomerValue: v\nvalueKinds: [speed]\ncostOfDelay: [{ kind: speed, low: ${perWeek}, likely: ${perWeek}, high: ${perWeek}, why: w }]\nduration: { low: ${weeks} weeks, likely: ${weeks} weeks, high: ${weeks} weeks }\n${more}`,
    );
  const hubOf = (files: Record<string, string>, hub = plainHub) =>
    checked({
      'hub.yaml': hub,
      ...Object.fromEntries(Object.entries(files).map(([id, text]) => [`initiatives/${id}.md`, text])),
    }).hub;

  it('says for each promise and deadline the chance of keeping it, by its day', () => {
    // Read on 21 November 2026: five weeks end with 25 December, ten with 29 January.
    const hub = hubOf({
      a: initiative(9000, 5, 'promised: { to: all, by: 2026-12-25 }'),
      b: initiative(1000, 5, 'urgency: { shape: peak, by: 2027-01-28, loses: { low: 9, likely: 9, high: 9 } }'),
      c: initiative(100, 5, 'promised: { to: all, by: 2026-12-01 }'),
    });
    const { due, count, teams, inOrder } = scheduleOf(hub);
    expect([count, teams]).toEqual([3, 1]);
    expect(inOrder.slots.map(({ ranked, end }) => [ranked.entry.id, end.expected])).toEqual([
      ['a', 5],
      ['b', 10],
      ['c', 15],
    ]);
    expect(due.map(({ ranked, what, day, inOrder: chance }) => [ranked.entry.id, what, day, chance])).toEqual([
      ['c', 'promise', '2026-12-01', 0],
      ['a', 'promise', '2026-12-25', 1],
      ['b', 'peak', '2027-01-28', 0],
    ]);
  });

  it('ends what is begun today when the backlog says that nothing of it is left', () => {
    const files = {
      a: initiative(9000, 5).replace(/^duration: .*$/m, 'duration: { low: 2 weeks, likely: 5 weeks, high: 19 weeks }'),
      b: initiative(100, 5),
    };
    for (const teams of [1, 2]) {
      const { inOrder } = scheduleOf(hubOf(files, `title: R\nproduct: R\nteams: ${teams}\n`));
      const [first, second] = inOrder.slots;
      expect(first?.ranked.entry.id).toBe('a');
      expect(first?.end).toEqual(first?.ranked.left);
      if (teams === 2) expect(second?.end).toEqual(second?.ranked.left);
      else expect(second?.end.expected).toBeCloseTo((first?.end.expected ?? 0) + 5, 1);
    }
  });

  it('tells how sure the least sure of the days ahead is, and counts none that has passed', () => {
    const hub = hubOf({
      a: initiative(9000, 5, 'promised: { to: all, by: 2026-12-26 }'),
      b: initiative(1000, 5, 'promised: { to: all, by: 2026-01-26 }'),
    });
    expect(daysAhead(inTimeOf(hub))).toEqual({ all: 1, unlikely: 0, least: 1 });
    expect(daysAhead(inTimeOf(hubOf({})))).toEqual({ all: 0, unlikely: 0, least: 1 });
    const late = hubOf({ a: initiative(9000, 5, 'promised: { to: all, by: 2026-12-20 }') });
    expect(daysAhead(inTimeOf(late))).toEqual({ all: 1, unlikely: 1, least: 0 });
  });

  it('is empty where nothing has a rank', () => {
    const { count, due, inOrder, best, move, saves, whole } = scheduleOf(hubOf({}));
    expect([count, due, inOrder.slots, best.slots, move]).toEqual([0, [], [], [], null]);
    expect([inOrder.costs, saves.amount, saves.share, whole.end.expected]).toEqual([0, 0, 0, 0]);
  });

  it('tells the days on which each is begun and finished, and what it waits for that is in no schedule', () => {
    const hub = hubOf({
      a: initiative(9000, 5),
      b: initiative(1000, 5, 'dependsOn: [idea]'),
      c: initiative(500, 1),
      idea: entry('title: T\nowner: O\nstage: idea\ncustomerValue: unknown\naskWhom: X\ndependsOn: [c]'),
    });
    const { inOrder, unknown, later } = scheduleOf(hub);
    expect(inOrder.slots.map(({ ranked, begin, finished }) => [ranked.entry.id, begin, finished.expected])).toEqual([
      ['a', 0, '2026-12-25'],
      ['c', 5, '2027-01-01'],
      ['b', 6, '2027-02-05'],
    ]);
    expect(inOrder.slots.map(({ waitsFor }) => waitsFor.map(({ id }) => id))).toEqual([[], [], ['idea']]);
    expect([unknown.map(({ id }) => id), later]).toEqual([['idea'], 0]);
    expect(slotOf(hub, 'initiatives/b')?.end.expected).toBe(11);
    expect(slotOf(hub, 'initiatives/idea')).toBeNull();
  });

  it('names the move that saves most, and takes the teams that the hub states', () => {
    const files = {
      a: initiative(9000, 5),
      b: initiative(
        1000,
        5,
        'urgency: { shape: peak, by: 2026-12-30, loses: { low: 90000, likely: 90000, high: 90000 } }',
      ),
    };
    const one = scheduleOf(hubOf(files));
    expect(one.inOrder.slots.map(({ ranked }) => ranked.entry.id)).toEqual(['b', 'a']);
    const two = scheduleOf(hubOf(files, `${plainHub}teams: 2\n`));
    expect(two.inOrder.slots.map(({ end }) => end.expected)).toEqual([5, 5]);
    expect(two.move).toBeNull();
    const late = scheduleOf(
      hubOf({
        ...files,
        b: initiative(1000, 5, 'urgency: { shape: deadline, by: 2026-12-28 }'),
        a: initiative(900, 1),
      }),
    );
    expect(late.best.costs).toBeLessThanOrEqual(late.inOrder.costs);
  });

  it('puts what must come first before what waits for it, and tells what it unlocks', () => {
    const hub = hubOf({
      big: initiative(9000, 2, 'dependsOn: [small]'),
      last: initiative(500, 2, 'dependsOn: [big]'),
      idea: entry('title: T\nowner: O\nstage: idea\ncustomerValue: unknown\naskWhom: X\ndependsOn: [small]'),
      small: initiative(10, 2),
    });
    expect(scheduleOf(hub).inOrder.slots.map(({ ranked }) => ranked.entry.id)).toEqual(['small', 'big', 'last']);
    const { ranked, unknown, costOfDelay } = unlockedBy(hub, 'initiatives/small');
    expect(ranked.map(({ entry: { id } }) => id)).toEqual(['big', 'last']);
    expect(unknown.map(({ id }) => id)).toEqual(['idea']);
    expect(costOfDelay).toBe(9500);
    expect(unlockedBy(hub, 'initiatives/last').ranked).toEqual([]);
  });
});
