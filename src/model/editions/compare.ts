import type { Comparison } from './comparison.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Compares two hubs by meaning.
 * @param before the earlier one
 * @param after the later one
 */
export function compare(before: Snapshot, after: Snapshot): Comparison {
  return {
    before: before.side,
    after: after.side,
    entries: [],
    moved: [],
    settings: [],
    ranks: [],
    findings: { gained: [], cured: [] },
    evidence: { expired: [], renewed: [] },
    inputs: { quiet: [], heard: [] },
  };
}
