import { type EntryToday, entriesToday } from '../components/edition-today.ts';
import type { EditionInfo } from '../components/site.ts';
import type { Comparison } from '../model/editions/comparison.ts';
import type { Hub } from '../model/hub.ts';
import { digestOf } from '../source/editions/manifest.ts';
import { codeDigest } from './code-digest.ts';
import type { ShownEdition } from './edition-data.ts';

/** What the pages of an edition are made from and put into place with. */
export interface EditionPlan {
  edition: EditionInfo;
  /** For whom, as the edition calls it. */
  audience: string;
  /** Where the site is published. */
  site: string | undefined;
  /** Changes with all that its pages are made from: its seal, this engine, the audience, the address. */
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
  const engine = codeDigest('.', '../public').slice(0, 12);
  return built.flatMap(({ info, audience, keys }): EditionPlan[] => {
    const comparison = comparisons.find(({ before, after }) => before.edition === info.id && after.edition === null);
    if (!comparison) return [];
    const made = JSON.stringify([info.id, info.seal, audience, address.base, address.site ?? null]);
    return [
      {
        edition: info,
        audience,
        site: address.site,
        engine,
        key: `${engine}-${digestOf(made).slice(0, 20)}`,
        entries: entriesToday(keys, comparison, hub),
      },
    ];
  });
}
