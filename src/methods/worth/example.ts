import { durationInDays } from '../../kinds/fields.ts';
import type { DataOf } from '../../kinds/index.ts';
import { daysBetween } from '../../model/date.ts';
import { durationOf, statedParts } from '../cost-of-delay/case.ts';
import { weeksIn } from '../cost-of-delay/operations.ts';
import { exactly, mapRange, type Range } from '../cost-of-delay/range.ts';
import { expected } from '../cost-of-delay/score.ts';
import type { Urgency } from '../cost-of-delay/urgency.ts';
import { usualHorizon } from './initiative.ts';
import { risksOf } from './risks.ts';
import { type Worth, worthOf } from './worth.ts';

type Data = DataOf<'initiatives'>;
/** What the handbook takes from an initiative of the sample hub. */
type Told = Pick<Data, 'title' | 'urgency'> & Required<Pick<Data, 'costOfDelay' | 'duration' | 'runCost' | 'risks'>>;

/**
 * What the handbook reckons with, from the sample hub, which is not in the package: `test/sample-figures.test.ts` holds
 * it against the sample.
 */
export const relay: { today: string; teamWeekCost: Range; limits: Told; pilot: Told } = {
  today: '2026-11-21',
  teamWeekCost: { low: 12_000, likely: 13_500, high: 16_000 },
  limits: {
    title: 'Limits that hold',
    costOfDelay: [
      {
        kind: 'reliability',
        low: 6000,
        likely: 9000,
        high: 14_000,
        why: "11% of pages follow another team's burst; priced like nights at renewals, at a fifth.",
      },
      {
        kind: 'affordability',
        low: 2000,
        likely: 4000,
        high: 7000,
        why: 'Reserved brokers that stand idle: €3,400 a month at the one customer we asked; five more have bought the same.',
      },
    ],
    urgency: { shape: 'steady' },
    duration: { low: '5 weeks', likely: '7 weeks', high: '11 weeks' },
    runCost: { low: 300, likely: 500, high: 900, per: 'month' },
    risks: [
      {
        what: 'A limit set too low stops a payment run',
        chance: 'medium',
        effect: 'high',
        answer: 'New limits only warn for 14 days',
      },
      {
        what: 'Customers give up their reserved brokers',
        chance: 'high',
        effect: 'medium',
        costs: { low: 120_000, likely: 240_000, high: 300_000 },
        answer: 'Accepted: €20,000 a month for a remedy is no reason to keep the illness',
      },
    ],
  },
  pilot: {
    title: 'Relay Edge, pilot in three plants',
    costOfDelay: [
      {
        kind: 'capability',
        low: 500,
        likely: 2500,
        high: 9000,
        why: 'Three pilots pay €26,000 a quarter. The high end assumes ten more plants within a year.',
      },
    ],
    urgency: { shape: 'fading', halfLife: '1 year', from: '2026-04-07' },
    duration: { low: '8 weeks', likely: '10 weeks', high: '14 weeks' },
    runCost: { low: 2000, likely: 2800, high: 4500, per: 'month' },
    risks: [],
  },
};

const urgencyOf = ({ urgency }: Told): Urgency =>
  urgency?.shape === 'fading'
    ? {
        shape: 'fading',
        halfLife: durationInDays(urgency.halfLife) / 7,
        from: daysBetween(relay.today, urgency.from ?? relay.today) / 7,
      }
    : { shape: 'steady' };

/**
 * An initiative of the handbook held against what it costs, by the functions that every hub's figures come from.
 * @param told one of `relay`
 */
export function exampleWorth(told: Told): Worth {
  const value = expected({
    id: told.title,
    parts: statedParts(told),
    duration: durationOf(told) ?? exactly(1),
    urgency: urgencyOf(told),
    elapsed: 0,
  });
  const { low, likely, high, per } = told.runCost as Range & Pick<Told['runCost'], 'per'>;
  return worthOf({
    value,
    left: value.left,
    teamWeek: relay.teamWeekCost,
    running: mapRange({ low, likely, high }, (money) => money / weeksIn[per]),
    risks: risksOf(told.risks).priced,
    horizon: durationInDays(usualHorizon) / 7,
  });
}
