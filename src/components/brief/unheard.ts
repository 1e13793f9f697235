import { leastHeard } from '../../methods/balance/coverage.ts';
import type { Finding } from '../../methods/balance/finding.ts';
import type { FindingId } from '../../methods/balance/limits.ts';
import { valueWords } from '../../model/value-words.ts';
import type { Site } from '../../site/site.ts';
import { coverage, noTrapWords } from '../balance/balance.ts';
import { balanceWords } from '../balance/words.ts';
import { healthWords } from '../health/words.ts';
import { type FoundTrap, healthOf } from '../views/health.ts';
import { briefWords } from './words.ts';

/** A trap that was found. */
export interface Unheard extends FoundTrap {
  id: FindingId;
  finding: Finding;
}

/**
 * What we do not hear, as the brief and the deck tell it.
 * @param site what the page is rendered from
 * @returns the traps that were found; what is said where none was; of which stages least is heard, empty where that
 *   cannot be said
 */
export function unheardOf(site: Site): { found: Unheard[]; none: string; least: string } {
  const { hub } = site;
  const { language } = hub.config;
  const { traps, trapsMaturing, noEvidence } = healthOf(site);
  // Good news only where there was something to look at, and nothing is left to time.
  const none =
    trapsMaturing > 0
      ? healthWords(language).trapsMaturing(trapsMaturing)
      : noEvidence
        ? balanceWords(language).wholePlanEmpty
        : noTrapWords(hub);
  const heard = coverage(hub);
  const quietest = leastHeard(heard);
  const stages = quietest.map(({ stage }) => valueWords(stage));
  const holding = quietest[0]?.holding ?? 0;
  const say = briefWords(language);
  return {
    found: traps.flatMap(({ id, found }) => found.map((one) => ({ id, ...one }))),
    none,
    least:
      stages.length === 0 || heard.all.count === 0
        ? ''
        : holding === 0
          ? say.nobodySpeaks(stages)
          : say.leastHeard(stages, holding),
  };
}
