import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastMeasured, type Pace, paceOf } from '../../src/methods/pace.ts';
import { addDays } from '../../src/model/date.ts';
import { runs } from '../support/runs.ts';

const start = '2026-01-01';
const day = (days: number) => addDays(start, days);
const history = (values: readonly (readonly [day: number, value: number])[]) =>
  values.map(([on, value]) => ({ date: day(on), value }));
const aim = (value: number, by: number, better: 'higher' | 'lower' = 'higher') => ({
  better,
  target: { value, by: day(by) },
});
const unsteady = history([
  [0, 10],
  [30, 14],
  [60, 13],
  [90, 18],
  [120, 22],
]);

describe('the pace of a metric', () => {
  it('is its whole change over its whole time, against what is left over the time that is left', () => {
    const pace = paceOf(aim(40, 300), unsteady, day(130));
    expect(pace).toMatchObject({ word: 'on-pace', per: 'month', since: start, measured: 5, because: null });
    // 12 in 120 days; 18 in 180 days would be as fast: the goal lies on the line.
    expect(pace.soFar).toBeCloseTo((12 / 120) * 30.4375, 12);
    expect(pace.needed).toBeCloseTo((18 / 180) * 30.4375, 12);
    // 4 of 120 days a month; the last value stands, however long ago it was measured.
    expect(paceOf(aim(40, 300), unsteady, day(250))).toEqual(pace);
  });

  it('is told in weeks where less than two months are left', () => {
    const pace = paceOf(aim(24, 150), unsteady, day(130));
    expect(pace).toMatchObject({ word: 'on-pace', per: 'week' });
    expect(pace.needed).toBeCloseTo((2 / 30) * 7, 12);
    expect(pace.soFar).toBeCloseTo((12 / 120) * 7, 12);
  });

  it('gives the chance that a random walk with drift has, by hand', () => {
    // Changes 4, −1, 5, 4 in 30 days each around a mean of 3: squares 1, 16, 4, 1; variance of a day 22 / 30 / 3.
    const variance = 22 / 30 / 3;
    const t = (22 + 0.1 * 60 - 25) / Math.sqrt(variance * (60 + 60 ** 2 / 120));
    const angle = Math.atan(t / Math.sqrt(3));
    const share = 0.5 + (angle + Math.sin(angle) * Math.cos(angle)) / Math.PI;
    expect(paceOf(aim(25, 180), unsteady, day(130)).chance).toBeCloseTo(share, 12);
  });

  it('gives an even chance to a goal on its line', () => {
    expect(paceOf(aim(40, 300), unsteady, day(130)).chance).toBeCloseTo(0.5, 12);
    expect(paceOf(aim(39.99, 300), unsteady, day(130)).word).toBe('on-pace');
  });

  it('weighs changes by their time: where it was measured in between changes nothing on a straight line', () => {
    const uneven = history([
      [0, 0],
      [1, 1],
      [2, 2],
      [99, 99],
      [100, 100],
    ]);
    expect(paceOf(aim(200, 200), uneven, day(100))).toMatchObject({ word: 'on-pace', chance: null, because: 'steady' });
    expect(paceOf(aim(201, 200), uneven, day(100)).word).toBe('behind');
  });

  it('cannot be said from fewer than five days', () => {
    for (const count of [0, 1, 2, 3, 4]) {
      const pace = paceOf(aim(40, 300), unsteady.slice(0, count), day(130));
      expect(pace).toMatchObject({ word: 'unknown', because: 'few', soFar: null, chance: null, measured: count });
      expect(pace.needed === null).toBe(count === 0);
    }
    expect(leastMeasured).toBe(5);
    // What is measured in days to come is not known.
    expect(paceOf(aim(40, 300), unsteady, day(119)).because).toBe('few');
    // Two values of one day are one.
    const twice = [...unsteady.slice(0, 4), { date: day(90), value: 19 }];
    expect(paceOf(aim(40, 300), twice, day(130))).toMatchObject({ because: 'few', measured: 4 });
  });

  it('is behind where nothing moved, without a claim of certainty', () => {
    const flat = unsteady.map(({ date }) => ({ date, value: 10 }));
    expect(paceOf(aim(40, 300), flat, day(130))).toMatchObject({
      word: 'behind',
      soFar: 0,
      chance: null,
      because: 'steady',
    });
    const steps = unsteady.map(({ date }, index) => ({ date, value: 0.1 * index }));
    expect(paceOf(aim(0.5, 150), steps, day(130))).toMatchObject({ word: 'on-pace', because: 'steady' });
  });

  it('is reached by the last value, and missed once its day has passed', () => {
    expect(paceOf(aim(22, 300), unsteady, day(130))).toMatchObject({ word: 'reached', needed: null, chance: null });
    expect(paceOf(aim(5, 300, 'lower'), unsteady.slice(0, 1), day(130)).word).toBe('unknown');
    expect(paceOf(aim(15, 300, 'lower'), unsteady.slice(0, 1), day(130)).word).toBe('reached');
    expect(paceOf(aim(40, 129), unsteady, day(130)).word).toBe('missed');
    expect(paceOf(aim(40, 129), [], day(130)).word).toBe('missed');
    // On its very day it can still be reached; measured on it, it has no time left.
    expect(paceOf(aim(40, 130), unsteady, day(130))).toMatchObject({ word: 'behind', because: null });
    expect(paceOf(aim(40, 120), unsteady, day(120))).toMatchObject({
      word: 'behind',
      because: 'no-time',
      needed: null,
      chance: null,
    });
  });
});

