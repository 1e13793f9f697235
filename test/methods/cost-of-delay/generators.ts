import fc from 'fast-check';
import type { Range } from '../../../src/methods/cost-of-delay/range.ts';
import type { Case } from '../../../src/methods/cost-of-delay/score.ts';
import type { Urgency } from '../../../src/methods/cost-of-delay/urgency.ts';
import type { DelayCost } from '../../../src/methods/cost-of-delay/value.ts';

/** A range that begins somewhere from `least` on; its steps may be nothing. */
export const rangeFrom = (least: number, most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.nat(most), fc.nat(most))
    .map(([low, one, other]) => ({ low, likely: low + one, high: low + one + other }));

export const money = rangeFrom(0, 20_000);

/** Weeks in whole days. */
export const weeks = rangeFrom(1, 70).map(
  ({ low, likely, high }): Range => ({ low: low / 7, likely: likely / 7, high: high / 7 }),
);

const time = fc.integer({ min: -70, max: 350 }).map((days) => days / 7);

export const urgency: fc.Arbitrary<Urgency> = fc.oneof(
  fc.constant<Urgency>({ shape: 'steady' }),
  time.map((closes): Urgency => ({ shape: 'deadline', closes })),
  fc.tuple(time, time).map(([a, b]): Urgency => ({ shape: 'window', opens: Math.min(a, b), closes: Math.max(a, b) })),
  time.map((from): Urgency => ({ shape: 'begins', from })),
  fc.tuple(time, rangeFrom(0, 200_000)).map(([closes, loses]): Urgency => ({ shape: 'peak', closes, loses })),
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), time)
    .map(([halfLife, from]): Urgency => ({ shape: 'fading', halfLife, from })),
);

export const stated: fc.Arbitrary<DelayCost> = fc.record({
  kind: fc.constantFrom('reliability', 'speed', 'affordability', 'capability'),
  source: fc.constant('stated'),
  why: fc.constant(''),
  perWeek: money,
});

const operation: fc.Arbitrary<DelayCost> = fc.record({
  kind: fc.constant('affordability'),
  source: fc.constant('operation'),
  why: fc.constant(''),
  perWeek: money,
});

/** Everything an initiative may say. */
export const anyCase: fc.Arbitrary<Omit<Case, 'id'>> = fc
  .record({
    parts: fc.array(fc.oneof({ weight: 4, arbitrary: stated }, { weight: 1, arbitrary: operation }), {
      minLength: 1,
      maxLength: 4,
    }),
    duration: weeks,
    urgency,
    elapsed: fc.oneof(fc.constant(0), fc.nat(20)),
  })
  // What the weeks have overtaken has no score.
  .map((each) => ({ ...each, elapsed: each.elapsed < each.duration.high ? each.elapsed : 0 }));

/** The same, of which nothing is begun. */
export const unbegun: fc.Arbitrary<Omit<Case, 'id'>> = anyCase.map((each) => ({ ...each, elapsed: 0 }));

/** Cases with ids of their own. */
export const casesOf = (one: fc.Arbitrary<Omit<Case, 'id'>>, least = 1, most = 7): fc.Arbitrary<Case[]> =>
  fc
    .array(one, { minLength: least, maxLength: most })
    .map((list) => list.map((each, index): Case => ({ ...each, id: `i${index}` })));

/** A steady case with one part. */
export const plain = (id: string, perWeek: Range, duration: Range): Case => ({
  id,
  parts: [{ kind: 'reliability', source: 'stated', why: '', perWeek }],
  duration,
  urgency: { shape: 'steady' },
  elapsed: 0,
});

export const range = (low: number, likely: number, high: number): Range => ({ low, likely, high });
