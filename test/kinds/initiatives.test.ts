import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiatives, valueKinds } from '../../src/kinds/initiatives.ts';
import { hasReached, stages } from '../../src/kinds/stages.ts';
import { rankBacklog } from '../../src/methods/cost-of-delay/backlog.ts';
import { runCostOf } from '../../src/methods/cost-of-delay/run-cost.ts';
import { checked } from '../support/hub.ts';
import { runs } from '../support/runs.ts';

/** Mostly what fits, to the brim; now and then what must be refused. */
const mostly = <V>(fits: fc.Arbitrary<V>, refused: readonly V[]) =>
  fc.oneof({ weight: 60, arbitrary: fits }, { weight: 1, arbitrary: fc.constantFrom(...refused) });

const amount = mostly(fc.oneof(fc.constantFrom(0, 0.01, 1, 1e15), fc.double({ min: 0.01, max: 1e15, noNaN: true })), [
  ...[1e308, 1e-320, 5e-324, -0, -1, Number.NaN, Number.POSITIVE_INFINITY],
]);

const duration = mostly(
  fc.oneof(
    fc.constantFrom('0.1 days', '1 day', '10 years', '3652.5 days', '1 year'),
    fc.integer({ min: 1, max: 500 }).map((count) => `${count} weeks`),
  ),
  [
    '0 weeks',
    '0.0 days',
    '0.000001 days',
    '11 years',
    '9 hours',
    `1${'0'.repeat(400)} years`,
    `0.${'0'.repeat(400)}1 days`,
  ],
);

const length = (text: string): number => {
  const [count, unit] = text.split(' ');
  return Number(count) * (unit?.startsWith('year') ? 365.25 : unit?.startsWith('week') ? 7 : 1);
};

const day = fc.oneof(
  fc.constantFrom('0000-01-01', '9999-12-31', '2026-11-21', '2026-11-20', '2026-11-22'),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10)),
);

const urgency = fc.oneof(
  fc.constant({ shape: 'steady' }),
  fc.record({ shape: fc.constant('deadline'), by: day }),
  fc.tuple(day, day).map((days) => {
    const [from, by] = days.sort();
    return { shape: 'window', from, by };
  }),
  fc.record({ shape: fc.constant('fading'), halfLife: duration }),
);

const inOrder = <V>(value: fc.Arbitrary<V>, size: (value: V) => number) =>
  fc.tuple(value, value, value).map((three) => {
    const [low, likely, high] = three.sort((a, b) => size(a) - size(b));
    return { low, likely, high };
  });

const initiative = fc.record({
  title: fc.constant('A'),
  owner: fc.constant('O'),
  customerValue: fc.constant('v'),
  stage: fc.constantFrom('idea', 'conception', 'prioritised', 'production'),
  stages: fc.oneof(
    fc.constant([]),
    day.map((on) => [{ stage: 'production', on }]),
  ),
  valueKinds: mostly(
    fc.constant<string[]>([]),
    valueKinds.map((kind) => [kind]),
  ),
  costOfDelay: fc.array(
    fc
      .tuple(inOrder(amount, Number), fc.constantFrom(...valueKinds))
      .map(([range, kind]) => ({ ...range, kind, why: 'w' })),
    { maxLength: 4 },
  ),
  duration: fc.oneof(inOrder(duration, length), fc.constant({ low: '1 week', likely: '2 weeks', high: '3 weeks' })),
  urgency,
  runCost: inOrder(amount, Number).map((range) => ({ ...range, per: 'week' })),
});

const operation = fc.record({
  name: fc.constant('m'),
  serves: fc.constant('s'),
  automatedBy: fc.constant('a'),
  hoursPerMonth: fc.oneof(amount, fc.constant(1e9), fc.constant(10)).map((hours) => [{ month: '2026-10', hours }]),
  costPerHour: amount,
});

/** YAML as JSON, with the numbers that JSON has not. */
const yaml = (value: unknown): string =>
  typeof value === 'number'
    ? Object.is(value, -0)
      ? '-0'
      : Number.isNaN(value)
        ? '.nan'
        : Number.isFinite(value)
          ? String(value)
          : '.inf'
    : Array.isArray(value)
      ? `[${value.map(yaml).join(', ')}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.entries(value)
            .map(([key, each]) => `${key}: ${yaml(each)}`)
            .join(', ')}}`
        : JSON.stringify(value);

const file = (data: Record<string, unknown>): string =>
  `---\n${Object.entries(data)
    .map(([key, value]) => `${key}: ${yaml(value)}\n`)
    .join('')}---\n`;

/** Every number in plain data. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('an initiative', () => {
  it('is refused with a problem, or has finite scores, whatever figures it states', () => {
    let [ranked, refused] = [0, 0];
    fc.assert(
      fc.property(initiative, fc.option(operation), (stated, manual) => {
        const { hub, problems } = checked({
          'initiatives/a.md': file(stated),
          'products/p.md': file({ title: 'P', owner: 'O', stage: 'growth', operations: manual ? [manual] : [] }),
        });
        const errors = problems.filter(({ severity }) => severity === 'error').map((each) => each.file);
        for (const key of ['initiatives/a', 'products/p']) if (!hub.get(key)) expect(errors).toContain(`${key}.md`);
        const backlog = rankBacklog(hub);
        ranked += backlog.ranked.length;
        refused += hub.get('initiatives/a') ? 0 : 1;
        for (const { score, entry, costOfDelay, left, runCostShare, place, rankGroup } of backlog.ranked) {
          const { case: subject, sample, ...figures } = score;
          const all = [
            ...numbersIn([subject, figures, costOfDelay, left, runCostShare, runCostOf(entry), place, rankGroup]),
            ...sample,
          ];
          expect(all.filter((figure) => !Number.isFinite(figure) || Object.is(figure, -0))).toEqual([]);
        }
      }),
      runs(1000),
    );
    // Otherwise the law would hold because nothing gets so far.
    expect(ranked).toBeGreaterThan(runs(1000).numRuns / 20);
    expect(refused).toBeGreaterThan(runs(1000).numRuns / 20);
  });
});

describe('where an initiative stands', () => {
  it('has reached its stage and those before it; what is declined has reached none', () => {
    const reached = (stage: Parameters<typeof hasReached>[0]) => stages.filter((least) => hasReached(stage, least));
    expect(reached('idea')).toEqual(['idea']);
    expect(reached('prioritised')).toEqual(['idea', 'conception', 'prioritised']);
    expect(reached('declined')).toEqual([]);
  });

  it.each([
    ['2026-01-01', '2026-01-01', true],
    ['2026-01-02', '2026-01-01', false],
    ['2026-01-01', '2036-12-31', true],
    ['2026-12-31', '2037-01-01', false],
  ])('may be planned from %s to %s: %s', (from, to, fits) => {
    const { success } = initiatives.schema.safeParse({ title: 'T', owner: 'O', stage: 'idea', window: { from, to } });
    expect(success).toBe(fits);
  });
});