/** Unlike days, values in steps of a tenth as people write them, and a goal to come that lies on the better side. */
const cases = fc
  .record({
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -500, max: 500 })), {
      minLength: 5,
      maxLength: 24,
    }),
    left: fc.integer({ min: 1, max: 900 }),
    toGo: fc.integer({ min: 1, max: 4000 }),
  })
  .map(({ steps, left, toGo }) => {
    let [on, value] = [0, 0];
    const walked = steps.map(([days, by]): [number, number] => {
      on += days;
      value += by;
      return [on, value / 10];
    });
    return { walked, on, by: on + left, goal: (value + toGo) / 10 };
  });

const near = (one: number | null, other: number | null, times = 1) => {
  expect(one === null).toBe(other === null);
  if (one !== null && other !== null) expect(one * times).toBeCloseTo(other, 6);
};
const told = ({ word, per, because, measured }: Pace) => ({ word, per, because, measured });

describe('the law of pace', () => {
  it('units change nothing but the units: scale and shift', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        ({ walked, on, by, goal }, times, plus) => {
          const change = (value: number) => value * times + plus;
          const one = paceOf(aim(goal, by), history(walked), day(on));
          const other = paceOf(
            aim(change(goal), by),
            history(walked.map(([at, value]) => [at, change(value)])),
            day(on),
          );
          expect(told(other)).toEqual(told(one));
          near(one.chance, other.chance);
          near(one.needed, other.needed, times);
          near(one.soFar, other.soFar, times);
        },
      ),
      runs(1000),
    );
  });

  it('lower is better is the mirror of higher is better', () => {
    fc.assert(
      fc.property(cases, ({ walked, on, by, goal }) => {
        const one = paceOf(aim(goal, by), history(walked), day(on));
        const mirror = history(walked.map(([at, value]) => [at, -value]));
        const other = paceOf(aim(-goal, by, 'lower'), mirror, day(on));
        expect(told(other)).toEqual(told(one));
        near(one.chance, other.chance);
        near(one.needed, other.needed, -1);
        near(one.soFar, other.soFar, -1);
      }),
      runs(1000),
    );
  });

  it('a chance lies between 0 and 1, an even one where the pace is just what is needed, and no figure is none', () => {
    fc.assert(
      fc.property(cases, ({ walked, on, by, goal }) => {
        const pace = paceOf(aim(goal, by), history(walked), day(on));
        for (const figure of [pace.chance, pace.needed, pace.soFar])
          if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
        if (pace.chance === null) return;
        expect(pace.chance).toBeGreaterThan(0);
        expect(pace.chance).toBeLessThan(1);
        // A reader can check the word by the two paces.
        if (Math.abs((pace.soFar ?? 0) - (pace.needed ?? 0)) > 1e-6) {
          expect(pace.word).toBe((pace.soFar ?? 0) > (pace.needed ?? 0) ? 'on-pace' : 'behind');
          expect(pace.chance > 0.5).toBe(pace.word === 'on-pace');
        }
      }),
      runs(1000),
    );
  });

  it('an easier goal and more history in line never make it less sure', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), ({ walked, on, by, goal }, easier) => {
        const chance = (value: number, list = history(walked)) => paceOf(aim(value, by), list, day(on)).chance;
        const [one, other] = [chance(goal), chance(goal - easier / 100)];
        if (one !== null && other !== null) expect(other).toBeGreaterThanOrEqual(one - 1e-12);
      }),
      runs(1000),
    );
    const walk = (parts: number) => {
      // The same two changes again and again: the same pace and spread, in more of them.
      const list: [number, number][] = [[0, 0]];
      for (let at = 0; at < parts; at++) {
        const [on, value] = list.at(-1) as [number, number];
        list.push([on + 30, value + 4], [on + 60, value + 6]);
      }
      return list;
    };
    const chances = (toGo: number) =>
      [2, 3, 5, 9, 20].map((parts) => {
        const list = walk(parts);
        const [on, value] = list.at(-1) as [number, number];
        return paceOf(aim(value + toGo, on + 90), history(list), day(on)).chance ?? 0;
      });
    // The pace makes 9 of 90 days: a goal nearer than that gets likelier with every change in line, one beyond less so.
    const [nearer, beyond] = [chances(7), chances(11)];
    expect(nearer).toEqual([...nearer].sort((a, b) => a - b));
    expect(beyond).toEqual([...beyond].sort((a, b) => b - a));
    expect(new Set([...nearer, ...beyond]).size).toBe(10);
  });
});
