import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimatesOf, rangeOf, withRange } from '../../../src/methods/cost-of-delay/estimates.ts';
import { type Move, whatMoves } from '../../../src/methods/cost-of-delay/moves.ts';
import { chanceBefore, minimumProbability } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly, mapRange, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { type Ranked, rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Score, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range, unbegun } from './generators.ts';

const some = (ranked: readonly Ranked[], which: number) => ranked[which % ranked.length] as Ranked;
const changedBy = ({ case: subject }: Score, estimate: Estimate, factor: number): Score =>
  score(
    withRange(
      subject,
      estimate,
      mapRange(rangeOf(subject, estimate), (value) => value * factor),
    ),
  );
/** Whether one is surely ahead of another. */
const isAhead = (first: Score, later: Score): boolean => chanceBefore(first, later) >= minimumProbability;

describe('what would change a place', () => {
  it('makes it one with the nearest that is surely ahead or behind', () => {
    let found = 0;
    fc.assert(
      fc.property(casesOf(unbegun, 2, 9), fc.nat(), (cases, which) => {
        const ranked = rank(cases);
        const subject = some(ranked, which);
        const { up, down } = whatMoves(ranked, subject);
        const ahead = ranked.slice(0, subject.place - 1).filter((each) => isAhead(each.score, subject.score));
        const behind = ranked.slice(subject.place).filter((each) => isAhead(subject.score, each.score));
        expect(up?.rival).toBe(ahead.at(-1));
        expect(down?.rival).toBe(behind[0]);
        for (const { estimate, factor } of up?.moves ?? [])
          expect(isAhead((up as { rival: Ranked }).rival.score, changedBy(subject.score, estimate, factor))).toBe(
            false,
          );
        for (const { estimate, factor } of down?.moves ?? [])
          expect(isAhead(changedBy(subject.score, estimate, factor), (down as { rival: Ranked }).rival.score)).toBe(
            false,
          );
        found += (up?.moves.length ?? 0) + (down?.moves.length ?? 0);
      }),
      runs(300, 60),
    );
    expect(found).toBeGreaterThan(runs(300, 60).numRuns / 3);
  });

  it('is what a plain search finds', () => {
    /** The first of 128 equal steps to tenfold after which the two cannot be told apart. */
    const plainly = (subject: Score, rival: Score, estimate: Estimate, way: 'up' | 'down') => {
      const sign = (estimate === 'duration') === (way === 'up') ? -1 : 1;
      const isOpen = (step: number) => {
        const changed = changedBy(subject, estimate, 10 ** ((sign * step) / 128));
        return way === 'up' ? !isAhead(rival, changed) : !isAhead(changed, rival);
      };
      // Lowered below the operations it gives way to them, and what a small step did is undone.
      if (subject.contained.length > 0) {
        const first = Array.from({ length: 128 }, (_, at) => at + 1).find(isOpen);
        return first === undefined ? null : 10 ** ((sign * first) / 128);
      }
      let [low, high] = [1, 129];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (middle > 128 || isOpen(middle)) high = middle;
        else low = middle + 1;
      }
      return low > 128 ? null : 10 ** ((sign * low) / 128);
    };
    let found = 0;
    fc.assert(
      fc.property(casesOf(unbegun, 2, 6), fc.nat(), fc.constantFrom('up', 'down'), (cases, which, way) => {
        const ranked = rank(cases);
        const subject = some(ranked, which);
        const reach = whatMoves(ranked, subject)[way];
        if (!reach) return;
        for (const estimate of estimatesOf(subject.score)) {
          const factor = reach.moves.find((each) => each.estimate === estimate)?.factor ?? null;
          const other = plainly(subject.score, reach.rival.score, estimate, way);
          if (factor === null || other === null) expect(factor).toBe(other);
          else {
            expect(Math.abs(Math.log(factor / other))).toBeLessThan(0.02);
            found += 1;
          }
        }
      }),
      runs(200, 60),
    );
    expect(found).toBeGreaterThan(runs(200, 60).numRuns / 4);
  });

  it('of begun work is the first of all steps, though a longer one may undo it', () => {
    const isBegun = anyCase.filter(({ elapsed }) => elapsed > 0);
    let found = 0;
    fc.assert(
      fc.property(casesOf(isBegun, 2, 6), fc.nat(), fc.constantFrom('up', 'down'), (cases, which, way) => {
        const ranked = rank(cases);
        const subject = some(ranked, which);
        const reach = whatMoves(ranked, subject)[way];
        if (!reach) return;
        const { elapsed, duration } = subject.score.case;
        const first = Array.from({ length: 128 }, (_, at) => 10 ** (((way === 'up' ? -1 : 1) * (at + 1)) / 128)).find(
          (factor) => {
            if (duration.high * factor <= elapsed) return false;
            const changed = changedBy(subject.score, 'duration', factor);
            return way === 'up' ? !isAhead(reach.rival.score, changed) : !isAhead(changed, reach.rival.score);
          },
        );
        expect(reach.moves.find(({ estimate }) => estimate === 'duration')?.factor).toBe(first);
        if (first !== undefined) found += 1;
      }),
      runs(200, 60),
    );
    expect(found).toBeGreaterThan(runs(200, 60).numRuns / 10);
  });

  it('of hours by hand is found before they give way to the operation that is the same hours', () => {
    const hours = (source: 'stated' | 'operation', perWeek: Range) =>
      ({ kind: 'affordability', source, why: '', perWeek }) as const;
    const ranked = rank([
      {
        ...plain('a', exactly(0), range(2, 3, 4)),
        parts: [hours('stated', range(500, 2000, 3500)), hours('operation', exactly(1500))],
      },
      plain('b', exactly(800), range(2, 3, 4)),
    ]);
    const [first, rival] = ranked as [Ranked, Ranked];
    const moves = whatMoves(ranked, first).down?.moves ?? [];
    expect(moves.map(({ estimate }) => estimate).sort()).toEqual([0, 'duration']);
    const { factor } = moves.find(({ estimate }) => estimate === 0) as Move;
    expect(isAhead(changedBy(first.score, 0, factor * 1.02), rival.score)).toBe(true);
    expect(isAhead(changedBy(first.score, 0, factor), rival.score)).toBe(false);
    expect(isAhead(changedBy(first.score, 0, 0.7), rival.score)).toBe(true);
  });

  it('is the least that does, to 2%, and the least of all comes first', () => {
    const ranked = rank([
      plain('a', range(9000, 10_000, 12_000), range(2, 3, 4)),
      plain('b', range(3000, 4000, 6000), range(2, 3, 4)),
      plain('c', range(500, 800, 1000), range(2, 3, 4)),
    ]);
    const subject = some(ranked, 1);
    const { up, down } = whatMoves(ranked, subject);
    expect([up?.rival.place, down?.rival.place]).toEqual([1, 3]);
    expect(up?.moves.map(({ estimate }) => estimate).sort()).toEqual([0, 'duration']);
    expect(down?.moves).toHaveLength(2);
    const less = ({ factor }: Move) => (factor > 1 ? factor / 1.02 : factor * 1.02);
    for (const move of up?.moves ?? [])
      expect(isAhead((ranked[0] as Ranked).score, changedBy(subject.score, move.estimate, less(move)))).toBe(true);
    for (const move of down?.moves ?? [])
      expect(isAhead(changedBy(subject.score, move.estimate, less(move)), (ranked[2] as Ranked).score)).toBe(true);
    const sizes = (up?.moves ?? []).map(({ factor }) => Math.abs(Math.log(factor)));
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    const [first] = up?.moves ?? [];
    expect(first?.to).toEqual(
      mapRange(rangeOf(subject.score.case, first?.estimate ?? 0), (value) => value * (first?.factor ?? 0)),
    );
  });

  it('is nothing at the ends, and in a backlog of one', () => {
    const ranked = rank([
      plain('a', range(9000, 10_000, 12_000), exactly(3)),
      plain('b', range(10, 20, 30), exactly(3)),
    ]);
    expect(whatMoves(ranked, some(ranked, 0)).up).toBeNull();
    expect(whatMoves(ranked, some(ranked, 1)).down).toBeNull();
    const alone = rank([plain('a', range(1, 2, 3), exactly(3))]);
    expect(whatMoves(alone, some(alone, 0))).toEqual({ up: null, down: null });
  });
});
