import fc from 'fast-check';
import { distributionOf, leftOf } from '../../../src/methods/cost-of-delay/distribution.ts';
import { mean, type Range } from '../../../src/methods/cost-of-delay/range.ts';
import { type Case, expected } from '../../../src/methods/cost-of-delay/score.ts';
import type { PricedRisk } from '../../../src/methods/worth/risks.ts';
import type { Known } from '../../../src/methods/worth/worth.ts';
import { anyCase, rangeFrom } from '../cost-of-delay/generators.ts';

/** A risk as the account takes it. */
export const risk = (chance: number, costs: Range, what = 'It breaks'): PricedRisk => ({
  what,
  chance,
  isStated: true,
  word: 'medium',
  costs,
  once: mean(costs),
  expected: chance * mean(costs),
});

/** What is known of a case and has a price. */
export const knownOf = (subject: Case, others: Partial<Known> = {}): Known => ({
  value: expected(subject),
  left: leftOf(subject.duration, subject.elapsed) ?? distributionOf(subject.duration),
  teamWeek: { low: 9000, likely: 10_000, high: 12_000 },
  running: { low: 0, likely: 0, high: 0 },
  risks: [],
  horizon: 52,
  ...others,
});

const risks = fc.array(
  fc
    .tuple(fc.constantFrom(0, 0.05, 0.2, 0.5, 0.9, 1), rangeFrom(0, 300_000))
    .map(([chance, costs]) => risk(chance, costs)),
  { maxLength: 3 },
);

/** Everything that an account may hold. */
export const known: fc.Arbitrary<Known> = fc
  .record({
    subject: anyCase,
    teamWeek: rangeFrom(0, 20_000),
    running: rangeFrom(0, 5000),
    risks,
    horizon: fc.constantFrom(4, 26, 52, 104),
  })
  .map(({ subject, ...others }) => knownOf({ id: 'a', ...subject }, others));
