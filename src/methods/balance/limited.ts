import type { Hub } from '../../model/hub.ts';
import { inputsOfTrap } from './finding.ts';
import { type FindingId, usualRangesOf } from './limits.ts';
import { type Mix, shareOf } from './mix.ts';
import { beforePurchase } from './traps.ts';

/** A share of evidence that has a limit. */
export interface LimitedShare {
  of: 'company' | 'field' | 'competition' | 'beforePurchase';
  /** 0 to 1; null while nothing has any weight. */
  share: number | null;
  /** 0 to 1. */
  limit: number;
  /** On which side of the limit it should be. */
  bound: 'most' | 'least';
  /** What it is a part of once it passes its limit. */
  finding: FindingId;
}

/**
 * The shares of some evidence that have limits, with those: four at most. That of the competition is left out where no
 * input stands for it.
 * @param hub whose limits hold
 * @param mix of the evidence
 */
export function limitedShares(hub: Hub, mix: Mix): LimitedShare[] {
  const usual = usualRangesOf(hub.config);
  const rivals = inputsOfTrap(hub, 'parity-chase');
  return [
    {
      of: 'company',
      share: shareOf(mix, 'groups', ['company']),
      limit: usual.company[1],
      bound: 'most',
      finding: 'vacuum',
    },
    {
      of: 'field',
      share: shareOf(mix, 'groups', ['field']),
      limit: usual.field[1],
      bound: 'most',
      finding: 'sales-bent',
    },
    ...(rivals.length > 0
      ? [
          {
            of: 'competition' as const,
            share: shareOf(mix, 'inputs', rivals),
            limit: usual.competitive[1],
            bound: 'most' as const,
            finding: 'parity-chase' as const,
          },
        ]
      : []),
    {
      of: 'beforePurchase',
      share: shareOf(mix, 'journey', beforePurchase),
      limit: usual.beforePurchase[0],
      bound: 'least',
      finding: 'post-sales-blindness',
    },
  ];
}
