import { expect, it } from 'vitest';
import { exactly } from '../../../src/methods/cost-of-delay/range.ts';
import { rank } from '../../../src/methods/cost-of-delay/rank.ts';
import { jobsOf } from '../../../src/methods/schedule/jobs.ts';
import { costsOf, indexOrder } from '../../../src/methods/schedule/plan.ts';
import { plain } from './generators.ts';

/** A worked example that somebody published: what is given, and what they say comes of it. */
interface Example {
  /** Whose, where it was read, and which method it tests. */
  where: string;
  tests: string;
  /** Cost of delay, in whatever unit, and duration. */
  work: Record<string, [cost: number, duration: number]>;
  /** In their order, the ratios to the places that they give. */
  ratios?: [id: string, ratio: number][];
  /** What an order costs: cost of delay times the time of finishing, summed. */
  orders?: [order: string[], costs: number][];
}

const examples: Example[] = [
  {
    where: 'Joshua J. Arnold, https://blackswanfarming.com/cd3-and-proportionality-to-outcomes/, first part',
    tests: 'cost of delay divided by duration (CD3)',
    work: { spoon: [10, 2], machine: [30, 4] },
    ratios: [
      ['machine', 7.5],
      ['spoon', 5],
    ],
  },
  {
    where:
      'the jobs of a photocopying service, https://quesba.com/questions/small-business-say-photocopying-service-single-large-machine-faces-followin-916290, last paragraph',
    tests: "Smith's rule: the sum of weight times finishing time",
    work: { first: [10, 1], second: [2, 3] },
    orders: [
      [['first', 'second'], 18],
      [['second', 'first'], 46],
    ],
  },
  {
    where: 'two tasks, https://beginpm.com/asking/what-is-wsjf-in-agile, "Example"',
    tests: 'weighted shortest job first, with time as duration',
    work: { a: [170, 10], b: [120, 5] },
    ratios: [
      ['b', 24],
      ['a', 17],
    ],
  },
  {
    where: 'four features, https://www.novacalculator.com/costofdelaywsjfprioritizationcalculator/, example 1',
    tests: 'weighted shortest job first, with job size as duration',
    work: { dashboard: [15, 5], patch: [22, 2], refactor: [14, 8], mobile: [18, 8] },
    ratios: [
      ['patch', 11],
      ['dashboard', 3],
      ['mobile', 2.25],
      ['refactor', 1.75],
    ],
  },
];

it.each(examples)('$tests: $where', ({ work, ratios, orders = [] }) => {
  const ranked = rank(
    Object.entries(work).map(([id, [cost, duration]]) => plain(id, exactly(cost), exactly(duration))),
  );
  if (ratios) expect(ranked.map(({ score }) => [score.case.id, score.ratio])).toEqual(ratios);
  const jobs = jobsOf(
    ranked.map(({ score }) => score),
    new Map(),
  );
  const places = (order: readonly string[]) => order.map((id) => jobs.findIndex((job) => job.id === id));
  for (const [order, costs] of orders) expect(costsOf(jobs, places(order), 1)).toBeCloseTo(costs, 9);
  const [best] = [...orders].sort(([, one], [, other]) => one - other);
  if (best) expect(indexOrder(jobs)).toEqual(places(best[0]));
});
