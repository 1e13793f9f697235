import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBefore, compare } from '../../../src/methods/cost-of-delay/order.ts';
import { exactly, mapRange, mean, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, score } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, stated } from './generators.ts';

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
      runs(1000),
    );
  });

  it('scaling the currency changes no order', () => {
    fc.assert(
      fc.property(casesOf(anyCase), fc.double({ min: 0.001, max: 2000, noNaN: true }), (cases, rate) => {
        const scaled = cases.map((each) => ({
          ...each,
          parts: each.parts.map((part) => ({ ...part, perWeek: mapRange(part.perWeek, (value) => value * rate) })),
        }));
        expect(ids(scaled)).toEqual(ids(cases));
      }),
      runs(1000),
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
      runs(1000),
    );
  });

  it('a shorter duration never ranks lower', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(casesOf(anyCase, 2), fc.nat(), share, share, share, (cases, which, a, b, c) => {
        const subject = cases[which % cases.length] as Case;
        const { low, likely, high } = subject.duration;
        const shorter = { low: low * a, likely: low * a + (likely * b - low * a) * c, high: high * b };
        fc.pre(shorter.low <= shorter.likely && shorter.likely <= shorter.high);
        const after = cases.map((each) => (each === subject ? { ...subject, duration: shorter } : each));
        expect(place(after, subject.id)).toBeLessThanOrEqual(place(cases, subject.id));
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
