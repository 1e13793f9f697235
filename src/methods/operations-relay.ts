import type { DataOf } from '../kinds/index.ts';
import { observedOf, weeklyCost, weeksIn } from './cost-of-delay/operations.ts';
import { growthOf, offPlan } from './operations-growth.ts';

/**
 * What the handbook repeats of Relay, the product of the sample hub: no hub of a team holds it, so it stands here, and
 * `test/sample-figures.test.ts` holds it against the sample.
 */
export const relay = {
  moves: {
    name: 'Partition moves by hand',
    serves: 'Customers above €150,000 a year',
    hoursPerMonth: [
      { month: '2026-08', hours: 52 },
      { month: '2026-09', hours: 49 },
      { month: '2026-10', hours: 46 },
    ],
    requestsPerMonth: 120,
    costPerHour: 85,
  },
  results: [
    { period: '2026-Q2', revenue: 3_600_000, operationsHours: 1180 },
    { period: '2026-Q3', revenue: 4_100_000, operationsHours: 1240 },
  ],
  mix: {
    period: '2026-Q3',
    planned: { onProduct: 0.7, technicalDebt: 0.3 },
    actual: { onProduct: 0.58, technicalDebt: 0.42 },
    agreed: '2026-07-02',
    reason: 'Growth first; the reads between zones could no longer wait.',
  },
} as const;

type Operation = NonNullable<DataOf<'products'>['operations']>[number];

const present = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('The example of the handbook has all its figures.');
  return value;
};

/** The figures that follow from it, by the functions that every hub's figures come from. */
export function relayFigures() {
  const today = '2026-11-21';
  const moves: Pick<Operation, 'hoursPerMonth' | 'costPerHour'> = {
    hoursPerMonth: [...relay.moves.hoursPerMonth],
    costPerHour: relay.moves.costPerHour,
  };
  const last = present(relay.moves.hoursPerMonth.at(-1));
  const quarter = present(relay.results.at(-1));
  const perWeek = present(weeklyCost(moves, today));
  return {
    hours: last.hours,
    minutesEach: (last.hours * 60) / relay.moves.requestsPerMonth,
    observed: present(observedOf(moves, today)),
    perWeek,
    perYear: perWeek * weeksIn.year,
    growth: present(growthOf(relay.results)),
    hoursOfMonth: quarter.operationsHours / 3,
    offPlan: present(offPlan({ ...relay.mix, difference: undefined })),
  };
}
