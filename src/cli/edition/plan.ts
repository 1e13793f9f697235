import { type EntryToday, entriesToday } from '../../components/editions/edition-today.ts';
import type { Comparison } from '../../model/editions/comparison.ts';
import type { Hub } from '../../model/hub.ts';
import type { EditionInfo } from '../../site/site.ts';
import { digestOf } from '../../source/digest.ts';
import { codeDigest } from '../code-digest.ts';
import type { ShownEdition } from './data.ts';

/** What the pages of an edition are made from and put into place with. */
export interface EditionPlan {
  edition: EditionInfo;
  /** That its files must have. */
  seal: string;
  /** For whom, as the edition calls it. */
  audience: string;
  /** Where the site is published. */
  site: string | undefined;
  /** All that its pages are made from, as text: this engine, what the edition says and is sealed with, the audience, the
   * address. */
  madeFrom: string;
  /** Digest of that, behind the engine. */
  key: string;
  /** The same for all editions made by this engine: what begins otherwise is of no use any more. */
  engine: string;
  entries: readonly EntryToday[];
}

/**
 * How the editions of a site are built.
 * @param editions what each shows, oldest first
 * @param comparisons as the site has them
 * @param hub today's, for the audience of the build
 * @param address where the site is served and published
 */
export function planEditions(
  editions: readonly ShownEdition[],
  comparisons: readonly Comparison[],
  hub: Hub,
  address: { base: string; site: string | undefined },
): EditionPlan[] {
  const built = editions.filter(({ info }) => info.built);
  if (built.length === 0) return [];
  const digest = codeDigest('.', '../public');
  const engine = digest.slice(0, 12);
  return built.flatMap(({ info, seal, audience, keys }): EditionPlan[] => {
    const comparison = comparisons.find(({ before, after }) => before.edition === info.id && after.edition === null);
    if (!comparison) return [];
    const { base, site = null } = address;
    const madeFrom = JSON.stringify({ engine: digest, edition: info, seal, audience, base, site });
    return [
      {
        edition: info,
        seal,
        audience,
        site: address.site,
        engine,
        madeFrom,
        key: `${engine}-${digestOf(madeFrom).slice(0, 40)}`,
        entries: entriesToday(keys, comparison, hub),
      },
    ];
  });
}
