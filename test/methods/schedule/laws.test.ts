import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import type { Case } from '../../../src/methods/cost-of-delay/score.ts';
import { type Job, jobsOf, worlds } from '../../../src/methods/schedule/jobs.ts';
import { bestFollowed, indexFollowed } from '../../../src/methods/schedule/orders.ts';
import { endsIn } from '../../../src/methods/schedule/plan.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain } from '../cost-of-delay/generators.ts';

const jobsFrom = (cases: readonly Case[]): Job[] =>
  jobsOf(
    rank(cases).map(({ score }) => score),
    new Map(),
  );
const bestCosts = (cases: readonly Case[]) => {
  const jobs = jobsFrom(cases);
  return bestFollowed(jobs, indexFollowed(jobs, 1), 1).plan.costs;
};
const due = (id: string, perWeek: number, weeks: number, closes: number): Case => ({
  ...plain(id, exactly(perWeek), exactly(weeks)),
  urgency: { shape: 'deadline', closes },
});
const amount = fc.integer({ min: 100, max: 9000 });
const length = fc.integer({ min: 1, max: 12 });
const steady = (id: string) =>
  fc.record({ perWeek: amount, weeks: length }).map((one) => plain(id, exactly(one.perWeek), exactly(one.weeks)));
/** The end of a day that is not over, in weeks. */
const day = fc.integer({ min: 1, max: 210 }).map((days) => days / 7);
const others = fc.tuple(steady('a'), steady('b'), steady('c'));

describe('deadlines in a queue', () => {
  it('never cost more with more slack', () => {
    fc.assert(
      fc.property(others, amount, length, day, fc.nat(20), (all, perWeek, weeks, closes, more) => {
        const costs = (by: number) => bestCosts([...all, due('d', perWeek, weeks, by)]);
        expect(costs(closes + more)).toBeLessThanOrEqual(costs(closes) * (1 + 1e-9) + 1e-6);
      }),
      runs(200, 50),
    );
  });

  it('are given up first where they cannot be kept: the others lose nothing for them', () => {
    fc.assert(
      fc.property(others, amount, length, (all, perWeek, weeks) => {
        const hopeless = due('d', perWeek, weeks, weeks - 1 / 7);
        expect(bestCosts([...all, hopeless])).toBeCloseTo(bestCosts(all) + perWeek * weeks, 3);
      }),
      runs(200, 50),
    );
  });

  it('are both kept by the best order wherever both can be', () => {
    fc.assert(
      fc.property(amount, length, day, amount, length, day, (one, first, by, other, second, until) => {
        const pair = [due('one', one, first, by), due('other', other, second, until)];
        const canKeep = (first <= by && first + second <= until) || (second <= until && first + second <= by);
        if (canKeep) expect(bestCosts(pair)).toBe(0);
        else expect(bestCosts(pair)).toBeGreaterThan(0);
      }),
      runs(500, 100),
    );
  });
});

describe('one more team', () => {
  it('never ends anything later where nothing waits for anything', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 1, 10), fc.integer({ min: 1, max: 4 }), (cases, teams) => {
        const jobs = jobsFrom(cases);
        const [fewer, more] = [teams, teams + 1].map((count) => endsIn(jobs, [...jobs.keys()], count));
        for (const at of jobs.keys())
          for (let world = 0; world < worlds; world += 1)
            expect(more?.[at]?.[world]).toBeLessThanOrEqual((fewer?.[at]?.[world] ?? 0) + 1e-9);
      }),
      runs(100, 25),
    );
  });

  it("may end all later where work waits for work: R. L. Graham's example of 1969, twelve weeks with three teams and fifteen with four", () => {
    const needs = [[], [], [], [], [3], [3], [3], [3], [0]];
    const jobs = [3, 2, 2, 2, 4, 4, 4, 4, 9].map(
      (weeks, at): Job => ({
        id: `T${at + 1}`,
        weeks: new Float64Array(worlds).fill(weeks),
        lost: () => 0,
        needs: needs[at] ?? [],
      }),
    );
    const last = (teams: number) => Math.max(...endsIn(jobs, [...jobs.keys()], teams).map((ends) => ends[0] ?? 0));
    expect([last(3), last(4)]).toEqual([12, 15]);
  });
});
