import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOf, reachOfLeft } from '../../../src/methods/cost-of-delay/distribution.ts';
import { chanceBefore, compare } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly, mapRange, mean, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, stated, unbegun, weeks } from './generators.ts';

const scores = (cases: readonly Case[]) => new Map(rank(cases).map(({ score: each }) => [each.case.id, each]));
const ids = (cases: readonly Case[]) => rank(cases).map(({ score: each }) => each.case.id);
const place = (cases: readonly Case[], id: string) => ids(cases).indexOf(id);

describe('the laws of the backlog', () => {
  it('adding, removing or renaming another initiative changes no score', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2), anyCase, (cases, added) => {
        const before = scores(cases);
        const [first, ...others] = cases as [Case, ...Case[]];
        const after = scores([...others, { ...added, id: 'added' }]);
        const renamed = scores([{ ...first, id: 'renamed' }, ...others]);
        for (const { id } of others) {
          expect(after.get(id)).toEqual(before.get(id));
          expect(renamed.get(id)).toEqual(before.get(id));
        }
        expect({ ...renamed.get('renamed'), case: null }).toEqual({ ...before.get(first.id), case: null });
      }),
      runs(1000),
    );
  });

  it('the order in which initiatives or their parts are listed changes nothing', () => {
    fc.assert(
      fc.property(casesOf(anyCase), (cases) => {
        const turned = cases.map((each) => ({ ...each, parts: [...each.parts].reverse() })).reverse();
        const figures = (list: readonly Case[]) =>
          rank(list).map(({ score: each, rankGroup, beforeNext }) => [each.case.id, rankGroup, beforeNext?.toFixed(4)]);
        expect(figures(turned)).toEqual(figures(cases));
      }),
      runs(1000, 40),
    );
  });

  it('scaling the currency changes no order', () => {
    fc.assert(
      fc.property(casesOf(anyCase), fc.double({ min: 0.001, max: 2000, noNaN: true }), (cases, rate) => {
        const scaled = cases.map((each) => ({
          ...each,
          urgency:
            each.urgency.shape === 'peak'
              ? { ...each.urgency, loses: mapRange(each.urgency.loses, (value) => value * rate) }
              : each.urgency,
          parts: each.parts.map((part) => ({ ...part, perWeek: mapRange(part.perWeek, (value) => value * rate) })),
        }));
        expect(ids(scaled)).toEqual(ids(cases));
      }),
      runs(1000, 40),
    );
  });

  it('more value never ranks lower', () => {
    const more = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000));
    fc.assert(
      fc.property(casesOf(anyCase, 2), fc.nat(), fc.nat(), more, (cases, which, part, [a, b, c]) => {
        const subject = cases[which % cases.length] as Case;
        const place0 = part % subject.parts.length;
        const raise = ({ low, likely, high }: Range): Range => {
          const middle = Math.max(low + a, likely + b);
          return { low: low + a, likely: middle, high: Math.max(middle, high + c) };
        };
        const raised = {
          ...subject,
          parts: subject.parts.map((each, at) => (at === place0 ? { ...each, perWeek: raise(each.perWeek) } : each)),
        };
        const after = cases.map((each) => (each === subject ? raised : each));
        expect(place(after, subject.id)).toBeLessThanOrEqual(place(cases, subject.id));
      }),
      runs(1000, 40),
    );
  });

  it('a shorter duration of what is not begun never ranks lower', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(casesOf(unbegun, 2), fc.nat(), share, share, share, (cases, which, a, b, c) => {
        const subject = cases[which % cases.length] as Case;
        const { low, likely, high } = subject.duration;
        const shorter = { low: low * a, likely: low * a + (likely * b - low * a) * c, high: high * b };
        fc.pre(shorter.low <= shorter.likely && shorter.likely <= shorter.high);
        const after = cases.map((each) => (each === subject ? { ...subject, duration: shorter } : each));
        expect(place(after, subject.id)).toBeLessThanOrEqual(place(cases, subject.id));
      }),
      runs(1000, 40),
    );
  });

  // What is left of begun work is what lies ahead of the weeks that have passed: of a shorter estimate it may be more.
  it('begun work whose weeks all shrink alike never ranks lower', () => {
    fc.assert(
      fc.property(
        casesOf(anyCase, 2),
        fc.nat(),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (cases, which, factor) => {
          const subject = cases[which % cases.length] as Case;
          const shorter = {
            ...subject,
            duration: mapRange(subject.duration, (value) => value * factor),
            elapsed: subject.elapsed * factor,
          };
          const after = cases.map((each) => (each === subject ? shorter : each));
          expect(place(after, subject.id)).toBeLessThanOrEqual(place(cases, subject.id));
        },
      ),
      runs(1000, 40),
    );
  });

  it('a deadline that is met in every case: more slack never raises a score; one that cannot be met adds nothing', () => {
    fc.assert(
      fc.property(
        unbegun,
        fc.double({ min: 0, max: 99, noNaN: true }),
        fc.double({ min: 0, max: 99, noNaN: true }),
        (subject, slack, more) => {
          const due = (closes: number) => score({ ...subject, id: 'a', urgency: { shape: 'deadline', closes } });
          const [sooner, later] = [due(subject.duration.high + slack), due(subject.duration.high + slack + more)];
          expect(later.ratio).toBeLessThanOrEqual(sooner.ratio);
          const missed = due(subject.duration.low - 0.01);
          expect([missed.ratio, missed.costOfDelay, missed.interval]).toEqual([0, 0, { low: 0, high: 0 }]);
          const steady = score({ ...subject, id: 'a', urgency: { shape: 'steady' } });
          const peak = (closes: number) =>
            score({ ...subject, id: 'a', urgency: { shape: 'peak', closes, loses: exactly(1000) } }).ratio;
          expect(peak(subject.duration.low - 0.01)).toBe(steady.ratio);
          expect(peak(subject.duration.high + slack + more)).toBeLessThanOrEqual(peak(subject.duration.high + slack));
        },
      ),
      runs(500),
    );
  });

  it('splitting a figure in proportion into two of one cause changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.nat(3), (subject, share, which) => {
        const at = which % subject.parts.length;
        const part = subject.parts[at] as Case['parts'][number];
        const of = (factor: number) => ({
          ...part,
          cause: 'one',
          perWeek: mapRange(part.perWeek, (value) => value * factor),
        });
        const whole = score({ ...subject, id: 'a' });
        const split = score({
          ...subject,
          id: 'a',
          parts: [...subject.parts.slice(0, at), of(share), of(1 - share), ...subject.parts.slice(at + 1)],
        });
        // An end of a range that is near nothing is as exact as the figure that it belongs to.
        const isSame = (one: number, other: number) =>
          Math.abs(one - other) <= Math.max(1e-4 * Math.abs(one), 1e-5 * whole.ratio);
        expect(isSame(whole.ratio, split.ratio)).toBe(true);
        expect(isSame(whole.interval.low, split.interval.low)).toBe(true);
        expect(isSame(whole.interval.high, split.interval.high)).toBe(true);
      }),
      runs(300),
    );
  });

  it('what is left is never below nothing, certain only where the estimate was, and nothing is known of it from the high on', () => {
    fc.assert(
      fc.property(weeks, fc.double({ min: 0, max: 40, noNaN: true }), (duration, elapsed) => {
        const left = leftOf(duration, elapsed);
        expect(left === null).toBe(elapsed > 0 && elapsed >= duration.high);
        if (!left) return;
        const { low, expected, high } = reachOfLeft(left);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(expected).toBeGreaterThan(0);
        expect(high).toBeLessThanOrEqual(duration.high);
        expect(low).toBeLessThanOrEqual(high);
        expect(low === high).toBe(duration.low === duration.high);
      }),
      runs(1000),
    );
  });

  it('with durations fixed, stretching all cost ranges about their means makes no pair more certain', () => {
    const fixed = fc.record({
      parts: fc.array(stated, { minLength: 1, maxLength: 3 }),
      duration: fc.integer({ min: 1, max: 40 }).map(exactly),
      urgency: fc.constant({ shape: 'steady' as const }),
      elapsed: fc.constant(0),
    });
    fc.assert(
      fc.property(casesOf(fixed, 2, 5), fc.double({ min: 1, max: 5, noNaN: true }), (cases, factor) => {
        const stretched = cases.map((each) => ({
          ...each,
          parts: each.parts.map((part) => {
            const middle = mean(part.perWeek);
            return { ...part, perWeek: mapRange(part.perWeek, (value) => middle + factor * (value - middle)) };
          }),
        }));
        const order = cases.map(score).sort(compare);
        const after = new Map(stretched.map((each) => [each.id, score(each)]));
        for (const [at, first] of order.entries())
          for (const later of order.slice(at + 1)) {
            // Equal means have no order that could be right.
            if (Math.fround(first.ratio) === Math.fround(later.ratio)) continue;
            const [a, b] = [after.get(first.case.id), after.get(later.case.id)];
            if (!a || !b) throw new Error('lost');
            expect(chanceBefore(a, b)).toBeLessThanOrEqual(chanceBefore(first, later) + 1e-4);
          }
      }),
      runs(1000),
    );
  });
});
