import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, leftOf, valueAt } from '../../../src/methods/cost-of-delay/distribution.ts';
import { sumsOf, valueOfKnowing, worthKnowing } from '../../../src/methods/cost-of-delay/information.ts';
import { exactly, mapRange } from '../../../src/methods/cost-of-delay/range.ts';
import { type Ranked, rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { type Case, expected } from '../../../src/methods/cost-of-delay/score.ts';
import { runs } from '../../support/runs.ts';
import { anyCase, casesOf, plain, range, urgency, weeks } from './generators.ts';

const knowing = (cases: readonly Case[], id: string) => {
  const ranking = rank(cases);
  const subject = ranking.find(({ score }) => score.case.id === id) as Ranked;
  return { ranking, subject, sums: sumsOf(ranking), all: worthKnowing(sumsOf(ranking), subject) };
};

describe('what knowing an estimate saves', () => {
  it('is nothing where no value within its range turns the order, nor alone', () => {
    expect(
      knowing([plain('a', range(90, 100, 110), exactly(1)), plain('b', exactly(50), exactly(1))], 'a').all,
    ).toEqual([]);
    expect(knowing([plain('a', range(1, 2, 3), exactly(3))], 'a').all).toEqual([]);
  });

  it('is the loss on average over the cases that turn it', () => {
    // 0 to 200 in one week against 50: nothing is lost from 50 on. From 0 to 50 the loss falls from 50 to 0. The tenth
    // at 0 loses 50; between 0 and the likely 100 lie four tenths of the cases, half of them below 50, with a mean loss
    // of 25: 0.1 · 50 + 0.2 · 25 = 10.
    const first = knowing([plain('a', range(0, 100, 200), exactly(1)), plain('b', exactly(50), exactly(1))], 'a');
    expect(first.all).toEqual([{ estimate: 0, saves: expect.closeTo(10, 1) }]);
    // The order the other way round has the same loss.
    const later = knowing([plain('a', range(0, 100, 200), exactly(1)), plain('b', exactly(150), exactly(1))], 'a');
    expect(later.all).toEqual([{ estimate: 0, saves: expect.closeTo(10, 1) }]);
  });

  it('counts all that it would pass, not its neighbours alone', () => {
    // At 0 it falls behind both, at 200 it passes both: each of the two loses as above against 50, and against 150.
    const one = knowing(
      [
        plain('a', range(0, 100, 200), exactly(1)),
        ...[50, 49].map((value) => plain(`b${value}`, exactly(value), exactly(1))),
      ],
      'a',
    );
    expect(one.all[0]?.saves).toBeCloseTo(10 + (0.1 * 49 + ((0.4 * 49) / 100 / 2) * 49), 1);
  });

  it('is what the whole order would cost less, if it were made anew with the value known', () => {
    const cost = (list: readonly { perWeek: number; weeks: number }[]) => {
      let [end, sum] = [0, 0];
      for (const { perWeek, weeks } of list) {
        end += weeks;
        sum += perWeek * end;
      }
      return sum;
    };
    const sure = fc.record({ perWeek: fc.integer({ min: 1, max: 500 }), weeks: fc.integer({ min: 1, max: 9 }) });
    const unsure = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300))
      .map(([low, a, b]) => range(low, low + a, low + a + b));
    fc.assert(
      fc.property(fc.array(sure, { minLength: 1, maxLength: 6 }), unsure, (others, perWeek) => {
        const cases = [
          ...others.map((each, at) => plain(`o${at}`, exactly(each.perWeek), exactly(each.weeks))),
          plain('a', perWeek, exactly(3)),
        ];
        const { ranking, subject, sums } = knowing(cases, 'a');
        let saved = 0;
        const count = 2048;
        for (let at = 0; at < count; at += 1) {
          const value = valueAt(distributionOf(perWeek), (at + 0.5) / count);
          const list = ranking.map(({ score }) => ({
            perWeek: score === subject.score ? value : score.costOfDelay,
            weeks: score.duration,
          }));
          const best = [...list].sort((one, other) => other.perWeek / other.weeks - one.perWeek / one.weeks);
          saved += (cost(list) - cost(best)) / count;
        }
        const found = valueOfKnowing(sums, subject.place, subject.score, 0);
        expect(Math.abs(found - saved)).toBeLessThanOrEqual(0.01 * saved + 0.5);
      }),
      runs(200, 50),
    );
  });

  it('is the same for each part of a cause as for the whole of it: who knows one knows all', () => {
    const rival = plain('b', exactly(5000), exactly(3));
    const whole = plain('a', range(3000, 6000, 15_000), exactly(3));
    const [part] = whole.parts as [Case['parts'][number]];
    const of = (factor: number) => ({
      ...part,
      cause: 'x',
      perWeek: mapRange(part.perWeek, (value) => value * factor),
    });
    const [all] = knowing([whole, rival], 'a').all;
    const split = knowing([{ ...whole, parts: [of(0.25), of(0.75)] }, rival], 'a').all;
    expect(split.map(({ saves }) => saves / (all?.saves ?? 0))).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  });

  it('of a duration is what the score itself says of each duration, be it slack or a sum that is lost', () => {
    fc.assert(
      fc.property(urgency, weeks, fc.nat(20), (shape, duration, begun) => {
        const elapsed = begun / 7 < duration.high ? begun / 7 : 0;
        const subject = { ...plain('a', exactly(1000), duration), urgency: shape, elapsed };
        const { sums, subject: ranked } = knowing([subject, plain('b', exactly(700), exactly(4))], 'a');
        const first = ranked.place === 1;
        let saved = 0;
        const count = 1024;
        for (let at = 0; at < count; at += 1) {
          const weeksLeft = valueAt(leftOf(duration, elapsed) ?? [], (at + 0.5) / count);
          const known = expected({ ...subject, duration: exactly(weeksLeft), elapsed: 0 });
          // What it loses to stand first, and last.
          const [before, behind] = [700 * known.duration, known.costOfDelay * 4];
          saved += (first ? before : behind) - Math.min(before, behind);
        }
        const found = valueOfKnowing(sums, ranked.place, ranked.score, 'duration');
        expect(Math.abs(found - saved / count)).toBeLessThanOrEqual(1e-6 * found + 1e-6);
      }),
      runs(200, 50),
    );
  });

  it('is money, never less than nothing, the most first: it scales with the currency', () => {
    fc.assert(
      fc.property(casesOf(anyCase, 2, 5), fc.nat(), (cases, which) => {
        const id = cases[which % cases.length]?.id ?? '';
        const scaled = cases.map((each) => ({
          ...each,
          urgency:
            each.urgency.shape === 'peak'
              ? { ...each.urgency, loses: mapRange(each.urgency.loses, (value) => value * 2) }
              : each.urgency,
          parts: each.parts.map((part) => ({ ...part, perWeek: mapRange(part.perWeek, (value) => value * 2) })),
        }));
        const [one, two] = [knowing(cases, id).all, knowing(scaled, id).all];
        expect(one.every(({ saves }) => saves > 0)).toBe(true);
        expect(one.map(({ saves }) => saves)).toEqual(one.map(({ saves }) => saves).sort((a, b) => b - a));
        expect(two.length).toBe(one.length);
        for (const [at, { saves }] of two.entries()) expect(saves / 2 / (one[at]?.saves ?? 0)).toBeCloseTo(1, 6);
      }),
      runs(300, 60),
    );
  });
});
