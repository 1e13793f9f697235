import fc from 'fast-check';
import type { Files } from './hub.ts';

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10));

/** Money from nothing over cents to billions: three figures that rise. */
const money = fc
  .tuple(fc.constantFrom(0.01, 1, 1, 1, 1000, 1_000_000), fc.nat(20_000), fc.nat(20_000), fc.nat(20_000))
  .map(([scale, low, one, other]) => {
    const at = (value: number) => Math.round(value * scale * 100) / 100;
    return { low: at(low), likely: at(low + one), high: at(low + one + other) };
  });

const weeks = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(12), fc.nat(20)).map(([low, one, other]) => ({
  low: `${low} weeks`,
  likely: `${low + one} weeks`,
  high: `${low + one + other} weeks`,
}));

const urgency = fc.oneof(
  fc.constant(undefined),
  fc.constant({ shape: 'steady' }),
  day(0, 500).map((by) => ({ shape: 'deadline', by })),
  fc.tuple(day(-200, 50), day(51, 500)).map(([from, by]) => ({ shape: 'window', from, by })),
  day(-200, 400).map((from) => ({ shape: 'begins', from })),
  fc.tuple(day(0, 500), money).map(([by, loses]) => ({ shape: 'peak', by, loses })),
  day(-200, 200).map((from) => ({ shape: 'fading', halfLife: '20 weeks', from })),
);

const initiative = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom('capability', 'reliability', 'speed', 'affordability'), {
      minLength: 1,
      maxLength: 3,
    }),
    amounts: fc.array(money, { minLength: 3, maxLength: 3 }),
    cause: fc.option(fc.constant('one guess'), { nil: undefined }),
    duration: weeks,
    urgency,
    stage: fc.constantFrom('prioritised', 'prioritised', 'production'),
    begun: day(-250, 0),
    window: fc.option(fc.tuple(day(-100, 100), day(101, 400)), { nil: undefined }),
  })
  .map(({ kinds, amounts, cause, duration, urgency: runs, stage, begun, window }) => ({
    owner: 'Team',
    stage,
    customerValue: 'They get it sooner.',
    valueKinds: kinds,
    costOfDelay: kinds.map((kind, at) => ({ kind, why: 'Counted.', ...amounts[at], ...(cause && { cause }) })),
    ...(runs && { urgency: runs }),
    duration,
    runCost: { ...(amounts[0] as object), per: 'month' },
    success: { measure: 'Hours', unit: 'h', better: 'lower', baseline: 9, target: 3, by: '2027-06-30' },
    ...(stage === 'production' && { stages: [{ stage, on: begun }] }),
    ...(window && { window: { from: window[0], to: window[1] } }),
  }));

const sections = ['Summary', 'Business case', 'User stories', 'Personas', 'Functional specification']
  .map((title) => `## ${title}\n\nWords.\n`)
  .join('\n');

/**
 * Hubs of initiatives with estimates of every shape: nothing, tiny and huge amounts, ranges of equal ends, work under
 * way, work that the days have overtaken, all urgencies, causes in common.
 */
export const madeUpHub: fc.Arbitrary<Files> = fc
  .record({
    list: fc.array(initiative, { minLength: 2, maxLength: 6 }),
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'GBP'),
    teams: fc.constantFrom('', 'teams: 2\n'),
  })
  .map(({ list, currency, teams }) => ({
    'hub.yaml': `title: H\nproduct: P\ncurrency: ${currency}\ntoday: 2026-11-21\n${teams}`,
    ...Object.fromEntries(
      list.map((data, at) => [
        `initiatives/i${at}.md`,
        `---\n${JSON.stringify({ title: `Initiative ${at}`, ...data })}\n---\n\n${sections}`,
      ]),
    ),
  }));
