import type { Entry } from '../../source/entry.ts';
import { amountsOf } from '../cost-of-delay/case.ts';
import { mean, type Range } from '../cost-of-delay/range.ts';
import type { Level } from '../risk.ts';

type Risk = NonNullable<Entry<'initiatives'>['data']['risks']>[number];

/**
 * What the words for a chance stand for where no share is stated. They are a convention of ours and not measured. What
 * happens once or not at all depends on the mean of a chance alone, so that is what is reckoned with.
 */
export const chances: Readonly<Record<Level, Range>> = {
  low: { low: 0.02, likely: 0.1, high: 0.18 },
  medium: { low: 0.2, likely: 0.35, high: 0.5 },
  high: { low: 0.5, likely: 0.7, high: 0.9 },
};

/** A risk that carries money. */
export interface PricedRisk {
  what: string;
  /** 0 to 1. */
  chance: number;
  /** Whether somebody stated the chance as a share; else it is that of the word. */
  isStated: boolean;
  word: Level;
  /** What it costs once, if it happens. */
  costs: Range;
  /** Mean of that. */
  once: number;
  /** Chance times that. */
  expected: number;
}

/**
 * The risks of an initiative that carry money, and those that do not.
 * @param risks as written; of no money where this audience may not see it
 * @returns `priced` by weight, so that the order of the entry does not matter; `unpriced` as written
 */
export function risksOf(risks: readonly Risk[] = []): { priced: PricedRisk[]; unpriced: Risk[] } {
  const priced = risks.flatMap(({ what, chance: word, probability, costs }): PricedRisk[] => {
    if (!costs) return [];
    const range = amountsOf(costs);
    const chance = probability ?? mean(chances[word]);
    return [
      {
        what,
        chance,
        isStated: probability !== undefined,
        word,
        costs: range,
        once: mean(range),
        expected: chance * mean(range),
      },
    ];
  });
  return {
    priced: priced.sort(
      (one, other) => other.expected - one.expected || other.chance - one.chance || (one.what < other.what ? -1 : 1),
    ),
    unpriced: risks.filter(({ costs }) => !costs),
  };
}
