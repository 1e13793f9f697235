import type { DataOf } from '../../kinds/index.ts';

/** What the handbook takes from an initiative of the sample hub. */
export type RelayInitiative = Required<Pick<DataOf<'initiatives'>, 'title' | 'costOfDelay' | 'duration'>>;

/**
 * Two initiatives of the sample hub, which the handbook reckons with: the sample itself is not in the package. A test
 * holds them against its files.
 */
export const relay: readonly [RelayInitiative, RelayInitiative] = [
  {
    title: 'Hands-off consumer rebalancing',
    costOfDelay: [
      {
        kind: 'reliability',
        low: 34_000,
        likely: 41_000,
        high: 52_000,
        why: 'Annual revenue lost at renewals that name nights: 1.07 M€ in the 26 weeks of the second and third quarter.',
      },
      {
        kind: 'affordability',
        low: 7_000,
        likely: 9_000,
        high: 11_000,
        why: "120 moves a month: three hours of the customer's for each, at €90, and 46 hours of ours.",
      },
    ],
    duration: { low: '6 weeks', likely: '9 weeks', high: '14 weeks' },
  },
  {
    title: 'Compressed replication between zones',
    costOfDelay: [
      {
        kind: 'affordability',
        low: 8_000,
        likely: 11_000,
        high: 15_000,
        why: '47% of €23,400 a week for replication between zones, measured on one link; growth of 4% a month not counted.',
      },
      {
        kind: 'reliability',
        low: 3_000,
        likely: 6_000,
        high: 10_000,
        why: 'The July peak cost €96,000 in credits; one such peak every 16 weeks is €6,000 a week, and two sales seasons lie ahead.',
      },
    ],
    duration: { low: '2 weeks', likely: '3 weeks', high: '4 weeks' },
  },
];
