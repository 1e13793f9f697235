import type { HubConfig } from '../../kinds/hub.ts';

/** A threshold of a finding: what holds unless `hub.yaml` says otherwise, and what it means. */
export interface Limit {
  default: number;
  means: string;
}

const minimumSignals: Limit = {
  default: 3,
  means: 'signals from which on shares are looked at; with fewer, one more would move them too far',
};

/**
 * Thresholds of the findings, by finding; `hub.yaml` may change each under `checks`. They are our own: no source gives
 * figures. What they rest on is said in the handbook.
 */
export const limits = {
  vacuum: { company: { default: 0.5, means: "largest share of the company's own inputs" }, atLeast: minimumSignals },
  'faster-horse': {
    customerAndField: { default: 0.75, means: 'largest share of customers and field together' },
    industry: { default: 0.08, means: 'share of the industry from which on the first does not matter' },
    atLeast: minimumSignals,
  },
  'sales-bent': { field: { default: 0.4, means: 'largest share of the field' }, atLeast: minimumSignals },
  'parity-chase': { competitive: { default: 0.25, means: 'largest share of competitive intelligence' } },
  'standing-still': {},
  shelfware: {},
  'single-source': {},
  'post-sales-blindness': {
    beforePurchase: { default: 0.15, means: 'least share of what speaks of the way to the purchase' },
    atLeast: minimumSignals,
  },
  'no-former-customers': { atLeast: minimumSignals },
} as const satisfies Record<string, Record<string, Limit>>;

export type FindingId = keyof typeof limits;

/**
 * A threshold as it holds for a hub.
 * @param config `hub.yaml`
 * @param id of the finding
 * @param name of the threshold; one that the finding does not have is an error in the code
 */
export function limitOf(config: HubConfig, id: FindingId, name: string): number {
  const limit = (limits[id] as Record<string, Limit>)[name];
  if (!limit) throw new Error(`The finding ${id} has no limit ${name}.`);
  const written = config.checks?.[id]?.[name];
  return typeof written === 'number' ? written : limit.default;
}

/** Shares of which nothing is said, each from least to most: a range, since no figure is right for everybody. */
export interface UsualRanges {
  company: readonly [number, number];
  field: readonly [number, number];
  competitive: readonly [number, number];
  beforePurchase: readonly [number, number];
}

/**
 * The usual ranges of a hub, as its limits give them.
 * @param config `hub.yaml`
 */
export const usualRangesOf = (config: HubConfig): UsualRanges => ({
  company: [0, limitOf(config, 'vacuum', 'company')],
  field: [0, limitOf(config, 'sales-bent', 'field')],
  competitive: [0, limitOf(config, 'parity-chase', 'competitive')],
  beforePurchase: [limitOf(config, 'post-sales-blindness', 'beforePurchase'), 1],
});
